import NewsText
import TestSupport
import Testing

/// The examples of FIPS 180-4 and of the NIST test vectors, every implementation, every chunking.
struct SHA256Tests {
  static let vectors: [(text: String, hex: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test(arguments: vectors)
  func agreesWithTheStandard(vector: (text: String, hex: String)) {
    for path in SHA256.paths {
      var hash = SHA256(path: path)
      hash.update(Array(vector.text.utf8))
      #expect(hash.hex == vector.hex)
    }
    #expect(SHA256.hex(of: Array(vector.text.utf8)) == vector.hex)
  }

  @Test func agreesOnAMillionLetters() {
    let block = [UInt8](repeating: 0x61, count: 1000)
    var hash = SHA256()
    for _ in 0..<1000 { hash.update(block) }
    #expect(hash.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: 0..<200)
  func doesNotDependOnPiecesOrImplementation(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<seed).map { _ in UInt8.random(in: 0...255, using: &random) }
    let whole = SHA256.hex(of: bytes)
    for path in SHA256.paths {
      var hash = SHA256(path: path)
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        hash.update(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      #expect(hash.hex == whole)
    }
  }
}
