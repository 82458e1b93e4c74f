import QuestionModel

/// A place in a bank's feed. Only the bank that gave it reads it.
public struct FeedCursor: Sendable, Hashable, CustomStringConvertible {
  /// The life of the feed that it belongs to; a bank restored from a backup begins a new one.
  public var epoch: String
  /// The last row that was looked at.
  public var sequence: Int64
  /// The last statement that was looked at.
  public var statement: Int64
  /// The last row up to which answer keys went along; behind `sequence` where the receiver could not have them. Nil in a
  /// cursor of an earlier version, which did not say.
  public var keys: Int64?
  /// A digest of what was selected, so that it shows when another selection is read on from here; nil as `keys`.
  public var selection: String?

  /// A place of its parts.
  public init(epoch: String, sequence: Int64, statement: Int64, keys: Int64? = nil, selection: String? = nil) {
    self.epoch = epoch
    self.sequence = sequence
    self.statement = statement
    self.keys = keys
    self.selection = selection
  }

  /// Reads a cursor.
  ///
  /// - Parameter text: `EPOCH.SEQUENCE.STATEMENT`, then perhaps `.KEYS.SELECTION`; nil comes of anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 5, !parts[0].isEmpty,
      let sequence = Self.number(parts[1]), let statement = Self.number(parts[2])
    else { return nil }
    self.init(epoch: String(parts[0]), sequence: sequence, statement: statement)
    guard parts.count == 5 else { return }
    guard let keys = Self.number(parts[3]), keys <= sequence, !parts[4].isEmpty else { return nil }
    self.keys = keys
    selection = String(parts[4])
  }

  private static func number(_ text: Substring) -> Int64? { Int64(text).flatMap { $0 >= 0 ? $0 : nil } }

  /// `EPOCH.SEQUENCE.STATEMENT`, with `.KEYS.SELECTION` where they are known
  public var description: String {
    let start = "\(epoch).\(sequence).\(statement)"
    guard let keys, let selection else { return start }
    return "\(start).\(keys).\(selection)"
  }
}

extension SyncSelection {
  /// What a cursor remembers of the selection.
  var digest: String { ContentDigest(of: Array(text.utf8)).short }
}
