import Cleaning
import NewsText
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    (
      "fr",
      "Le conseil de la ville a rejeté le projet mardi soir, après une réunion qui a duré plus de trois heures. Selon le maire, les travaux ne commenceront pas avant l'été."
    ),
    (
      "de",
      "Der Rat der Stadt hat den Plan am Dienstag abgelehnt, nach einer Sitzung, die mehr als drei Stunden dauerte. Nach Angaben des Bürgermeisters werden die Arbeiten nicht vor dem Sommer beginnen."
    ),
    (
      "es",
      "El consejo de la ciudad rechazó el plan el martes por la noche, después de una reunión que duró más de tres horas. Según el alcalde, las obras no empezarán hasta el verano."
    ),
    (
      "it",
      "Il consiglio della città ha respinto il piano martedì sera, dopo una riunione che è durata più di tre ore. Secondo il sindaco i lavori non sono previsti prima dell'estate."
    ),
    (
      "pt",
      "O conselho da cidade rejeitou o plano na noite de terça-feira, após uma reunião que durou mais de três horas. Segundo o prefeito, as obras não começam antes do verão, mas ele espera uma resposta."
    ),
    (
      "nl",
      "De raad van de stad heeft het plan dinsdagavond verworpen, na een vergadering die meer dan drie uur duurde. Volgens de burgemeester zullen de werken niet voor de zomer beginnen."
    ),
    (
      "pl",
      "Rada miasta odrzuciła plan we wtorek wieczorem, po spotkaniu, które trwało ponad trzy godziny. Według burmistrza prace nie zaczną się przed latem, ale jest to tylko jego zdanie, jak mówi, i nie tylko."
    ),
    (
      "id",
      "Dewan kota menolak rencana itu pada Selasa malam, setelah pertemuan yang berlangsung lebih dari tiga jam. Menurut wali kota, pekerjaan tidak akan dimulai sebelum musim panas dan dia tidak bisa menunggu."
    ),
    ("ru", "Городской совет отклонил план во вторник вечером после трёхчасового заседания."),
    (
      "uk",
      "Міська рада відхилила план у вівторок увечері після тригодинного засідання, повідомив її речник."
    ),
    ("ar", "رفض مجلس المدينة الخطة مساء الثلاثاء بعد اجتماع استمر ثلاث ساعات."),
    ("zh", "市议会星期二晚上在三小时的会议后否决了该计划。"),
    ("ja", "市議会は火曜日の夜、三時間の会議の後にその計画を否決した。"),
    ("ko", "시의회는 화요일 밤 세 시간의 회의 끝에 계획을 부결했다."),
    ("el", "Το δημοτικό συμβούλιο απέρριψε το σχέδιο το βράδυ της Τρίτης."),
    ("hi", "नगर परिषद ने मंगलवार की रात तीन घंटे की बैठक के बाद योजना को अस्वीकार कर दिया।"),
    ("he", "מועצת העיר דחתה את התוכנית ביום שלישי בערב לאחר ישיבה של שלוש שעות."),
  ])
  func otherLanguagesAreFound(_ code: String, _ text: String) {
    #expect(LanguageDetector().language(title: [UInt8]().span, text: Array(text.utf8).span) == code)
  }

  @Test(arguments: [
    "", "1234 5678 90.1", ".", "Port Hale", "El Niño", "Los Angeles, San José, La Paz, Las Vegas",
    "QTR NET 1.2 MLN VS 0.9 MLN\nSHR 12 CTS VS 9 CTS\nREVS 34.5 MLN VS 30.1 MLN",
    "The restaurant Le Bon Vivant de la Rue des Fleurs is closed.",
    "La Liga: Real Madrid 2 Atlético de Madrid 1; Deportivo de La Coruña 0 Real Sociedad 0",
    "He said “c'est la vie” and then, in French: “Il n'est pas de la maison, et il ne le sera pas.” Nobody in the hall laughed at what he said, and those who had come with him left.",
    "President Nicolás Maduro and Juan Guaidó met in Caracas.",
    "中文 (Chinese) is what the sign said.",
    "The minister quoted Pushkin (Я помню чудное мгновенье) to the delegates at the end of the meeting.",
  ])
  func inDoubtItIsEnglish(_ text: String) {
    #expect(LanguageDetector().language(title: [UInt8]().span, text: Array(text.utf8).span) == "en")
  }

  @Test func theHeadlineHelpsWhereTheTextIsShort() {
    let title = Array("Le maire de la ville ne veut pas".utf8)
    #expect(
      LanguageDetector().language(title: title.span, text: Array("Voir plus.".utf8).span) == "fr")
  }

  @Test func whatTheDumpDeclaresDoesNotDecide() {
    var raw = article(RuleTable.before)
    raw.language = "fr"
    #expect(cleaned(raw).1.language == "en")
  }
}
