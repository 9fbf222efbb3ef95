/// The facts that a record can hold about an article.
public enum Field: String, Sendable, CaseIterable, Hashable {
  /// The dump's own id.
  case id
  /// The headline.
  case title
  /// The body.
  case text
  /// The moment of publication.
  case date
  /// The source: a domain or a name.
  case outlet
  /// The address.
  case url
  /// The authors.
  case authors
  /// The language.
  case language
}

/// Which keys or columns hold which field; the first that is filled in a record counts.
public struct FieldMap: Sendable, Equatable {
  private var names: [[String]]

  /// Creates a map in which no field has a key.
  public init() { names = Array(repeating: [], count: Field.allCases.count) }

  /// The keys of a field, the best first.
  public subscript(field: Field) -> [String] {
    get { names[FieldMap.index(field)] }
    set { names[FieldMap.index(field)] = newValue }
  }

  /// Whether no field has a key.
  public var isEmpty: Bool { names.allSatisfy(\.isEmpty) }

  private static func index(_ field: Field) -> Int { Field.allCases.firstIndex(of: field) ?? 0 }
}
