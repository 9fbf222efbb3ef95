import Actors
import Nightly

/// Which program this is.
enum Version {
  static let number = Program.version
  static var details: String { "" }
}
