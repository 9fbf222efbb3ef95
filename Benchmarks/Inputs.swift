/// Texts to measure on: real ones where the files are, and made ones of several scripts.
struct Inputs {
  /// One kind of text.
  struct Kind {
    /// Its name in the names of benchmarks.
    var name: String
    /// The articles.
    var texts: [[UInt8]]
    /// Bytes of all articles.
    var bytes: Int { texts.reduce(0) { $0 + $1.count } }
  }

  /// All kinds.
  var kinds: [Kind] = []
  /// The dump that English news comes from.
  let dump: String
  /// English: of the dump if it is there.
  var english: [[UInt8]] { kinds[0].texts }

  /// Reads the dumps that the options name and makes the other texts.
  init(_ options: Options) {
    dump = options.dump
    // What a few batches of the pipeline hold, so that it stays in the cache as it does there.
    let limit = 2 << 20
    if let dump = GzipFile.read(options.dump, limit: 4 * limit) {
      kinds.append(Kind(name: "english news", texts: Self.articles(ofJSON: dump, limit: limit)))
    } else {
      Benchmarks.say("benchmarks: no \(options.dump), English news is left out")
    }
    if let table = GzipFile.read(options.french, limit: limit) {
      kinds.append(Kind(name: "french news", texts: Self.articles(ofTable: table)))
    } else {
      Benchmarks.say("benchmarks: no \(options.french), French news is left out")
    }
    for language in MadeText.languages {
      kinds.append(Kind(name: language.name, texts: language.articles(bytes: limit)))
    }
  }

  /// The longest column of each line.
  private static func articles(ofTable table: [UInt8]) -> [[UInt8]] {
    table.split(separator: 0x0A).compactMap { line in
      line.split(separator: 0x09).max { $0.count < $1.count }.map { Array($0) }
    }
  }

  /// The values of `content_original`, unescaped.
  private static func articles(ofJSON dump: [UInt8], limit: Int) -> [[UInt8]] {
    let key = Array("\"content_original\": \"".utf8)
    var texts: [[UInt8]] = []
    var bytes = 0
    for line in dump.split(separator: 0x0A) where bytes < limit {
      guard let start = end(of: key, in: line) else { continue }
      let text = unescaped(line[start...])
      bytes += text.count
      texts.append(text)
    }
    return texts
  }

  /// The index behind the first place of `key`.
  private static func end(of key: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    var index = line.startIndex
    while index + key.count <= line.endIndex {
      if line[index..<(index + key.count)].elementsEqual(key) { return index + key.count }
      index += 1
    }
    return nil
  }

  /// A JSON string up to its closing quotation mark.
  private static func unescaped(_ string: ArraySlice<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    var text: [UInt8] = []
    func flush() {
      guard !units.isEmpty else { return }
      text += String(decoding: units, as: UTF16.self).utf8
      units = []
    }
    var index = string.startIndex
    while index < string.endIndex, string[index] != UInt8(ascii: "\"") {
      let byte = string[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < string.endIndex else {
        flush()
        text.append(byte)
        index += 1
        continue
      }
      let escape = string[index + 1]
      if escape == UInt8(ascii: "u"), index + 6 <= string.endIndex {
        let digits = String(decoding: string[(index + 2)..<(index + 6)], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index += 6
        continue
      }
      flush()
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      default: text.append(escape)
      }
      index += 2
    }
    flush()
    return text
  }
}
