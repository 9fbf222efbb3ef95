import TestSupport
import Testing

@testable import Reports

/// Labels of the network never cover each other, whatever is tied to what.
@Suite struct NetworkLayoutTests {
  private func made(_ seed: UInt64) -> (boxes: [NetworkLayout.Box], edges: [NetworkLayout.Edge]) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    let boxes = (0..<count).map { _ in
      NetworkLayout.Box(width: Double.random(in: 10...210, using: &random), height: 30)
    }
    var edges: [NetworkLayout.Edge] = []
    for _ in 0..<Int.random(in: 0...44, using: &random) where count > 1 {
      let first = Int.random(in: 0..<count, using: &random)
      let second = (first + Int.random(in: 1..<count, using: &random)) % count
      edges.append(
        NetworkLayout.Edge(
          first: first, second: second, weight: Double.random(in: 0...1, using: &random)))
    }
    return (boxes, edges)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func nothingOverlapsAndAllIsInside(seed: UInt64) {
    let (boxes, edges) = made(seed)
    let size = seed % 2 == 0 ? (width: 940.0, height: 560.0) : (width: 350.0, height: 460.0)
    let layout = NetworkLayout(boxes, edges: edges, width: size.width, height: size.height)
    #expect(!layout.hasOverlap)
    for (box, centre) in zip(boxes, layout.centres) {
      #expect(centre.x - box.width / 2 >= -0.01 && centre.x + box.width / 2 <= size.width + 0.01)
      #expect(centre.y - box.height / 2 >= -0.01)
      #expect(centre.y + box.height / 2 <= layout.height + 0.01)
    }
    for a in boxes.indices {
      for b in boxes.indices where b > a {
        let x = (layout.centres[a].x - layout.centres[b].x).magnitude
        let y = (layout.centres[a].y - layout.centres[b].y).magnitude
        #expect(x >= (boxes[a].width + boxes[b].width) / 2 - 0.01 || y >= 30 - 0.01)
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func sameNetworkIsTheSamePicture(seed: UInt64) {
    let (boxes, edges) = made(seed)
    let layouts = (0..<2).map { _ in
      NetworkLayout(boxes, edges: edges, width: 940, height: 560).centres.map { [$0.x, $0.y] }
    }
    #expect(layouts[0] == layouts[1])
  }

  @Test func neighboursAreNearerThanStrangers() {
    // Two groups of four, each tied within.
    let boxes = [NetworkLayout.Box](repeating: NetworkLayout.Box(width: 40, height: 30), count: 8)
    var edges: [NetworkLayout.Edge] = []
    for a in 0..<8 {
      for b in 0..<a where a % 2 == b % 2 {
        edges.append(NetworkLayout.Edge(first: a, second: b, weight: 1))
      }
    }
    let centres = NetworkLayout(boxes, edges: edges, width: 940, height: 560).centres
    var sums = (within: 0.0, between: 0.0)
    for a in 0..<8 {
      for b in 0..<a {
        let (x, y) = (centres[a].x - centres[b].x, centres[a].y - centres[b].y)
        let distance = (x * x + y * y).squareRoot()
        if a % 2 == b % 2 { sums.within += distance / 12 } else { sums.between += distance / 16 }
      }
    }
    #expect(sums.within * 1.5 < sums.between)
  }
}
