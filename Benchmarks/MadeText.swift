/// A language as the benchmarks imitate it: words in random order, with the punctuation of news.
struct MadeText {
  /// The name in the names of benchmarks.
  var name: String
  /// Words, divided by spaces.
  var words: String
  /// Between words.
  var space = " "
  /// Within sentences.
  var comma = ","
  /// At the end of sentences.
  var stop = "."
  /// Around quotations.
  var quotes = ("“", "”")

  /// English without, and five languages with bytes above ASCII.
  static let languages: [MadeText] = [
    MadeText(
      name: "made english",
      words: """
        the of a to in and minister said on government that city is was Smith for it's with Monday
        police president he report by after 2019 people who had don't election at from would
        company Reuters not have officials this week 1,200 been economy U.S. talks were their
        """, quotes: ("\"", "\"")),
    MadeText(
      name: "made french",
      words: """
        le de la l’État à été président élection française gouvernement même où après déjà c’est
        ministre a déclaré d’une économie très près société région août s’est 2019 n’a voilà les
        des Élysée sécurité européenne pays du et en un dans pour qui par sur mais avec cœur
        """, quotes: ("«\u{A0}", "\u{A0}»")),
    MadeText(
      name: "made russian",
      words: """
        в и на что правительство президент сообщил Москва выборы экономика по с после области
        министр человек компания 2019 года было заявил страны это полиция города не Россия
        """, quotes: ("«", "»")),
    MadeText(
      name: "made arabic",
      words: """
        في من على الحكومة الرئيس قال إلى الانتخابات وزير مدينة بعد الاقتصاد أن الشرطة هذا البلاد
        العام شركة كان مع عن اليوم المجلس
        """, comma: "،", quotes: ("«", "»")),
    MadeText(
      name: "made chinese",
      words: """
        政府 总统 经济 选举 中国 表示 星期一 警方 公司 城市 部长 发展 报告 人民 国家 会议 北京 市场
        2019 年 问题 合作
        """, space: "", comma: "，", stop: "。"),
    MadeText(
      name: "made hindi",
      words: """
        सरकार के राष्ट्रपति ने कहा चुनाव में मंत्री की अर्थव्यवस्था पुलिस शहर और कंपनी है देश से बाद को
        रिपोर्ट लोग दिल्ली
        """, stop: "।"),
  ]

  /// Articles of some 4 KB, the same in every run.
  func articles(bytes: Int) -> [[UInt8]] {
    let words = words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var articles: [[UInt8]] = []
    var total = 0
    while total < bytes {
      var text: [UInt8] = []
      while text.count < 4_000 {
        for _ in 0..<(2 + random(3)) {
          let isQuoted = random(5) == 0
          if isQuoted { text += quotes.0.utf8 }
          let count = 8 + random(20)
          for index in 0..<count {
            if index > 0 { text += (random(10) == 0 ? comma + space : space).utf8 }
            text += words[random(words.count)]
          }
          text += stop.utf8
          if isQuoted { text += quotes.1.utf8 }
          text += space.utf8
        }
        text.append(0x0A)
      }
      total += text.count
      articles.append(text)
    }
    return articles
  }
}
