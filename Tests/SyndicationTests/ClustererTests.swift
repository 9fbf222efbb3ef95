import NewsText
import Segmentation
import TestSupport
import Testing

@testable import Syndication

/// The slow twin: every article is compared with every earlier one that others can join.
struct FullComparison {
  var signatures: [Signature] = []
  var places: [Int] = []
  var dispositions: [Disposition] = []
  let thresholds = Thresholds()

  mutating func add(_ signature: Signature) {
    let article = signatures.count
    signatures.append(signature)
    for other in places where signature.similarity(to: signatures[other]) >= thresholds.copy {
      dispositions.append(.duplicate(of: other))
      return
    }
    for other in places
    where signature.similarity(to: signatures[other]) >= thresholds.derivedSimilarity
      && signature.containment(with: signatures[other]) >= thresholds.derived
    {
      dispositions.append(.derived(from: other))
      places.append(article)
      return
    }
    dispositions.append(.distinct)
    places.append(article)
  }
}

@Suite("Clusters")
struct ClustererTests {
  static func stories(seed: Int, count: Int) -> [Signature] {
    var maker = StoryMaker(seed: seed)
    var stories: [[String]] = []
    for _ in 0..<count {
      if !stories.isEmpty, Int.random(in: 0...2, using: &maker.generator) > 0,
        let story = stories.randomElement(using: &maker.generator)
      {
        let kept =
          Int.random(in: 0...4, using: &maker.generator) == 0 ? story.count / 2 : story.count
        stories.append(maker.edited(Array(story.prefix(kept))))
      } else {
        stories.append(maker.story(Int.random(in: 60...300, using: &maker.generator)))
      }
    }
    return stories.map { signature($0.joined(separator: " ")) }
  }

  static func added(_ signatures: [Signature]) -> Clusterer {
    var clusterer = Clusterer()
    for signature in signatures {
      clusterer.add(signature, day: nil, outlet: 0, url: 0, published: nil)
    }
    return clusterer
  }

  @Test("The index finds what full comparison finds", arguments: 1...12)
  func fullComparison(seed: Int) {
    let signatures = Self.stories(seed: seed, count: 120)
    var full = FullComparison()
    for signature in signatures { full.add(signature) }
    let clusterer = Self.added(signatures)
    var differ = 0
    for i in signatures.indices where clusterer.disposition(of: i) != full.dispositions[i] {
      differ += 1
    }
    // Bands are drawn by lot: one pair in a hundred near the threshold may be missed.
    #expect(differ <= 2)
    #expect(full.dispositions.contains { if case .duplicate = $0 { true } else { false } })
  }

  @Test("What comes later changes nothing before it", arguments: 1...6)
  func prefix(seed: Int) {
    let signatures = Self.stories(seed: seed, count: 80)
    let whole = Self.added(signatures)
    for cut in [1, 7, 40, 79] {
      let part = Self.added(Array(signatures.prefix(cut)))
      for i in 0..<cut { #expect(part.disposition(of: i) == whole.disposition(of: i)) }
    }
  }

  @Test("Clusters hold every member once, and agree with the dispositions", arguments: 1...6)
  func consistent(seed: Int) {
    let signatures = Self.stories(seed: seed, count: 100)
    let clusterer = Self.added(signatures)
    var seen = Set<Int>()
    for cluster in clusterer.clusters() {
      #expect(cluster.members.count >= 2)
      #expect(cluster.members == cluster.members.sorted())
      #expect(cluster.members.contains(cluster.representative))
      #expect(
        cluster.members.count
          == 1 + cluster.copies.count + cluster.derived.count + cluster.superseded.count)
      #expect(cluster.minSimilarity > 0.29 && cluster.minSimilarity <= 1)
      for member in cluster.members {
        #expect(seen.insert(member).inserted)
        #expect(clusterer.representative(of: member) == cluster.representative)
      }
    }
    for i in signatures.indices {
      #expect(seen.contains(i) == (clusterer.clusters().contains { $0.members.contains(i) }))
      if !seen.contains(i) { #expect(clusterer.disposition(of: i) == .distinct) }
    }
  }

  @Test("A copy joins the earliest representative; a cut story counts as derived")
  func kinds() {
    var maker = StoryMaker(seed: 5)
    let story = maker.story(400)
    let cut = Array(story.prefix(190))
    let texts = [
      story, maker.story(300), story, maker.edited(story), cut, maker.edited(cut), story.reversed(),
    ]
    let clusterer = Self.added(texts.map { signature($0.joined(separator: " ")) })
    #expect(clusterer.disposition(of: 0) == .distinct)
    #expect(clusterer.disposition(of: 1) == .distinct)
    #expect(clusterer.disposition(of: 2) == .duplicate(of: 0))
    #expect(clusterer.disposition(of: 3) == .duplicate(of: 0))
    #expect(clusterer.disposition(of: 4) == .derived(from: 0))
    #expect(clusterer.disposition(of: 5) == .duplicate(of: 4))
    #expect(clusterer.disposition(of: 6) == .distinct)
    let clusters = clusterer.clusters()
    #expect(clusters.count == 1)
    #expect(clusters[0].members == [0, 2, 3, 4, 5])
    #expect(clusters[0].copies == [2, 3, 5])
    #expect(clusters[0].derived == [4])
  }

  @Test("Twenty thousand equal texts and two thousand filled-in forms stay quick")
  func hostile() {
    var maker = StoryMaker(seed: 9)
    let form = maker.story(60)
    var clusterer = Clusterer()
    let same = signature(form.joined(separator: " "))
    for _ in 0..<20_000 { clusterer.add(same, day: nil, outlet: 1, url: 0, published: nil) }
    for _ in 0..<2_000 {
      let filled = form + maker.story(60)
      clusterer.add(
        signature(filled.joined(separator: " ")), day: nil, outlet: 1, url: 0, published: nil)
    }
    #expect(clusterer.disposition(of: 19_999) == .duplicate(of: 0))
    #expect(clusterer.clusters()[0].copies.count >= 19_999)
  }
}

@Suite("Revisions")
struct RevisionTests {
  struct Step: Sendable {
    var text: Int
    var outlet: UInt32 = 1
    var url: UInt64 = 7
    var time: Int64?
    var day: Int32?
  }

  /// Text 0, its revision 1, and 2, which has nothing to do with them.
  static let texts: [Signature] = {
    var maker = StoryMaker(seed: 3)
    let story = maker.story(200)
    let revision = Array(story.prefix(120)) + maker.story(150)
    return [story, revision, maker.story(200)].map { signature($0.joined(separator: " ")) }
  }()

  static func run(_ steps: [Step]) -> [Disposition] {
    var clusterer = Clusterer()
    for step in steps {
      clusterer.add(
        texts[step.text], day: step.day.map { Day(number: $0) }, outlet: step.outlet, url: step.url,
        published: step.time)
    }
    return steps.indices.map { clusterer.disposition(of: $0) }
  }

  @Test("The later version stands, whichever comes first")
  func later() {
    #expect(
      Self.run([Step(text: 0, time: 10), Step(text: 1, time: 20)])
        == [.superseded(by: 1), .distinct])
    #expect(
      Self.run([Step(text: 1, time: 20), Step(text: 0, time: 10)])
        == [.distinct, .superseded(by: 0)])
    #expect(
      Self.run([Step(text: 0, day: 3), Step(text: 1, day: 4), Step(text: 0, day: 5)])
        == [.superseded(by: 1), .superseded(by: 2), .distinct])
  }

  @Test("Without an order of time, another outlet, another address or another story: no revision")
  func noRevision() {
    #expect(Self.run([Step(text: 0), Step(text: 0)]) == [.distinct, .duplicate(of: 0)])
    #expect(
      Self.run([Step(text: 0, time: 9), Step(text: 0, time: 9)]) == [.distinct, .duplicate(of: 0)])
    #expect(
      Self.run([Step(text: 0, time: 9), Step(text: 0, day: 0)]) == [.distinct, .duplicate(of: 0)])
    #expect(
      Self.run([Step(text: 0, time: 9), Step(text: 0, outlet: 2, time: 20)])
        == [.distinct, .duplicate(of: 0)])
    #expect(
      Self.run([Step(text: 0, time: 9), Step(text: 2, time: 20)]) == [.distinct, .distinct])
    #expect(
      Self.run([Step(text: 0, url: 0, time: 9), Step(text: 1, url: 0, time: 20)])
        == [.distinct, .distinct])
  }

  @Test("A revision takes the place of what it revises, for the copies too")
  func place() {
    #expect(
      Self.run([
        Step(text: 0, time: 10), Step(text: 0, outlet: 2, time: 11), Step(text: 1, time: 20),
        Step(text: 1, outlet: 3, time: 30), Step(text: 0, outlet: 4, time: 30),
      ]) == [
        .superseded(by: 2), .duplicate(of: 2), .distinct, .duplicate(of: 2), .duplicate(of: 2),
      ])
  }

  @Test("The revision of a copy is judged by itself")
  func revisedCopy() {
    #expect(
      Self.run([
        Step(text: 0, outlet: 9, url: 1, time: 1), Step(text: 0, time: 10), Step(text: 0, time: 20),
      ]) == [.distinct, .superseded(by: 2), .duplicate(of: 0)])
  }

  @Test("Extreme times do not overflow")
  func extreme() {
    #expect(
      Self.run([Step(text: 0, time: .min), Step(text: 0, time: .max, day: .max)]).count == 2)
    #expect(Self.run([Step(text: 0, day: .min), Step(text: 0, day: .max)]).count == 2)
  }
}
