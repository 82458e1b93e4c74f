import QuestionModel

/// Keeps writes to the journal in order: effects run side by side, and an older state must not follow a newer one.
actor JournalKeeper {
  private let journal: any PracticeJournal
  private var versions: [String: Int] = [:]
  /// The log as it was read last.
  private var read: (key: LogKey, log: PracticeLog)?
  /// Answers that could not be written yet.
  private var unwritten: [PracticeLogEntry] = []

  /// Lines are added and never changed, so that the length of the file tells whether there are more.
  private struct LogKey: Equatable {
    let length: Int
    let person: String?
    let bank: String
  }

  init(_ journal: any PracticeJournal) { self.journal = journal }

  func save(_ snapshot: PracticeSnapshot) throws {
    guard snapshot.version > versions[snapshot.id] ?? -1 else { return }
    try journal.write(CanonicalJSON.bytes(of: snapshot.json), name: snapshot.id)
    versions[snapshot.id] = snapshot.version
    try writeAnswers()
  }

  /// Adds answers to the log; those that cannot be written are written with the next state, which says why not.
  func record(_ entries: [PracticeLogEntry]) {
    unwritten += entries
    try? writeAnswers()
  }

  private func writeAnswers() throws {
    guard !unwritten.isEmpty else { return }
    try journal.appendAnswers(unwritten.flatMap { CanonicalJSON.bytes(of: $0.json) + [UInt8(ascii: "\n")] })
    unwritten = []
  }

  /// What a person answered so far in a bank.
  func log(of person: String?, in bank: String) throws -> PracticeLog {
    let file = try journal.answers()
    let key = LogKey(length: file.count, person: person, bank: bank)
    if let read, read.key == key { return read.log }
    let log = PracticeLog(file, of: person, in: bank)
    read = (key, log)
    return log
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
    try writeAnswers()
  }

  func contents(bank: String) -> JournalContents {
    var contents = JournalContents()
    do {
      let found: (values: [PracticeSnapshot], setAside: [String]) = try journal.values(name: \.id)
      contents.snapshots = found.values.filter { $0.bank == bank }
      contents.setAside = found.setAside
    } catch {
      contents.problem = "\(error)"
    }
    return contents
  }

  func results(of person: String?, limit: Int) -> [ResultRecord] {
    guard let file = try? journal.results() else { return [] }
    return ResultRecord.records(in: file, of: person, limit: limit)
  }
}

extension Journal {
  /// What its entries hold, the last written first; one that does not read under its own name is put out of the way.
  func values<Value: JSONConvertible>(
    name: (Value) -> String
  ) throws -> (values: [Value], setAside: [String]) {
    var values: [Value] = []
    var aside: [String] = []
    for entry in try entries() {
      if let json = try? JSONParser.parse(entry.bytes), let value = try? Value(json: json), name(value) == entry.name {
        values.append(value)
      } else {
        aside.append(try setAside(name: entry.name))
      }
    }
    return (values, aside)
  }
}
