import QuestionModel

/// Keeps writes to the journal in order: effects run side by side, and an older state must not follow a newer one.
actor JournalKeeper {
  private let journal: any PracticeJournal
  private var versions: [String: Int] = [:]

  init(_ journal: any PracticeJournal) { self.journal = journal }

  func save(_ snapshot: PracticeSnapshot) throws {
    guard snapshot.version > versions[snapshot.id] ?? -1 else { return }
    try journal.write(CanonicalJSON.bytes(of: snapshot.json), name: snapshot.id)
    versions[snapshot.id] = snapshot.version
  }

  /// Forgets a quiz, also for saves that are still on their way.
  func remove(_ id: String) throws {
    versions[id] = .max
    try journal.remove(name: id)
  }

  /// Keeps the result, then forgets the quiz: after a crash in between it is offered once more rather than lost.
  func finish(_ id: String, _ record: ResultRecord) throws {
    versions[id] = .max
    try journal.appendResult(CanonicalJSON.bytes(of: record.json) + [UInt8(ascii: "\n")])
    try journal.remove(name: id)
  }

  func contents(bank: String) -> JournalContents {
    var contents = JournalContents()
    do {
      for entry in try journal.entries() {
        guard let snapshot = Self.snapshot(entry) else {
          contents.setAside.append(try journal.setAside(name: entry.name))
          continue
        }
        if snapshot.bank == bank { contents.snapshots.append(snapshot) }
      }
    } catch {
      contents.problem = "\(error)"
    }
    return contents
  }

  func results(limit: Int) -> [ResultRecord] {
    guard let file = try? journal.results() else { return [] }
    return ResultRecord.records(in: file, limit: limit)
  }

  private static func snapshot(_ entry: JournalEntry) -> PracticeSnapshot? {
    guard let json = try? JSONParser.parse(entry.bytes), let snapshot = try? PracticeSnapshot(json: json) else {
      return nil
    }
    return snapshot.id == entry.name ? snapshot : nil
  }
}
