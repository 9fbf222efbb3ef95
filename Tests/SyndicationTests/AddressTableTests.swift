import TestSupport
import Testing

@testable import Syndication

struct AddressTableTests {
  private struct Address: Hashable {
    var outlet: UInt32
    var url: UInt64
  }

  @Test("The table remembers what a dictionary remembers", arguments: 1...4)
  func agreesWithADictionary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var table = AddressTable()
    var plain: [Address: Int32] = [:]
    for article in 0..<Int32(6_000) {
      let outlet = UInt32.random(in: 0...2, using: &random)
      let url = UInt64.random(in: 1...2_000, using: &random)
      let known = plain[Address(outlet: outlet, url: url)]
      let number = table.number(outlet: outlet, url: url, else: article)
      #expect(table[number] == known ?? article)
      if known == nil || Bool.random(using: &random) {
        table[number] = article
        plain[Address(outlet: outlet, url: url)] = article
      }
    }
  }
}
