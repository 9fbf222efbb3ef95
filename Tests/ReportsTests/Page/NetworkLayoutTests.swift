import TestSupport
import Testing

@testable import Reports

@Suite struct NetworkLayoutTests {
  private func network(_ seed: UInt64) -> NetworkLayout {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    let nodes = (0..<count).map { _ in
      NetworkLayout.Node(
        halfWidth: Double.random(in: 4...140, using: &random),
        halfHeight: Double.random(in: 8...24, using: &random))
    }
    let edges = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      NetworkLayout.Edge(
        from: Int.random(in: 0..<count, using: &random),
        to: Int.random(in: 0..<count, using: &random),
        weight: Double.random(in: 0...1, using: &random))
    }
    return NetworkLayout(nodes, edges)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func noLabelCoversAnother(seed: UInt64) throws {
    let layout = network(seed)
    let box = try #require(layout.bounds)
    #expect(box.width.isFinite && box.height.isFinite && box.width > 0 && box.height > 0)
    for (index, a) in layout.nodes.enumerated() {
      #expect(a.x.isFinite && a.y.isFinite)
      for b in layout.nodes[(index + 1)...] {
        let apart =
          abs(a.x - b.x) >= a.halfWidth + b.halfWidth
          || abs(a.y - b.y) >= a.halfHeight + b.halfHeight
        #expect(apart, "seed \(seed)")
      }
    }
  }

  @Test func theSameNetworkHasTheSamePlaces() {
    let (one, other) = (network(7), network(7))
    for (a, b) in zip(one.nodes, other.nodes) { #expect(a.x == b.x && a.y == b.y) }
  }

  @Test func nothingHasNoBounds() { #expect(NetworkLayout([], []).bounds == nil) }

  /// Nodes of one component end nearer to one another than to those of the other.
  @Test func neighboursAreNear() {
    let nodes = (0..<8).map { _ in NetworkLayout.Node(halfWidth: 20, halfHeight: 10) }
    var edges: [NetworkLayout.Edge] = []
    for part in [0, 1] {
      for a in 0..<4 {
        for b in 0..<a { edges.append(.init(from: a * 2 + part, to: b * 2 + part, weight: 1)) }
      }
    }
    let layout = NetworkLayout(nodes, edges)
    func distance(_ a: Int, _ b: Int) -> Double {
      let (p, q) = (layout.nodes[a], layout.nodes[b])
      return ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
    }
    var (within, between) = (0.0, 0.0)
    for a in 0..<8 {
      for b in 0..<a {
        if a % 2 == b % 2 { within += distance(a, b) / 12 } else { between += distance(a, b) / 16 }
      }
    }
    #expect(within < between)
  }
}
