/// How a dump is to be read; the default values suit every dump.
public struct DumpOptions: Sendable {
  /// The format, if it is not to be recognised.
  public var format: DumpFormat?
  /// Size of a batch in bytes of decompressed content; a batch is a little larger or smaller.
  public var batchBytes = 1 << 20
  /// Size in bytes above which a record is rejected as too large.
  public var maxRecord = 64 << 20
  /// Keys or columns that hold the fields, in place of those found by their usual names.
  ///
  /// Several names for a field are tried in their order; nested keys are written with dots.
  public var fields = FieldMap()
  /// A line that divides the articles of a plain text, compared without white space at its ends.
  public var divider: String?

  /// Creates the default options.
  public init() {}

  /// How much of the content is looked at to recognise format and keys, in bytes.
  ///
  /// Independent of the batch size, so that the outcome is too. 1 MiB holds about 200 articles.
  static let peekBytes = 1 << 20
}
