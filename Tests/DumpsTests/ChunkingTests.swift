import Dumps
import NewsText
import TestSupport
import Testing

/// What comes out depends neither on the pieces in which a file is read nor on the size of batches.
struct ChunkingTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var articles: Int
    var options = DumpOptions()
    var testDescription: String { name }
  }

  static let stories = Samples.stories(40)

  static let forms: [Form] = {
    var divided = DumpOptions()
    divided.divider = "-----"
    var forms = [
      Form(name: "a.jsonl", bytes: Samples.jsonLines(stories), articles: 40),
      Form(name: "a.json", bytes: Samples.jsonArray(stories), articles: 40),
      Form(name: "a.csv", bytes: Samples.table(stories), articles: 40),
      Form(name: "a.tsv", bytes: Samples.table(stories, delimiter: "\t", end: "\n"), articles: 40),
      Form(name: "a.sgml", bytes: Samples.gigaword(stories), articles: 40),
      Form(name: "a.sgm", bytes: Samples.reuters(stories), articles: 40),
      Form(name: "a.tar", bytes: Samples.tar(stories), articles: 40),
      Form(name: "a.warc", bytes: Samples.warc(stories), articles: 40),
      Form(name: "a.txt", bytes: Samples.divided(stories), articles: 40, options: divided),
    ]
    forms += forms.map { form in
      var packed = form
      packed.name += ".gz"
      let half = form.bytes.count / 2
      packed.bytes =
        Gzip.member(Array(form.bytes[..<half]), flags: 0x1F) + Gzip.member([])
        + Gzip.stored(Array(form.bytes[half...]))
      return packed
    }
    return forms
  }()

  @Test(arguments: forms)
  func readsTheSameInAnyPieces(form: Form) throws {
    let whole = try Reading(form.bytes, name: form.name, options: form.options)
    #expect(whole.articles.count == form.articles)
    #expect(whole.rejections.isEmpty && whole.faults.isEmpty)
    #expect(whole.totals.fileBytes == form.bytes.count)
    #expect(whole.totals.sha256 == sha256(form.bytes))
    var random = SeededGenerator(seed: UInt64(form.bytes.count))
    for round in 0..<3 {
      let pieces =
        round == 0 ? [1] : (0..<7).map { _ in Int.random(in: 1...3000, using: &random) }
      var options = form.options
      options.batchBytes = [1, 1000, 1 << 22][round]
      #expect(
        try Reading(form.bytes, name: form.name, pieces: pieces, options: options) == whole)
    }
  }

  /// The same for damaged files: one byte changed, cut, or a stretch taken out.
  @Test(arguments: forms)
  func readsDamageTheSameInAnyPieces(form: Form) throws {
    var random = SeededGenerator(seed: UInt64(form.bytes.count) &* 7)
    for round in 0..<6 {
      var bytes = form.bytes
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch round % 3 {
      case 0: bytes[at] ^= UInt8.random(in: 1...255, using: &random)
      case 1: bytes.removeLast(bytes.count - at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + 700))
      }
      guard let whole = try? Reading(bytes, name: form.name, options: form.options) else {
        continue
      }
      let pieces = (0..<7).map { _ in Int.random(in: 1...3000, using: &random) }
      var options = form.options
      options.batchBytes = Int.random(in: 1...5000, using: &random)
      #expect(try Reading(bytes, name: form.name, pieces: pieces, options: options) == whole)
    }
  }

  /// A read that fails keeps what came before, says so, and is no crash.
  @Test(arguments: forms)
  func keepsWhatCameBeforeAFailure(form: Form) throws {
    let whole = try Reading(form.bytes, name: form.name, options: form.options)
    for part in 1...8 {
      let at = form.bytes.count * part / 9
      let reading = try Reading(
        form.bytes, name: form.name, failingAt: at, options: form.options)
      #expect(reading.faults.contains { $0.kind == .readError && $0.fileOffset == at })
      let kept = reading.articles.map(\.title)
      #expect(kept == whole.articles.prefix(kept.count).map(\.title))
      // All that precede the failure are there but for the one in the making.
      if form.bytes.count == whole.totals.contentBytes {
        let before = whole.articles.filter { $0.offset + $0.size + 600 < at }.count
        #expect(kept.count >= before)
      }
    }
  }
}
