/// Other spellings of the names of bodies, which a dictionary need not list.
///
/// British and American papers spell the words of one name differently, write a legal form in full or
/// short, and `and` or `&`.
enum FormVariants {
  /// The other spellings of a name, each as the keys of its words.
  ///
  /// - Parameters:
  ///   - keys: the words of the name.
  ///   - ampersands: the words before which `&` stands, ascending.
  /// - Returns: none of the spellings is the given one.
  static func of(_ keys: [UInt64], ampersands: [Int]) -> [[UInt64]] {
    guard keys.count > 1 else { return [] }
    var result: [[UInt64]] = []
    // The Labour Party is British, Labor Parties are others.
    if keys.last != party {
      var other = keys
      for i in keys.indices { if let spelling = spellings[keys[i]] { other[i] = spelling } }
      if other != keys { result.append(other) }
    }
    if let last = keys.last, let form = legalForms[last] { result.append(keys.dropLast() + [form]) }
    // `House Oversight Committee` is the House Committee on Oversight.
    if keys.count > 2, keys.last == committee, let chamber = keys.first, chambers.contains(chamber)
    {
      let field = keys.dropFirst().dropLast()
      result.append([chamber, committee, on] + field)
      result.append([chamber, committee, on, the] + field)
    }
    if !ampersands.isEmpty {
      var other = keys
      for i in ampersands.reversed() { other.insert(and, at: i) }
      result.append(other)
    } else if keys.contains(and) {
      let other = keys.filter { $0 != and }
      if other.count > 1 { result.append(other) }
    }
    return result
  }

  private static let chambers = ["house", "senate"].map { NameKey.word($0) }
  private static let committee = NameKey.word("committee")
  private static let on = NameKey.word("on")
  private static let the = NameKey.word("the")
  private static let party = NameKey.word("party")
  private static let and = NameKey.word("and")
  private static let spellings = both([
    ("organisation", "organization"), ("centre", "center"), ("centres", "centers"),
    ("defence", "defense"), ("labour", "labor"), ("programme", "program"), ("theatre", "theater"),
    ("harbour", "harbor"), ("co-operation", "cooperation"), ("co-operative", "cooperative"),
  ])
  private static let legalForms = both([
    ("corporation", "corp"), ("company", "co"), ("incorporated", "inc"), ("limited", "ltd"),
  ])

  private static func both(_ pairs: [(String, String)]) -> [UInt64: UInt64] {
    var map: [UInt64: UInt64] = [:]
    for (a, b) in pairs {
      map[NameKey.word(a)] = NameKey.word(b)
      map[NameKey.word(b)] = NameKey.word(a)
    }
    return map
  }
}
