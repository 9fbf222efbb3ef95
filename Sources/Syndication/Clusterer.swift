public import NewsText

/// Decides of each article in turn whether it is new, a copy, a derived version or a revision.
///
/// Articles are added in (input, ordinal) order. Each joins the earliest representative that is
/// similar enough, so an article that comes later never changes what was distinct before, but for
/// the revision that takes the place of what it revises. The result depends on the order alone. An
/// article takes about 100 bytes, its signature included, and about 20 more if it has an address; a
/// representative takes 200 to 250 more, most of them in the index (measured: 320 bytes an article
/// where a million are all distinct).
public struct Clusterer: Sendable {
  private enum Kind: UInt8 { case distinct, derived, duplicate, superseded }

  /// One article that others can join: itself, or the revision that took its place.
  private struct Place {
    /// The article that stands here now.
    var article: Int32
    /// The place that it is derived from, itself if it is from none.
    var origin: Int32
    /// The place at the origin of its cluster.
    var root: Int32
  }

  private let thresholds: Thresholds
  private var index = SignatureIndex()
  /// The article whose signature stands in the index under a number.
  private var indexed: [Int32] = []
  /// The last article that met a number of the index.
  private var met: [Int32] = []

  private var signatures: [Signature] = []
  private var kinds: [Kind] = []
  /// Per article the place that it holds or joined.
  private var placeOf: [Int32] = []
  /// Per article its similarity to what it joined.
  private var similarities: [Float] = []
  /// Per article the revision that superseded it, -1 if none did.
  private var successors: [Int32: Int32] = [:]
  private var moments: [Int64] = []
  private var places: [Place] = []
  /// The latest revision by outlet and address.
  private var latest = AddressTable()

  /// Creates a clusterer without articles.
  public init(thresholds: Thresholds = Thresholds()) { self.thresholds = thresholds }

  /// The number of articles added.
  public var count: Int { signatures.count }

  /// Adds the next article and returns its number.
  ///
  /// `outlet` is any number that stands for the outlet, `url` a hash of the address, 0 where there
  /// is none; `published` is in seconds since 1970.
  @discardableResult
  public mutating func add(
    _ signature: Signature, day: Day?, outlet: UInt32, url: UInt64, published: Int64?
  ) -> Int {
    let article = signatures.count
    signatures.append(signature)
    kinds.append(.distinct)
    placeOf.append(-1)
    similarities.append(1)
    moments.append(Clusterer.moment(day, published))
    guard url != 0 else {
      classify(article)
      return article
    }
    let address = latest.number(outlet: outlet, url: url, else: Int32(article))
    let earlier = latest[address]
    if Int(earlier) == article {
      classify(article)
      return article
    }
    let likeness = signature.similarity(to: signatures[Int(earlier)])
    switch likeness < thresholds.revision ? 0 : order(Int(earlier), article) {
    case 1:
      revise(Int(earlier), by: article, likeness)
      latest[address] = Int32(article)
    case -1:
      kinds[article] = .superseded
      placeOf[article] = placeOf[Int(earlier)]
      similarities[article] = Float(likeness)
      successors[Int32(article)] = earlier
    default:
      classify(article)
    }
    return article
  }

  // MARK: Time

  /// A moment as one number: seconds doubled, the lowest bit set where only the day is known; the
  /// least number if not even that.
  private static func moment(_ day: Day?, _ published: Int64?) -> Int64 {
    // Within ±2^61 seconds doubling cannot overflow; no date of any calendar is beyond.
    if let published, published > -(1 << 61), published < 1 << 61 { return published * 2 }
    if let day { return Int64(day.number) * 86_400 * 2 + 1 }
    return .min
  }

  /// 1 if article `b` is later than `a`, -1 if earlier, 0 if the two times do not tell.
  private func order(_ a: Int, _ b: Int) -> Int {
    let (first, second) = (moments[a], moments[b])
    if first == .min || second == .min { return 0 }
    if first & 1 == 0, second & 1 == 0 { return first == second ? 0 : first < second ? 1 : -1 }
    let (x, y) = (Day(seconds: first >> 1), Day(seconds: second >> 1))
    return x == y ? 0 : x < y ? 1 : -1
  }

  // MARK: Decision

  /// Lets an article join the earliest representative that is similar enough, or makes it one.
  private mutating func classify(_ article: Int) {
    let signature = signatures[article]
    guard !signature.isEmpty else {
      settle(article, .distinct, nil, 1)
      return
    }
    var copy = Int32.max
    var copySimilarity = 0.0
    var source = Int32.max
    var sourceSimilarity = 0.0
    index.candidates(signature, { signatures[Int(indexed[$0])] }) { number in
      if met[number] == Int32(article) { return }
      met[number] = Int32(article)
      let other = Int(indexed[number])
      let place = placeOf[other]
      let similarity = signature.similarity(to: signatures[other])
      if similarity >= thresholds.copy {
        if place < copy || (place == copy && similarity > copySimilarity) {
          copy = place
          copySimilarity = similarity
        }
      } else if similarity >= thresholds.derivedSimilarity, place < source,
        signature.containment(with: signatures[other]) >= thresholds.derived
      {
        source = place
        sourceSimilarity = similarity
      }
    }
    if copy != .max {
      kinds[article] = .duplicate
      placeOf[article] = copy
      similarities[article] = Float(copySimilarity)
    } else if source != .max {
      settle(article, .derived, source, sourceSimilarity)
      enter(article)
    } else {
      settle(article, .distinct, nil, 1)
      enter(article)
    }
  }

  /// Gives an article a place of its own.
  private mutating func settle(
    _ article: Int, _ kind: Kind, _ source: Int32?, _ similarity: Double
  ) {
    let own = Int32(places.count)
    kinds[article] = kind
    placeOf[article] = own
    similarities[article] = Float(similarity)
    places.append(
      Place(
        article: Int32(article), origin: source ?? own,
        root: source.map { places[Int($0)].root } ?? own))
  }

  /// Puts the signature of an article into the index.
  private mutating func enter(_ article: Int) {
    indexed.append(Int32(article))
    met.append(-1)
    index.add { signatures[Int(indexed[$0])] }
  }

  /// Puts a revision into the place of what it revises.
  private mutating func revise(_ earlier: Int, by article: Int, _ likeness: Double) {
    let kind = kinds[earlier]
    kinds[earlier] = .superseded
    successors[Int32(earlier)] = Int32(article)
    guard kind == .distinct || kind == .derived else {
      // The earlier revision was a copy of another article; the later one is judged by itself.
      classify(article)
      return
    }
    kinds[article] = kind
    placeOf[article] = placeOf[earlier]
    similarities[article] = similarities[earlier]
    similarities[earlier] = Float(likeness)
    places[Int(placeOf[earlier])].article = Int32(article)
    enter(article)
  }
}

extension Clusterer {
  // MARK: Results

  /// What an article counts as, by what has been added so far.
  public func disposition(of article: Int) -> Disposition {
    let place = places[Int(placeOf[article])]
    switch kinds[article] {
    case .distinct: return .distinct
    case .derived: return .derived(from: Int(places[Int(place.origin)].article))
    case .duplicate: return .duplicate(of: Int(place.article))
    case .superseded: return .superseded(by: Int(successors[Int32(article)] ?? place.article))
    }
  }

  /// The article that stands for the cluster of an article; the article itself if it is alone.
  public func representative(of article: Int) -> Int {
    let place = places[Int(placeOf[article])]
    return Int(places[Int(place.root)].article)
  }

  /// Visits every article that shares a cluster with another one, in ascending order.
  ///
  /// Clusters are numbered from 0 in the order of their first members.
  public func forEachMember(
    _ body: (_ article: Int, _ cluster: Int, _ similarity: Double) -> Void
  ) {
    // By place at the origin: the number of the cluster, or what was seen of it so far.
    let (unseen, alone) = (Int32(-1), Int32(-2))
    var clusterOf = [Int32](repeating: unseen, count: places.count)
    for article in 0..<count {
      let root = Int(places[Int(placeOf[article])].root)
      clusterOf[root] = clusterOf[root] == unseen ? alone : 0
    }
    var clusters: Int32 = 0
    var isNumbered = [Bool](repeating: false, count: places.count)
    for article in 0..<count {
      let root = Int(places[Int(placeOf[article])].root)
      if clusterOf[root] == alone { continue }
      if !isNumbered[root] {
        isNumbered[root] = true
        clusterOf[root] = clusters
        clusters += 1
      }
      body(article, Int(clusterOf[root]), Double(similarities[article]))
    }
  }
}
