/// Where rows go that are too many for memory, and how many are held.
public struct Spilling: Sendable {
  /// Takes the rows.
  public var store: any RunStore
  /// Rows of one table that are held in memory.
  ///
  /// 80,000 rows fill 4 MiB: about what stays in a core's cache, so that a look-up need not wait for
  /// memory either.
  public var limit: Int

  /// Creates a choice.
  public init(store: any RunStore = MemoryRunStore(), limit: Int = 80_000) {
    self.store = store
    self.limit = limit
  }
}
