import Dumps
import NewsText
import Testing

/// One damaged dump, and what must come out of it all the same.
struct DamageCase: Sendable, CustomTestStringConvertible {
  /// What was done, and where.
  var name: String
  var bytes: [UInt8]
  /// What the file is called.
  var file = "dump"
  /// Titles that must be kept, in this order.
  var kept: [String]
  /// Titles that may come out besides: what is left of the article that was hit.
  var hit: Set<String> = []
  /// The damage of the container, where there is exactly this.
  var faults: [DumpFault.Kind]?
  /// Whether the container is damaged at all; nothing where both are right.
  var isFaulty: Bool?
  /// Where the first fault must lie, in the file or, where it was not packed, in the content.
  var place: ClosedRange<Int>?
  /// The only rejection there is, by ordinal and reason.
  var rejected: (ordinal: Int, reason: Rejection.Reason)?
  /// Whether no record may be rejected.
  var rejectsNothing = false
  var options = DamageCase.smallOptions

  var testDescription: String { name }

  /// A limit of 64 KiB for a record, so that bombs can be small.
  static let smallOptions: DumpOptions = {
    var options = DumpOptions()
    options.maxRecord = 1 << 16
    return options
  }()

  /// Bytes that are held at most: a record, what is read at once, and what is looked at first.
  static let most = 4 << 20

  /// Reads the dump and compares.
  ///
  /// That every record ends in exactly one place is checked by `Reading` itself.
  func check() throws {
    let reading = try Reading(bytes, name: file, options: options)
    let titles = reading.titles
    #expect(titles.filter { !hit.contains($0) } == kept, "\(reading.faults) \(reading.rejections)")
    #expect(reading.peak < DamageCase.most)
    for fault in reading.faults {
      #expect(fault.file == file)
      #expect((-1...bytes.count).contains(fault.fileOffset))
      #expect((0...reading.totals.contentBytes).contains(fault.offset))
      #expect(!fault.description.utf8.contains { $0 < 0x20 })
    }
    for rejection in reading.rejections {
      // The size of a record that is too large may be what an archive says of it.
      let isStated = rejection.reason == .tooLarge
      #expect(
        isStated || rejection.offset + rejection.size <= reading.totals.contentBytes)
      #expect(!rejection.detail.isEmpty && rejection.sample.utf8.count <= 120 + 3)
    }
    if let faults { #expect(reading.faults.map(\.kind) == faults) }
    if let isFaulty { #expect(reading.faults.isEmpty == !isFaulty) }
    if let place, let fault = reading.faults.first {
      #expect(place.contains(fault.fileOffset >= 0 ? fault.fileOffset : fault.offset), "\(fault)")
    }
    if let rejected {
      #expect(reading.rejections.map(\.ordinal) == [rejected.ordinal])
      #expect(reading.rejections.map(\.reason) == [rejected.reason])
    }
    if rejectsNothing { #expect(reading.rejections.isEmpty, "\(reading.rejections)") }
    // Totals and places are those of the whole file however it arrives.
    let again = try Reading(bytes, name: file, pieces: [1021], options: options)
    #expect(again == reading)
  }
}

extension [UInt8] {
  /// The bytes with one of them changed.
  func changing(_ index: Int, by mask: UInt8) -> [UInt8] {
    var copy = self
    copy[index] ^= mask
    return copy
  }
}
