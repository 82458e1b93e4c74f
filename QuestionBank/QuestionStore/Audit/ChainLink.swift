import GRDB
import QuestionModel

/// A place in the audit's chain: a row's number, and its hash.
struct ChainLink: Equatable {
  /// Before the first row.
  static let start = ChainLink(number: 0, hash: [UInt8](repeating: 0, count: 32))

  let number: Int64
  let hash: [UInt8]

  /// Settings that hold a link.
  enum Name: String {
    /// The last row, kept beside the table so that a cut end is noticed.
    case head = "audit.head"
    /// The last row that retention removed.
    case anchor = "audit.anchor"
  }

  init(number: Int64, hash: [UInt8]) {
    self.number = number
    self.hash = hash
  }

  /// A link that is kept as a setting; nil where there is none, or none that reads.
  init?(_ name: Name, _ database: Database) throws {
    let text = try Settings.value(name.rawValue, database)
    let parts = (text ?? "").split(separator: " ")
    guard parts.count == 2, let number = Int64(parts[0]), let hash = ContentDigest(parts[1]) else { return nil }
    self.init(number: number, hash: hash.bytes)
  }

  func write(_ name: Name, _ database: Database) throws {
    try Settings.set(name.rawValue, to: "\(number) \(hex)", database)
  }

  /// The hash in words.
  var hex: String { ContentDigest(bytes: hash)?.description ?? "" }
}
