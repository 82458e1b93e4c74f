/// Where what is under way is kept, each under a name; every write is safe from a crash once it returns.
public protocol Journal: Sendable {
  /// Every entry, the last written first.
  func entries() throws -> [JournalEntry]
  /// Keeps the state of an entry in place of its earlier one.
  func write(_ bytes: [UInt8], name: String) throws
  /// Forgets an entry; doing so again does nothing.
  func remove(name: String) throws
  /// Puts an entry that does not read out of the way without losing it.
  ///
  /// - Returns: where it is now, for a person.
  func setAside(name: String) throws -> String
}

/// Where practice quizzes under way are kept, with the results of those that are done.
public protocol PracticeJournal: Journal {
  /// Adds a line to the results.
  func appendResult(_ line: [UInt8]) throws
  /// Every line of the results.
  func results() throws -> [UInt8]
  /// Adds lines to the answers that were given.
  func appendAnswers(_ lines: [UInt8]) throws
  /// Every line of the answers.
  func answers() throws -> [UInt8]
}

/// A quiz or a draft as the journal holds it.
public struct JournalEntry: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its state.
  public var bytes: [UInt8]

  /// An entry.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What was found in the journal.
public struct JournalContents: Sendable, Hashable {
  /// Quizzes of this bank that can go on, the last one first.
  public var snapshots: [PracticeSnapshot] = []
  /// Where entries that did not read are now.
  public var setAside: [String] = []
  /// Why the journal cannot be used.
  public var problem: String?
}
