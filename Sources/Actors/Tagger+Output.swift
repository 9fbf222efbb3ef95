internal import NewsText
internal import Segmentation

extension Tagger {
  /// Writes the resolved candidates as mentions, and their entities in order of first mention.
  mutating func write(
    _ title: borrowing Span<UInt8>, _ text: borrowing Span<UInt8>,
    into annotations: inout Annotations
  ) {
    var end: UInt32 = 0
    for i in scratch.candidates.indices {
      let isHeadline = i < scratch.headlineCount
      if i == scratch.headlineCount { end = 0 }
      let c = scratch.candidates[i]
      guard c.entity >= 0, !c.flags.contains(.dropped), c.start >= end else { continue }
      end = c.end
      let draft = Int(c.entity)
      if scratch.entities[draft].output < 0 {
        scratch.entities[draft].output = Int32(annotations.entities.count)
        annotations.entities.append(entity(draft, title, text))
      }
      let output = Int(scratch.entities[draft].output)
      if c.title.count > 0, c.kind == .person {
        if isHeadline {
          add(title, c.title, to: &annotations.entities[output].titles)
        } else {
          add(text, c.title, to: &annotations.entities[output].titles)
        }
        if annotations.entities[output].gender == .unknown {
          if c.flags.contains(.woman) { annotations.entities[output].gender = .female }
          if c.flags.contains(.man) { annotations.entities[output].gender = .male }
        }
      }
      let mention = Mention(
        range: ByteRange(Int(c.start), Int(c.end)), firstToken: Int(c.firstToken),
        endToken: Int(c.endToken), sentence: Int(c.sentence), entity: output, rule: c.rule,
        kind: c.kind, title: c.title)
      if isHeadline {
        annotations.titleMentions.append(mention)
      } else {
        annotations.mentions.append(mention)
      }
    }
  }

  /// Adds the words of a title that were not seen yet, at most 16 of them.
  private mutating func add(
    _ text: borrowing Span<UInt8>, _ title: ByteRange, to titles: inout [String]
  ) {
    guard titles.count < 16 else { return }
    // The same title again is nearly always the same bytes: no string is made of them.
    for i in titles.indices where Self.isSame(titles[i].utf8.span, text, title) { return }
    let words = string(text, title.lower, title.upper)
    if !titles.contains(words) { titles.append(words) }
  }

  private static func isSame(
    _ known: borrowing Span<UInt8>, _ text: borrowing Span<UInt8>, _ range: ByteRange
  ) -> Bool {
    guard known.count == range.count else { return false }
    for i in known.indices where known[i] != text[range.lower + i] { return false }
    return true
  }

  private mutating func entity(
    _ draft: Int, _ title: borrowing Span<UInt8>, _ text: borrowing Span<UInt8>
  ) -> Entity {
    let known = scratch.entities[draft]
    if case .dictionary(let actor) = known.identity {
      return Entity(
        identity: .dictionary(actor), name: dictionary.names[Int(actor)], kind: known.kind,
        gender: known.gender)
    }
    let isHeadline = Int(known.candidate) < scratch.headlineCount
    return isHeadline ? namedEntity(known, title) : namedEntity(known, text)
  }

  /// An entity that is not in the dictionary: its name is in the text.
  private mutating func namedEntity(
    _ known: Scratch.EntityDraft, _ text: borrowing Span<UInt8>
  ) -> Entity {
    let c = scratch.candidates[Int(known.candidate)]
    let start = Int(c.start)
    var end = Int(c.end)
    if c.flags.contains(.company), known.kind == .organization, isName(c.stemKey) {
      end = withoutLegalForm(text, start, end)
    }
    // Places go under one name, however they are written.
    var place: String?
    if known.kind == .place {
      place =
        c.flags.contains(.state)
        ? PlaceNames.state(for: c.key)?.name : PlaceNames.name(for: c.key)?.name
    }
    let identity: Identity
    switch known.identity {
    case .named:
      // `p.?…`, `l.?…`, `o.?…`.
      let sort: UInt8 = known.kind == .person ? 0x70 : known.kind == .place ? 0x6C : 0x6F
      if let place {
        let bytes = Array(place.utf8)
        let id = Slug.id(sort, bytes.span, 0, bytes.count, &scratch.slug)
        return Entity(identity: .place(id: id), name: place, kind: .place, gender: known.gender)
      }
      if let owner = known.owner { return entity(known, text, start, end, of: owner) }
      let key = NameKey.mix(c.key &+ UInt64(sort))
      let strings: (name: String, id: String)
      if let met = names.recall(key, text, start, end) {
        strings = met
      } else {
        strings = (string(text, start, end), Slug.id(sort, text, start, end, &scratch.slug))
        names.learn(key, name: strings.name, id: strings.id)
      }
      return Entity(
        identity: known.kind == .place ? .place(id: strings.id) : .named(id: strings.id),
        name: strings.name, kind: known.kind, gender: known.gender)
    case .dictionary(let actor): identity = .dictionary(actor)
    case .ambiguous(let list): identity = .ambiguous(scratch.ambiguous[Int(list)])
    case .unknown: identity = .unknown
    }
    return Entity(
      identity: identity, name: place ?? string(text, start, end), kind: known.kind,
      gender: known.gender)
  }

  /// The text of a range, with a space in place of a line break.
  mutating func string(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> String {
    for i in start..<end where text[i] == 0x0A {
      scratch.name.removeAll(keepingCapacity: true)
      for j in start..<end { scratch.name.append(text[j] == 0x0A ? 0x20 : text[j]) }
      return String(decoding: scratch.name, as: UTF8.self)
    }
    return unsafe text.extracting(start..<end).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }
}

/// Ids made of names.
enum Slug {
  /// The id of a name by its sort, `p`, `o` or `l`: `Jane O'Doe-Müller` gives
  /// `p.?jane-odoe-muller`; letters that are not Latin stay.
  static func id(
    _ sort: UInt8, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ buffer: inout [UInt8]
  ) -> String {
    while buffer.count < end - start + 3 { buffer.append(0) }
    buffer[0] = sort
    buffer[1] = 0x2E
    buffer[2] = 0x3F
    let count = plain(text, start, end, &buffer)
    if count > 3 { return String(decoding: buffer[..<count], as: UTF8.self) }
    var out = Array(buffer[..<3])
    var name: [UInt8] = []
    for i in start..<end { name.append(text[i]) }
    fold(name, to: &out, 3)
    while out.count > 3, out.last == 0x2D { out.removeLast() }
    if out.count == 3 { out.append(contentsOf: "unnamed".utf8) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the slug of a name in ASCII from byte 3 on and gives its end; 3 for other names.
  private static func plain(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ buffer: inout [UInt8]
  ) -> Int {
    let letters = letters.span
    var out = buffer.mutableSpan
    var count = 3
    // A hyphen waits until a letter follows it.
    var isOpen = false
    for i in start..<end {
      let letter = letters[Int(text[i])]
      if letter > Self.foreign {
        if isOpen, count > 3 {
          out[count] = 0x2D
          count += 1
        }
        isOpen = false
        out[count] = letter
        count += 1
      } else if letter != Self.dropped {
        if letter == Self.foreign { return 3 }
        isOpen = true
      }
    }
    return count
  }

  private static let dropped: UInt8 = 0
  private static let gap: UInt8 = 1
  private static let foreign: UInt8 = 2
  /// What a byte is in a slug: its letter or digit, or one of the three above.
  private static let letters: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x27, 0x2E, 0x60: dropped
    case 0x80...: foreign
    default: gap
    }
  }

  private static func fold(_ name: [UInt8], to out: inout [UInt8], _ start: Int) {
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: out.append(UInt8(scalar.value) | 0x20)
      case 0x61...0x7A, 0x30...0x39: out.append(UInt8(scalar.value))
      case 0x27, 0x2E, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0x300..<0x370: break
      case 0x80...:
        let (a, b) = LatinFolding.fold(scalar.value)
        if a != 0 {
          out.append(a)
          if b != 0 { out.append(b) }
        } else if scalar.properties.isAlphabetic {
          out.append(contentsOf: Array(String(scalar).lowercased().utf8))
        } else if out.count > start, out.last != 0x2D {
          out.append(0x2D)
        }
      default: if out.count > start, out.last != 0x2D { out.append(0x2D) }
      }
    }
  }
}
