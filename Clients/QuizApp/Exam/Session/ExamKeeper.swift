import QuestionModel

/// Keeps writes of attempts in order: effects run side by side, and an older state must not follow a newer one.
actor ExamKeeper {
  private let journal: any Journal
  private var versions: [String: Int] = [:]

  init(_ journal: any Journal) { self.journal = journal }

  /// Keeps a state; one that holds no step any more needs no room.
  func keep(_ record: ExamRecord) throws {
    guard record.version > versions[record.attempt] ?? -1 else { return }
    if record.steps.isEmpty {
      try journal.remove(name: record.attempt)
    } else {
      try journal.write(CanonicalJSON.bytes(of: record.json), name: record.attempt)
    }
    versions[record.attempt] = record.version
  }

  /// Forgets an attempt that the bank holds in full, unless more came after the state that was sent.
  func settle(_ record: ExamRecord) throws {
    guard record.version >= versions[record.attempt] ?? -1 else { return }
    try journal.remove(name: record.attempt)
    versions[record.attempt] = record.version
  }

  /// What is held of a bank's attempts, the last written first.
  func contents(bank: String) throws -> (records: [ExamRecord], setAside: [String]) {
    let found: (values: [ExamRecord], setAside: [String]) = try journal.values(name: \.attempt)
    return (found.values.filter { $0.bank == bank }, found.setAside)
  }
}
