internal import CMemory

/// How the process deals with memory that it does not need any more.
///
/// The C library keeps what was freed, and the more was freed at once the more it keeps: what
/// a dump of 1 GB leaves behind between phases was a third of the peak.
public enum Memory {
  /// Tables beyond this size, in bytes, get pages of their own, which go back at once.
  ///
  /// The pages cost a fault each whenever they are taken: for the text of a batch of 1 MiB that
  /// is a fiftieth of a millisecond beside the ten that it takes to map it.
  private static let large = 1 << 20

  /// Sets the allocator up; called before the first task starts.
  ///
  /// One pool for all threads: batches wander from the reader to a worker and on to the
  /// collector, and a pool for each of them would hold what the others have freed.
  public static func configure() {
    cmemory_configure(large, 1)
  }

  /// Gives back what is free; called between phases.
  static func trim() {
    cmemory_trim()
  }
}
