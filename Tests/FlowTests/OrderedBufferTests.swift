import Flow
import TestSupport
import Testing

@Suite struct OrderedBufferTests {
  @Test(arguments: 0..<50)
  func anyOrderComesOutInOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let numbers = Array(0..<Int.random(in: 0...200, using: &random)).shuffled(using: &random)
    var buffer = OrderedBuffer<Int>()
    var out: [Int] = []
    for number in numbers { buffer.add(number, number: number) { out.append($0) } }
    #expect(out == Array(0..<numbers.count))
    #expect(buffer.waiting == 0)
    #expect(buffer.next == numbers.count)
  }

  @Test func nothingPassesAGap() {
    var buffer = OrderedBuffer<Int>()
    var out: [Int] = []
    for number in [0, 2, 3] { buffer.add(number, number: number) { out.append($0) } }
    #expect(out == [0])
    #expect(buffer.waiting == 2)
  }
}
