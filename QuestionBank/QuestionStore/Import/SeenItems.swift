import QuestionModel

/// The ids of a file's questions with where they stand and what they say, in 16 bytes each: a file may have millions.
struct SeenItems: Sendable {
  /// A question further up in the file.
  struct Item: Sendable {
    /// Its line, where the format has lines.
    let line: Int?
    fileprivate let fingerprint: UInt32

    /// Whether it says the same as another question.
    func isSame(as other: PreparedQuestion) -> Bool { fingerprint == Self.fingerprint(of: other) }

    fileprivate static func fingerprint(of question: PreparedQuestion) -> UInt32 {
      UInt32(truncatingIfNeeded: question.fingerprint)
    }
  }

  private struct Entry: Sendable {
    let line: UInt32
    let fingerprint: UInt32
  }

  /// By 64 bits of a hash of the id whose seed nobody knows: of 5 million ids two share them once in a million files.
  private var entries: [Int: Entry] = [:]

  /// The first question with an id; notes this one where there is none.
  ///
  /// - Parameters:
  ///   - question: a question.
  ///   - line: where it stands.
  /// - Returns: what stands further up; nil for the first.
  mutating func note(_ question: PreparedQuestion, line: Int?) -> Item? {
    let key = question.save.id.hashValue
    if let entry = entries[key] {
      return Item(line: entry.line == 0 ? nil : Int(entry.line), fingerprint: entry.fingerprint)
    }
    entries[key] = Entry(line: UInt32(clamping: line ?? 0), fingerprint: Item.fingerprint(of: question))
    return nil
  }
}
