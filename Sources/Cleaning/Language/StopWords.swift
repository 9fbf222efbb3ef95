/// Frequent short words of languages in Latin script, looked up by hash.
///
/// A word stands under each language in which it is frequent, so that it decides nothing between them. Words that
/// English has too count for English alone; what is frequent in English text without being in its list (names,
/// `die`, `am`, `men`, `over`) is left out of the others.
struct StopWords: Sendable {
  static let shared = StopWords()

  /// The longest word of the lists, in bytes.
  static let longest = 14

  static let seed: UInt32 = 0x811C_9DC5

  /// FNV-1a.
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  static let languages: [(code: String, words: String)] = [
    (
      "en",
      """
      a i in the of and to that is was for on with he it as his by at be from has have had they are this said not but who an \
      were which their its will would been or she her after more about when there we you if out what up than all could
      """
    ),
    (
      "fr",
      """
      le la les des du et en une est dans pour qui que sur pas au par plus avec ce il sont aux ses cette ont été se ne \
      nous elle mais leur son à où comme tout être fait deux même aussi après entre selon depuis ces contre
      """
    ),
    (
      "de",
      """
      der und das von zu den mit sich des ist im nicht ein eine dem auf für als auch es werden wird aus bei sind einer \
      nach noch wie einem über einen hat wurde oder nur vor zur bis mehr durch sie haben kann zum gegen
      """
    ),
    (
      "es",
      """
      el la los de del que y en las por con una para su se al lo como más pero sus le ya este sí porque esta entre \
      cuando muy sin sobre también hasta hay donde quien desde todo nos durante fue son ha dos años según
      """
    ),
    (
      "it",
      """
      il di che la le del della dei per un una con non sono nel alla da si più anche come al dal gli delle ha ma è \
      questo dalla nella essere stato degli ed suo sua loro dopo alle due anni tra sul
      """
    ),
    (
      "pt",
      """
      o os de da do dos das que em um uma para com não por mais na no se ao foi como mas ele sua são seu nos pela pelo até \
      isso também já está entre depois sem mesmo aos quando muito nas ser você à
      """
    ),
    (
      "nl",
      """
      het een van en dat niet te zijn op voor met aan er maar om ook bij nog uit heeft naar wordt werd door deze worden \
      hebben hij zij tot geen dan als meer wel ze daar kan hun dit
      """
    ),
    (
      "sv",
      """
      och att det som en på är av för med den till inte har ett om han var jag från vi så kan hon när sig ut efter \
      också mot där eller ska hade blev sin skulle över 
      """
    ),
    (
      "da",
      """
      og at det som en på er af for med den til ikke har et om han var jeg fra vi så kan hun når sig ud efter også \
      mod hvor eller skal havde blev sin ville der de blive
      """
    ),
    (
      "no",
      """
      og at det som en på er av for med den til ikke har et om han var jeg fra vi så kan hun når seg ut etter også \
      mot hvor eller skal hadde ble sin ville de blir være
      """
    ),
    (
      "fi",
      """
      ja on ei että se oli hän mutta ovat kun niin myös joka sen kuin mukaan olla vuonna sekä tai jo ole siitä ne \
      vain nyt hänen jos mitä tämä ollut
      """
    ),
    (
      "pl",
      """
      w i na z się do nie to że o jest jak po ale od przez za co przy dla tym są był już oraz może tylko było jego \
      który które także być ich jednak czy
      """
    ),
    (
      "cs",
      """
      a v se na je že s z do to o ve si jsou ale pro jako za by podle jeho od které který i po jsem také bylo však \
      být nebo při jen už roku před
      """
    ),
    (
      "ro",
      """
      de şi și în la cu a pe o din că nu este un pentru care mai sunt au fost dar prin ca fi lui după sau al acest \
      această despre când între
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy ez meg volt de mint csak már még ki azt vagy után kell lesz ha el szerint majd minden \
      amely pedig voltak
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile çok olarak gibi daha en olan kadar sonra ne ancak ise oldu ya mi olduğu tarafından \
      değil var yeni önce göre ama
      """
    ),
    (
      "id",
      """
      yang dan di dari untuk dengan itu ini pada tidak dalam akan adalah ke telah oleh juga sebagai mereka karena bisa \
      kepada lebih atau ia saya ada bahwa tersebut kami
      """
    ),
    (
      "vi",
      """
      và của là có được cho không những các trong một với người đã này để khi đến từ ông về ở như cũng đó tại năm \
      sẽ nhiều vào ra trên
      """
    ),
    (
      "sw",
      """
      ya na wa kwa ni katika za la kuwa hiyo alisema baada hii huo huyo kama lakini zaidi pia wao bado yake cha hilo \
      hao hizo kutoka mwaka watu
      """
    ),
    (
      "ca",
      """
      els les que de la i el en per amb no una del als ha és més dels va ser aquest però com són són ja també fins \
      seva seu han sobre aquesta
      """
    ),
    (
      "hr",
      """
      je i u se na da za su od o koji s što će kako a nije bi iz koja ali to biti samo kao ili još po prema nakon \
      koje više rekao
      """
    ),
  ]

  private let mask: Int
  private let hashes: [UInt32]
  private let sets: [UInt32]

  private init() {
    var table: [UInt32: UInt32] = [:]
    for (i, language) in Self.languages.enumerated() {
      for word in language.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let hash = word.utf8.reduce(Self.seed) { Self.mix($0, $1) }
        // What English has too says nothing for another language.
        if i > 0, let known = table[hash], known & 1 != 0 { continue }
        table[hash, default: 0] |= 1 << UInt32(i)
      }
    }
    let size = 4096
    var hashes = [UInt32](repeating: 0, count: size)
    var sets = [UInt32](repeating: 0, count: size)
    // In the order of the hashes, so that the layout is always the same.
    for hash in table.keys.sorted() {
      var i = Int(hash) & (size - 1)
      while sets[i] != 0 { i = (i + 1) & (size - 1) }
      hashes[i] = hash
      sets[i] = table[hash] ?? 0
    }
    mask = size - 1
    self.hashes = hashes
    self.sets = sets
  }

  /// Counts a word for every language that has it; a capitalised one, which may be a name, for English only.
  func add(_ hash: UInt32, isCapitalised: Bool, to counts: inout LanguageCounts) {
    var i = Int(hash) & mask
    while sets[i] != 0 {
      if hashes[i] == hash {
        var set = isCapitalised ? sets[i] & 1 : sets[i]
        while set != 0 {
          counts.stopWords[set.trailingZeroBitCount] += 1
          set &= set - 1
        }
        return
      }
      i = (i + 1) & mask
    }
  }
}
