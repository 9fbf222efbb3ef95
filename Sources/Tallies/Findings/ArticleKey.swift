public import NewsText
public import Syndication

/// What the search for copies needs to know of one article.
public struct ArticleKey: Sendable, Hashable {
  /// Number of the record within its input, from 1.
  public var ordinal: Int
  /// The day of publication in UTC; nothing if unknown.
  public var day: Day?
  /// The moment of publication, in seconds since 1970-01-01T00:00:00Z.
  public var published: Int64?
  /// A number that stands for the outlet.
  public var outlet: UInt32
  /// Hash of the address; 0 if there is none.
  public var url: UInt64
  /// The signature of the text.
  public var signature: Signature

  /// Creates a key.
  public init(
    ordinal: Int, day: Day?, published: Int64?, outlet: UInt32, url: UInt64,
    signature: Signature
  ) {
    self.ordinal = ordinal
    self.day = day
    self.published = published
    self.outlet = outlet
    self.url = url
    self.signature = signature
  }
}

/// How days are written: 0 for none, else one more than the zigzag form of the day's number.
enum DayCode {
  /// Sorts after every day that exists.
  static let undated = UInt32.max

  static func write(_ day: Day?, _ writer: inout ByteWriter) {
    guard let day else { return writer.number(0 as UInt64) }
    let value = Int64(day.number)
    writer.number(UInt64(bitPattern: (value << 1) ^ (value >> 63)) + 1)
  }

  static func read(_ reader: inout ByteReader, _ bytes: Span<UInt8>) -> Day? {
    let code = reader.number(bytes)
    guard code > 0 else { return nil }
    let zigzag = code - 1
    let value = Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
    guard let number = Int32(exactly: value) else {
      reader.fail()
      return nil
    }
    return Day(number: number)
  }

  /// A number that sorts as the days do, the undated last.
  static func key(_ day: Day?) -> UInt32 {
    guard let day else { return undated }
    return UInt32(truncatingIfNeeded: Int64(day.number) + 0x7FFF_FFFF)
  }

  static func day(_ key: UInt32) -> Day? {
    key == undated ? nil : Day(number: Int32(clamping: Int64(key) - 0x7FFF_FFFF))
  }
}
