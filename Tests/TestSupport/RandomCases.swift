#if canImport(Glibc)
  internal import Glibc
#endif

/// How many random cases a property is tried on.
public enum RandomCases {
  /// The number in `ROLLCALL_FUZZ_CASES` (`make fuzz` sets it), else `usual`.
  ///
  /// Tests use it as the bound of their loop over seeds, so that a long run is the same code.
  public static func count(_ usual: Int) -> Int {
    guard let text = unsafe getenv("ROLLCALL_FUZZ_CASES") else { return usual }
    return unsafe Int(String(cString: text)) ?? usual
  }
}
