import Cleaning
import NewsText
import Testing

/// Text that was read in the wrong encoding, in many languages and in four ways, and text that only looks like it.
///
/// Damaged strings were computed from the right ones; the right ones are what ftfy 6.3.1 (Robyn Speer) makes of all
/// but two.
@Suite struct MojibakeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var right: String
    /// Read as Windows-1252, with C1 controls in its gaps, and as Latin-1.
    var damaged: [String]
    var testDescription: String { right }

    init(_ right: String, _ damaged: String...) {
      self.right = right
      self.damaged = damaged
    }
  }

  @Test(arguments: cases)
  func isRepaired(_ example: Case) {
    for damaged in example.damaged {
      // Twice is what once makes, damaged again.
      for raw in [damaged, Self.misread(damaged)] {
        let (text, clean) = cleaned(article("The town met. \(raw) It rained."))
        #expect(Array(text.utf8) == Array("The town met. \(example.right) It rained.".utf8))
        #expect(clean.repairs.contains(.mojibake))
      }
    }
    let right = "The town met. \(example.right) It rained."
    #expect(cleaned(article(right)).0 == right)
  }

  @Test(arguments: correct)
  func correctTextStays(_ text: String) {
    let (clean, record) = cleaned(article("The town met. \(text) It rained."))
    #expect(Array(clean.utf8) == Array("The town met. \(text) It rained.".utf8))
    #expect(!record.repairs.contains(.mojibake))
  }

  /// The UTF-8 bytes of a string read as Latin-1.
  static func misread(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  static let cases: [Case] = [
    Case("François Delacour a parlé à Orléans", "FranÃ§ois Delacour a parlÃ© Ã\u{A0} OrlÃ©ans"),
    Case(
      "Le Sénat a rejeté l’amendement", "Le SÃ©nat a rejetÃ© lâ€™amendement",
      "Le SÃ©nat a rejetÃ© lâ\u{80}\u{99}amendement"),
    Case("Élodie Brûlé, députée", "Ã‰lodie BrÃ»lÃ©, dÃ©putÃ©e", "Ã\u{89}lodie BrÃ»lÃ©, dÃ©putÃ©e"),
    Case(
      "L’Œuvre paraît à Nîmes", "Lâ€™Å’uvre paraÃ®t Ã\u{A0} NÃ®mes",
      "Lâ\u{80}\u{99}Å\u{92}uvre paraÃ®t Ã\u{A0} NÃ®mes"),
    Case("où est passé le garçon ?", "oÃ¹ est passÃ© le garÃ§on ?"),
    Case(
      "Île-de-France : huit blessés", "ÃŽle-de-France : huit blessÃ©s",
      "Ã\u{8E}le-de-France : huit blessÃ©s"),
    Case("Jürgen Weiß aus Köln", "JÃ¼rgen WeiÃŸ aus KÃ¶ln", "JÃ¼rgen WeiÃ\u{9F} aus KÃ¶ln"),
    Case("Die Brücke über die Spree", "Die BrÃ¼cke Ã¼ber die Spree"),
    Case("Grüße aus Österreich", "GrÃ¼ÃŸe aus Ã–sterreich", "GrÃ¼Ã\u{9F}e aus Ã\u{96}sterreich"),
    Case(
      "„Wir müssen später reden“, sagte Öztürk", "â€žWir mÃ¼ssen spÃ¤ter redenâ€œ, sagte Ã–ztÃ¼rk",
      "â\u{80}\u{9E}Wir mÃ¼ssen spÃ¤ter redenâ\u{80}\u{9C}, sagte Ã\u{96}ztÃ¼rk"),
    Case("Straße nach Süden", "StraÃŸe nach SÃ¼den", "StraÃ\u{9F}e nach SÃ¼den"),
    Case("Ärger in Thüringen", "Ã„rger in ThÃ¼ringen", "Ã\u{84}rger in ThÃ¼ringen"),
    Case(
      "Nguyễn Văn Lâm ở Đà Nẵng", "Nguyá»…n VÄƒn LÃ¢m á»Ÿ Ä\u{90}Ã\u{A0} Náºµng",
      "Nguyá»\u{85}n VÄ\u{83}n LÃ¢m á»\u{9F} Ä\u{90}Ã\u{A0} Náºµng"),
    Case(
      "Thủ tướng Phạm Quốc Bảo", "Thá»§ tÆ°á»›ng Pháº¡m Quá»‘c Báº£o",
      "Thá»§ tÆ°á»\u{9B}ng Pháº¡m Quá»\u{91}c Báº£o"),
    Case(
      "Trần Thị Hồng nói chuyện", "Tráº§n Thá»‹ Há»“ng nÃ³i chuyá»‡n",
      "Tráº§n Thá»\u{8B} Há»\u{93}ng nÃ³i chuyá»\u{87}n"),
    Case("Hồ Chí Minh", "Há»“ ChÃ\u{AD} Minh", "Há»\u{93} ChÃ\u{AD} Minh"),
    Case("Huế và Cần Thơ", "Huáº¿ vÃ\u{A0} Cáº§n ThÆ¡"),
    Case("José Ibáñez habló en Logroño", "JosÃ© IbÃ¡Ã±ez hablÃ³ en LogroÃ±o"),
    Case("¿Dónde está el niño?", "Â¿DÃ³nde estÃ¡ el niÃ±o?"),
    Case("¡Qué día!", "Â¡QuÃ© dÃ\u{AD}a!"),
    Case("El señor Muñoz pidió más", "El seÃ±or MuÃ±oz pidiÃ³ mÃ¡s"),
    Case("Ñuñoa, Chile", "Ã‘uÃ±oa, Chile", "Ã\u{91}uÃ±oa, Chile"),
    Case("João Conceição não falou", "JoÃ£o ConceiÃ§Ã£o nÃ£o falou"),
    Case("A eleição em São Tomé", "A eleiÃ§Ã£o em SÃ£o TomÃ©"),
    Case("Três irmãos portugueses", "TrÃªs irmÃ£os portugueses"),
    Case("Ação e reação", "AÃ§Ã£o e reaÃ§Ã£o"),
    Case("Ângela é avó", "Ã‚ngela Ã© avÃ³", "Ã\u{82}ngela Ã© avÃ³"),
    Case("Żółty dom w Łodzi", "Å»Ã³Å‚ty dom w Å\u{81}odzi", "Å»Ã³Å\u{82}ty dom w Å\u{81}odzi"),
    Case("Wałęsa i Kaczyński", "WaÅ‚Ä™sa i KaczyÅ„ski", "WaÅ\u{82}Ä\u{99}sa i KaczyÅ\u{84}ski"),
    Case("Świętokrzyskie", "ÅšwiÄ™tokrzyskie", "Å\u{9A}wiÄ\u{99}tokrzyskie"),
    Case(
      "Zażółć gęślą jaźń", "ZaÅ¼Ã³Å‚Ä‡ gÄ™Å›lÄ… jaÅºÅ„",
      "ZaÅ¼Ã³Å\u{82}Ä\u{87} gÄ\u{99}Å\u{9B}lÄ\u{85} jaÅºÅ\u{84}"),
    Case("Škoda z Plzně", "Å\u{A0}koda z PlznÄ›", "Å\u{A0}koda z PlznÄ\u{9B}"),
    Case("Václav Dvořák řekl", "VÃ¡clav DvoÅ™Ã¡k Å™ekl", "VÃ¡clav DvoÅ\u{99}Ã¡k Å\u{99}ekl"),
    Case(
      "Příliš žluťoučký kůň", "PÅ™Ã\u{AD}liÅ¡ Å¾luÅ¥ouÄ\u{8D}kÃ½ kÅ¯Åˆ",
      "PÅ\u{99}Ã\u{AD}liÅ¡ Å¾luÅ¥ouÄ\u{8D}kÃ½ kÅ¯Å\u{88}"),
    Case("Ľubica Čaputová", "Ä½ubica ÄŒaputovÃ¡", "Ä½ubica Ä\u{8C}aputovÃ¡"),
    Case("Orbán Győző", "OrbÃ¡n GyÅ‘zÅ‘", "OrbÃ¡n GyÅ\u{91}zÅ\u{91}"),
    Case(
      "Árvíztűrő tükörfúrógép", "Ã\u{81}rvÃ\u{AD}ztÅ±rÅ‘ tÃ¼kÃ¶rfÃºrÃ³gÃ©p",
      "Ã\u{81}rvÃ\u{AD}ztÅ±rÅ\u{91} tÃ¼kÃ¶rfÃºrÃ³gÃ©p"),
    Case("Gyurcsány szólt", "GyurcsÃ¡ny szÃ³lt"),
    Case(
      "Erdoğan İzmir’de konuştu", "ErdoÄŸan Ä°zmirâ€™de konuÅŸtu",
      "ErdoÄ\u{9F}an Ä°zmirâ\u{80}\u{99}de konuÅ\u{9F}tu"),
    Case("Şişli’de çığ", "ÅžiÅŸliâ€™de Ã§Ä±ÄŸ", "Å\u{9E}iÅ\u{9F}liâ\u{80}\u{99}de Ã§Ä±Ä\u{9F}"),
    Case("Gülşen Yıldız", "GÃ¼lÅŸen YÄ±ldÄ±z", "GÃ¼lÅ\u{9F}en YÄ±ldÄ±z"),
    Case("Bjørn Ødegård", "BjÃ¸rn Ã˜degÃ¥rd", "BjÃ¸rn Ã\u{98}degÃ¥rd"),
    Case("Åse Sørensen på Ås", "Ã…se SÃ¸rensen pÃ¥ Ã…s", "Ã\u{85}se SÃ¸rensen pÃ¥ Ã\u{85}s"),
    Case("Ærø og Møn", "Ã†rÃ¸ og MÃ¸n", "Ã\u{86}rÃ¸ og MÃ¸n"),
    Case("Göteborg och Malmö", "GÃ¶teborg och MalmÃ¶"),
    Case("Jyväskylä", "JyvÃ¤skylÃ¤"),
    Case("Nicolae Ionuț Șerban", "Nicolae IonuÈ› È˜erban", "Nicolae IonuÈ\u{9B} È\u{98}erban"),
    Case("Băsescu la Iași", "BÄƒsescu la IaÈ™i", "BÄ\u{83}sescu la IaÈ\u{99}i"),
    Case("Þórður Guðmundsson", "ÃžÃ³rÃ°ur GuÃ°mundsson", "Ã\u{9E}Ã³rÃ°ur GuÃ°mundsson"),
    Case("Sigurður Ægir", "SigurÃ°ur Ã†gir", "SigurÃ°ur Ã\u{86}gir"),
    Case(
      "Привет из Москвы", "ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸Ð· ÐœÐ¾Ñ\u{81}ÐºÐ²Ñ‹",
      "Ð\u{9F}Ñ\u{80}Ð¸Ð²ÐµÑ\u{82} Ð¸Ð· Ð\u{9C}Ð¾Ñ\u{81}ÐºÐ²Ñ\u{8B}"),
    Case(
      "Володимир Шевченко", "Ð’Ð¾Ð»Ð¾Ð´Ð¸Ð¼Ð¸Ñ€ Ð¨ÐµÐ²Ñ‡ÐµÐ½ÐºÐ¾",
      "Ð\u{92}Ð¾Ð»Ð¾Ð´Ð¸Ð¼Ð¸Ñ\u{80} Ð¨ÐµÐ²Ñ\u{87}ÐµÐ½ÐºÐ¾"),
    Case(
      "Ελλάδα και Κύπρος", "Î•Î»Î»Î¬Î´Î± ÎºÎ±Î¹ ÎšÏ\u{8D}Ï€Ï\u{81}Î¿Ï‚",
      "Î\u{95}Î»Î»Î¬Î´Î± ÎºÎ±Î¹ Î\u{9A}Ï\u{8D}Ï\u{80}Ï\u{81}Î¿Ï\u{82}"),
    Case(
      "שלום עולם", "×©×œ×•×\u{9D} ×¢×•×œ×\u{9D}", "×©×\u{9C}×\u{95}×\u{9D} ×¢×\u{95}×\u{9C}×\u{9D}"),
    Case(
      "مرحبا بالعالم", "Ù…Ø±Ø\u{AD}Ø¨Ø§ Ø¨Ø§Ù„Ø¹Ø§Ù„Ù…",
      "Ù\u{85}Ø±Ø\u{AD}Ø¨Ø§ Ø¨Ø§Ù\u{84}Ø¹Ø§Ù\u{84}Ù\u{85}"),
    Case(
      "नमस्ते दुनिया", "à¤¨à¤®à¤¸à¥\u{8D}à¤¤à¥‡ à¤¦à¥\u{81}à¤¨à¤¿à¤¯à¤¾",
      "à¤¨à¤®à¤¸à¥\u{8D}à¤¤à¥\u{87} à¤¦à¥\u{81}à¤¨à¤¿à¤¯à¤¾"),
    Case("東京で会談", "æ\u{9D}±äº¬ã\u{81}§ä¼šè«‡", "æ\u{9D}±äº¬ã\u{81}§ä¼\u{9A}è«\u{87}"),
    Case("北京会议", "åŒ—äº¬ä¼šè®®", "å\u{8C}\u{97}äº¬ä¼\u{9A}è®®"),
    Case("서울 회담", "ì„œìš¸ íšŒë‹´", "ì\u{84}\u{9C}ì\u{9A}¸ í\u{9A}\u{8C}ë\u{8B}´"),
    Case(
      "“We had hoped,” she said — twice", "â€œWe had hoped,â€\u{9D} she said â€” twice",
      "â\u{80}\u{9C}We had hoped,â\u{80}\u{9D} she said â\u{80}\u{94} twice"),
    Case(
      "don’t, won’t, it’s", "donâ€™t, wonâ€™t, itâ€™s",
      "donâ\u{80}\u{99}t, wonâ\u{80}\u{99}t, itâ\u{80}\u{99}s"),
    Case(
      "prices rose 5 €… or 4 £", "prices rose 5 â‚¬â€¦ or 4 Â£",
      "prices rose 5 â\u{82}¬â\u{80}¦ or 4 Â£"),
    Case("a ‘short’ note", "a â€˜shortâ€™ note", "a â\u{80}\u{98}shortâ\u{80}\u{99} note"),
    Case("5½ miles at 30°C", "5Â½ miles at 30Â°C"),
    Case(
      "© 2020 the authors’ own", "Â© 2020 the authorsâ€™ own",
      "Â© 2020 the authorsâ\u{80}\u{99} own"),
    Case(
      "the naïve café’s résumé", "the naÃ¯ve cafÃ©â€™s rÃ©sumÃ©",
      "the naÃ¯ve cafÃ©â\u{80}\u{99}s rÃ©sumÃ©"),
    Case("10–12 May", "10â€“12 May", "10â\u{80}\u{93}12 May"),
    Case("caught ™ and ®", "caught â„¢ and Â®", "caught â\u{84}¢ and Â®"),
    Case("the 3× rule", "the 3Ã— rule", "the 3Ã\u{97} rule"),
    Case("he paid €5", "he paid â‚¬5", "he paid â\u{82}¬5"),
    Case(
      "“Zoë’s” piñata", "â€œZoÃ«â€™sâ€\u{9D} piÃ±ata",
      "â\u{80}\u{9C}ZoÃ«â\u{80}\u{99}sâ\u{80}\u{9D} piÃ±ata"),
    Case("✓ done", "âœ“ done", "â\u{9C}\u{93} done"),
    Case(
      "“quoted” → next", "â€œquotedâ€\u{9D} â†’ next",
      "â\u{80}\u{9C}quotedâ\u{80}\u{9D} â\u{86}\u{92} next"),
    Case("😀 smile", "ðŸ˜€ smile", "ð\u{9F}\u{98}\u{80} smile"),
    Case(
      "👍🏽 ok 🇺🇸", "ðŸ‘\u{8D}ðŸ\u{8F}½ ok ðŸ‡ºðŸ‡¸",
      "ð\u{9F}\u{91}\u{8D}ð\u{9F}\u{8F}½ ok ð\u{9F}\u{87}ºð\u{9F}\u{87}¸"),
    Case("• item one", "â€¢ item one", "â\u{80}¢ item one"),
    Case("Æthelred’s crown", "Ã†thelredâ€™s crown", "Ã\u{86}thelredâ\u{80}\u{99}s crown"),
    Case("tuż obok", "tuÅ¼ obok"),
    Case("§ 5 of the Act", "Â§ 5 of the Act"),
    Case("±3 points", "Â±3 points"),
    Case("µ and ¶", "Âµ and Â¶"),
  ]

  static let correct: [String] = [
    "IRMÃ”, dit-elle", "SÃO PAULO", "AÇÃO", "“PÃO”", "Â la carte", "Ã", "a Ã b", "RÉSUMÉ…",
    "CITÉ® mark", "L’ÉTÉ™", "Ä“ test „Ä“", "GROẞ „Ä“", "El Niño™", "Café®", "PARÍS… y más",
    "MARÍA—dijo", "CAFÉ’s", "CAFÉ”, he said", "“OLÉ”", "“OLÉ!”", "VIÑA…", "À”", "À “la” carte",
    "Đà Nẵng", "Đ”", "L’Âge d’or", "Â« oui »", "« Là »", "«À»", "«Ô»", "naïve", "Ÿ", "Œ“", "Šť",
    "Ž” test", "„Grüß Gott“", "Škoda’s", "Čapek’s", "Łódź’s", "Ørsted™", "Þ“", "Ä–Ö", "A–Ä–Ö–Ü",
    "É–U", "kąt 30°", "15°C", "Ð means eth", "Иван Петров", "ÂRE", "Âge", "Árni", "ÍSLAND®",
    "Ñandú", "CORAÇÃO…", "MAÇÃ”", "IRMÃ’s", "IRMÃ – diz", "IRMÃ…", "MANHÃ — diz", "MANHÃ.",
    "AMANHÃ!", "ÅÄÖ", "Å“ng", "ÃÃÃ", "Ïle", "Voilà", "Voilà…", "voilà”", "voilà’", "cliché”",
    "cliché’s", "café™", "Pokémon™", "Beyoncé’s", "Beyoncé®", "Hermès™", "Nestlé®", "Nestlé’s",
    "crème brûlée", "façade", "Curaçao", "Türkiye’s", "Türkiye…", "Phở’s", "phở", "Bánh mì”",
    "à”", "Nguyễn’s", "Trần®", "là “người”", "à « là »", "là »", "où »", "« où »", "déjà »",
    "Noël »", "naïf »", "Müller“", "Müller”", "grün“", "„grün“", "Zürich–Genf", "Zürich—Genf",
    "Öl™", "Ölpreis", "fünf €", "5 €", "5€", "€5", "£5", "¥500", "â", "ê", "âge", "pâté",
    "Pâté “de”", "â “b”", "â—b", "tâ", "hâ€", "São €5", "ð", "Ð", "ð“", "Ï€",
  ]
}
