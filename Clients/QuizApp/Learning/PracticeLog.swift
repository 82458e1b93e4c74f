import QuestionModel

/// What one person answered in practice on this machine, and what follows from it.
struct PracticeLog: Sendable, Hashable {
  /// The answers in the order of time; of one question of one quiz there is one.
  private(set) var entries: [PracticeLogEntry] = []
  /// Lines of the file that do not read, such as one that a crash cut off.
  private(set) var unreadableCount = 0

  /// The answers of a person to questions of a bank.
  ///
  /// - Parameters:
  ///   - file: one entry a line.
  ///   - person: whose answers; nil for those of banks without accounts.
  ///   - bank: the bank that graded them.
  init(_ file: [UInt8], of person: String?, in bank: String) {
    var places: [Place: Int] = [:]
    for line in file.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSONParser.parse(line), let entry = try? PracticeLogEntry(json: json) else {
        unreadableCount += 1
        continue
      }
      guard entry.person == person, entry.bank == bank else { continue }
      let place = Place(run: entry.run.id, question: entry.question)
      if let index = places[place] {
        // Once more: another answer before it was handed in, or the student's word on it.
        let judgement = entry.judgement ?? entries[index].judgement
        entries[index] = entry
        entries[index].judgement = judgement
      } else {
        places[place] = entries.count
        entries.append(entry)
      }
    }
    let order = entries.indices.sorted { (entries[$0].time, $0) < (entries[$1].time, $1) }
    entries = order.map { entries[$0] }
  }

  private struct Place: Hashable {
    let run: String
    let question: QuestionID
  }

  /// The answers, as reports on topics and days take them.
  var answers: [PracticeAnswer] {
    entries.filter { !$0.isGone }.map { PracticeAnswer(time: $0.time, fraction: $0.fraction, topics: $0.topics) }
  }

  /// What the person remembers of each question that was ever answered, in whatever way it was chosen.
  ///
  /// - Parameter scheduler: the model of memory.
  /// - Returns: the memories by question.
  func memories(_ scheduler: MemoryScheduler = .standard) -> [QuestionID: MemoryState] {
    var states: [QuestionID: MemoryState] = [:]
    for entry in entries {
      if entry.isGone {
        states[entry.question] = nil
        continue
      }
      states[entry.question] = scheduler.reviewed(
        states[entry.question], entry.rating, at: entry.time, fuzz: entry.question.low)
    }
    return states
  }

  /// How many questions were answered for the first time on a day.
  func newCount(on day: LocalDay, secondsFromUTC: Int) -> Int {
    var met: Set<QuestionID> = []
    return entries.count { entry in
      !entry.isGone && met.insert(entry.question).inserted
        && LocalDay(entry.time, secondsFromUTC: secondsFromUTC) == day
    }
  }

  /// When each question was answered last.
  var lastAnswered: [QuestionID: Timestamp] {
    Dictionary(entries.map { ($0.question, $0.time) }) { _, last in last }
  }

  /// How often questions were asked in adaptive quizzes.
  var exposure: ItemExposure {
    let runs = Dictionary(grouping: entries.filter { $0.run.mode == .adaptive && !$0.isGone }, by: \.run.id)
    var exposure = ItemExposure()
    for run in runs.values { exposure.add(run.map(\.question)) }
    return exposure
  }
}
