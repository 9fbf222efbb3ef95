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

  /// A moment in UTC as ISO 8601 writes it, to the second.
  static func text(seconds: Int) -> String {
    let within = ((seconds % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return Day(seconds: Int64(seconds)).iso
      + "T\(two(within / 3600)):\(two(within / 60 % 60)):\(two(within % 60))Z"
  }

  /// Seconds since 1970.
  static var seconds: Int64 { nanoseconds / 1_000_000_000 }

  /// Nanoseconds since 1970.
  static var nanoseconds: Int64 { read(CLOCK_REALTIME) }

  /// Nanoseconds by a clock of the system.
  static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
