import QuestionModel

/// How much of a question somebody sees; the name is that of the parameter `view`.
public enum Sight: String, Sendable, Hashable, CaseIterable {
  /// Published questions only, without their keys.
  case published = "student"
  /// Questions of every status, without their keys.
  case withoutKeys
  /// All of it.
  case everything = "author"
}

extension Sight: Comparable {
  private var rank: Int {
    switch self {
    case .published: 0
    case .withoutKeys: 1
    case .everything: 2
    }
  }

  /// Whether less is seen with one than with another.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// A record as it is seen.
  ///
  /// - Parameter record: the record as the bank holds it.
  /// - Returns: the record, with its key or without.
  /// - Throws: `.notFound` where it is not seen at all.
  public func shown(_ record: QuestionRecord) throws(BankError) -> QuestionRecord {
    switch self {
    case .everything: return record
    case .withoutKeys: return record.withoutKey
    case .published:
      // Said as of one that is not there: that it is there at all is nobody's business.
      let summary = try record.summary()
      // Plans and tests say what is going to be asked.
      guard summary.status == .published, summary.kind != .quiz, summary.kind != .blueprint else {
        throw .notFound("question \(record.id)")
      }
      return record.withoutKey
    }
  }
}
