/// The elements that the rules know; every other name is `other`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case other
  /// A custom element, known by the hyphen in its name.
  case custom
  case a, abbr, acronym, address, area, article, aside, audio, b, base, bdi, bdo, big, blockquote
  case body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd
  case del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font
  case footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i
  case iframe, img, input, ins, kbd, label, legend, li, link, listing, main, map, mark, math, menu
  case meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
  case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script
  case search, section, select, slot, small, source, span, strike, strong, style, sub, summary
  case sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track
  case tt, u, ul, `var`, video, wbr, xmp

  /// Elements without content and end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// Elements whose content is characters up to their own end tag (HTML standard, 13.2.5).
  var isRawText: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe, .xmp, .noembed, .noframes: true
    default: false
    }
  }

  /// Elements that stand inside a line and do not divide paragraphs.
  ///
  /// Unknown names (`<o:p>`, the elements of SVG) are inline as in browsers; custom elements
  /// divide, as most of them hold components.
  var isInline: Bool {
    switch self {
    case .other, .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em,
      .font,
      .i, .ins, .kbd, .label, .mark, .meter, .nobr, .output, .progress, .q, .rb, .rp, .rt, .rtc,
      .ruby, .s, .samp, .slot, .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var,
      .wbr, .img, .picture, .svg, .math, .button, .input, .select, .object, .map, .area, .canvas,
      .audio, .video, .embed, .iframe, .script, .noscript, .template, .style, .link, .meta:
      true
    default: false
    }
  }

  /// Elements that never hold text of an article.
  var isNeverContent: Bool {
    switch self {
    case .script, .style, .template, .iframe, .noembed, .noframes, .noscript, .object, .embed,
      .canvas, .audio, .video, .svg, .math, .textarea, .select, .datalist, .button, .input,
      .progress, .meter, .title, .map, .option, .optgroup, .rp, .rt, .legend:
      true
    default: false
    }
  }

  /// Headings, ordered by rank.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  /// Elements whose start tag closes an open paragraph (HTML standard, 13.2.6.4.7).
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .ul,
      .li, .dd, .dt, .listing, .xmp, .plaintext:
      true
    default: false
    }
  }

  /// Elements that an end tag inside them does not reach across, as `</div>` inside a table cell.
  var isScope: Bool {
    switch self {
    case .html, .body, .table, .td, .th, .caption, .template, .object: true
    default: false
    }
  }
}

/// Finds the tag of a name by the hash of its lower-case letters.
struct TagTable: Sendable {
  static let shared = TagTable()

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the 64-bit FNV-1a hash.
  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private var keys = [UInt64](repeating: 0, count: 512)
  private var tags = [HTMLTag](repeating: .other, count: 512)

  init() {
    for tag in HTMLTag.allCases where tag != .other && tag != .custom {
      var hash = TagTable.seed
      for byte in String(describing: tag).utf8 { hash = TagTable.mix(hash, byte) }
      var slot = TagTable.slot(hash)
      while keys[slot] != 0 { slot = (slot + 1) & 511 }
      keys[slot] = hash
      tags[slot] = tag
    }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & 511 }

  /// The tag whose name has this hash.
  ///
  /// The 64 bits stand for the name: a foreign name with the same hash would be taken for it.
  func find(_ hash: UInt64) -> HTMLTag {
    var slot = TagTable.slot(hash)
    while keys[slot] != 0 {
      if keys[slot] == hash { return tags[slot] }
      slot = (slot + 1) & 511
    }
    return .other
  }
}
