internal import Glibc
public import NewsText

/// The clock, for what is told to people; nothing published depends on it.
public enum Clock {
  /// Today, in UTC.
  public static var today: Day {
    var now = time_t()
    _ = unsafe time(&now)
    return Day(seconds: Int64(now))
  }
}
