import Tallies

/// Random articles about actors, from outlets and under headlines that try to break out.
enum HostileWorld {
  private static let names = [
    "<script>alert(1)</script>", "=HYPERLINK(\"x\";\"y\")", "NA", "A & B \"C\" 'd'",
    "\u{202E}gnirts \u{2066}desrever", "]]><!-- -->", "&lt;b&gt;",
    String(repeating: "W", count: 9_000),
  ]

  /// What the page must show of them as text.
  static let shown = [
    "<script>alert(1)</script>", "=HYPERLINK(\"x\";\"y\")", "NA", "A & B \"C\" 'd'",
    "gnirts desrever", "]]><!-- -->", "&lt;b&gt;",
  ]

  private static let outlets = [
    "</title></svg><svg onload=x>.example", "\" onmouseover=\"x", "a\u{0}b\u{1F}\u{85}.example",
    "e\u{301}\u{FFFE}\u{2028}.example", String(repeating: "o", count: 5_000),
  ]

  static func world(seed: UInt64) -> PlainWorld {
    var world = PlainWorld(seed: seed &+ 700, articles: 60, days: 4)
    for index in world.dictionary.indices {
      world.dictionary[index].fact.name = names[index % names.count]
    }
    for index in world.articles.indices {
      world.articles[index].outlet = outlets[index % outlets.count]
      if !world.articles[index].mentions.contains(where: { $0.sentence < 0 }) {
        world.articles[index].title = names[index % names.count]
      }
    }
    return world
  }
}
