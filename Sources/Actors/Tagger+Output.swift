internal import NewsText
internal import Segmentation

extension Tagger {
  /// Writes the resolved candidates as mentions, and their entities in order of first mention.
  mutating func write(
    _ title: borrowing Span<UInt8>, _ text: borrowing Span<UInt8>,
    into annotations: inout Annotations
  ) {
    for i in scratch.candidates.indices {
      let isHeadline = i < scratch.headlineCount
      let c = scratch.candidates[i]
      guard c.entity >= 0, !c.flags.contains(.dropped) else { continue }
      let last = isHeadline ? annotations.titleMentions.last : annotations.mentions.last
      if let last, last.range.end > c.start { continue }
      let draft = Int(c.entity)
      if scratch.entities[draft].output < 0 {
        scratch.entities[draft].output = Int32(annotations.entities.count)
        annotations.entities.append(entity(draft, title, text))
      }
      let output = Int(scratch.entities[draft].output)
      if c.title.count > 0, c.kind == .person {
        let words =
          isHeadline
          ? string(title, c.title.lower, c.title.upper)
          : string(text, c.title.lower, c.title.upper)
        if !annotations.entities[output].titles.contains(words),
          annotations.entities[output].titles.count < 16
        {
          annotations.entities[output].titles.append(words)
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

  private mutating func entity(
    _ draft: Int, _ title: borrowing Span<UInt8>, _ text: borrowing Span<UInt8>
  ) -> Entity {
    let known = scratch.entities[draft]
    if case .dictionary(let actor) = known.identity {
      let actor = dictionary.actors[Int(actor)]
      return Entity(
        identity: known.identity, name: actor.name, kind: known.kind, gender: known.gender)
    }
    let c = scratch.candidates[Int(known.candidate)]
    let isHeadline = Int(known.candidate) < scratch.headlineCount
    var name =
      isHeadline ? string(title, Int(c.start), Int(c.end)) : string(text, Int(c.start), Int(c.end))
    if known.kind == .place,
      let place = c.flags.contains(.state)
        ? PlaceNames.state(for: c.key) : PlaceNames.name(for: c.key)
    {
      name = place.name
      scratch.name = Array(name.utf8)
    }
    var identity = known.identity
    if case .named = identity {
      // `scratch.name` still holds the bytes of the name.
      scratch.slug.removeAll(keepingCapacity: true)
      switch known.kind {
      case .person: scratch.slug.append(0x70)
      case .place: scratch.slug.append(0x6C)
      default: scratch.slug.append(0x6F)
      }
      scratch.slug.append(0x2E)
      scratch.slug.append(0x3F)
      Slug.append(scratch.name, to: &scratch.slug)
      let id = String(decoding: scratch.slug, as: UTF8.self)
      identity = known.kind == .place ? .place(id: id) : .named(id: id)
    }
    return Entity(identity: identity, name: name, kind: known.kind, gender: known.gender)
  }

  private mutating func string(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> String {
    scratch.name.removeAll(keepingCapacity: true)
    for i in start..<end { scratch.name.append(text[i] == 0x0A ? 0x20 : text[i]) }
    return String(decoding: scratch.name, as: UTF8.self)
  }
}

/// Ids made of names.
enum Slug {
  /// Appends the slug of a name to an id of three bytes: `Jane O'Doe-Müller` gives
  /// `jane-odoe-muller`; letters that are not Latin stay.
  static func append(_ name: [UInt8], to out: inout [UInt8]) {
    let start = out.count
    var hasOthers = false
    for byte in name {
      switch byte {
      case 0x41...0x5A: out.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: out.append(byte)
      case 0x27, 0x2E, 0x60: break
      case 0x80...: hasOthers = true
      default: if out.count > start, out.last != 0x2D { out.append(0x2D) }
      }
    }
    if hasOthers {
      out.removeSubrange(start...)
      fold(name, to: &out, start)
    }
    while out.count > start, out.last == 0x2D { out.removeLast() }
    if out.count == start { out.append(contentsOf: "unnamed".utf8) }
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
