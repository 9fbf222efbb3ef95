extension Figures {
  /// The name and the kind of an actor, by the symbol of its id, as `actors.csv` has them.
  public func nameAndKind(of id: UInt32) -> (name: String, kind: String) {
    let text = symbols.string(id)
    if let fact = tallies.facts.fact(of: text) { return (fact.name, fact.kind) }
    let kind = text.hasPrefix("p") ? "person" : "organization"
    guard let row = tallies.actors.find(UInt64(id)) else { return (text, kind) }
    let name = tallies.actors.rows[row].name
    return (name == .max ? text : symbols.string(name), kind)
  }
}
