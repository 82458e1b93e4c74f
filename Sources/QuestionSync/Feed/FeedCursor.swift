/// A place in a bank's feed. Only the bank that gave it reads it.
public struct FeedCursor: Sendable, Hashable, CustomStringConvertible {
  /// The life of the feed that it belongs to; a bank restored from a backup begins a new one.
  public var epoch: String
  /// The last row that was looked at.
  public var sequence: Int64
  /// The last statement that was looked at.
  public var statement: Int64

  /// A place of its parts.
  public init(epoch: String, sequence: Int64, statement: Int64) {
    self.epoch = epoch
    self.sequence = sequence
    self.statement = statement
  }

  /// Reads a cursor.
  ///
  /// - Parameter text: `EPOCH.SEQUENCE.STATEMENT`; nil comes of anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, let sequence = Int64(parts[1]), let statement = Int64(parts[2]),
      sequence >= 0, statement >= 0
    else { return nil }
    self.init(epoch: String(parts[0]), sequence: sequence, statement: statement)
  }

  /// `EPOCH.SEQUENCE.STATEMENT`
  public var description: String { "\(epoch).\(sequence).\(statement)" }
}
