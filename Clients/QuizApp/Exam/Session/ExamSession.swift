import QuestionAPI
import QuestionModel

/// An attempt as this machine knows it: what the bank holds, and the steps on their way there. A pure value: what comes
/// from the bank and the journal is put in, what goes there is taken out.
struct ExamSession: Sendable, Hashable {
  /// A step that the bank has not acknowledged.
  struct Waiting: Sendable, Hashable {
    let event: AttemptEvent
    /// The state of the journal that it is in first.
    let version: Int
  }

  /// Why a step does not count.
  enum Trouble: Sendable, Hashable {
    /// It came after the end.
    case late
    /// It was not taken; what the bank said.
    case refused(String)
  }

  let attempt: String
  let sitting: String
  let title: String
  let number: Int
  let started: Timestamp
  let settings: QuizSettings
  let paper: Paper
  /// Every question in its place.
  let places: [ExamPlace]
  /// Names this run of the program among those that take the attempt.
  let writer: String
  /// When it was handed in or ran out, as the bank says; nil while it goes on.
  private(set) var ended: Timestamp?
  /// What may be seen of questions that are closed, where feedback is immediate.
  private(set) var feedback: [String: ItemResult]
  /// Questions with a step that does not count.
  private(set) var troubles: [String: Trouble] = [:]
  /// What the student sees: what the bank holds, and above it what is on its way.
  private(set) var answers: ExamAnswers
  /// The last step that the bank acknowledged.
  private(set) var lastAcknowledged: AttemptEvent?
  /// Whether the bank holds something that this machine cannot know.
  private(set) var needsLook = false
  private var saved: ExamAnswers
  private(set) var waiting: [Waiting]
  private var sequence = 0
  private(set) var version: Int
  /// The state of the journal that is known to be written.
  private var kept: Int

  /// An attempt that begins or goes on.
  ///
  /// - Parameters:
  ///   - sheet: what the bank says.
  ///   - record: what the journal holds of it; its steps are newer than what the bank has.
  ///   - writer: names this run of the program.
  init(_ sheet: AttemptSheet, record: ExamRecord?, writer: String) {
    attempt = sheet.id
    sitting = sheet.sitting
    title = sheet.title
    number = sheet.number
    started = sheet.started
    settings = sheet.settings
    paper = sheet.paper
    places = ExamPlace.all(of: sheet.paper)
    self.writer = writer
    ended = sheet.ended
    feedback = Dictionary(sheet.feedback.map { ($0.mark.item, $0) }) { $1 }
    saved = ExamAnswers(sheet)
    waiting = (record?.steps ?? []).map { Waiting(event: $0, version: 0) }
    version = record?.version ?? 0
    kept = version
    answers = saved.applying(waiting.map(\.event))
  }

  /// What the journal is to hold of it.
  var record: ExamRecord {
    ExamRecord(
      attempt: attempt, sitting: sitting, title: title, steps: waiting.map(\.event), version: version)
  }

  // MARK: What the student does

  /// Takes a step; one that it makes idle and that still waits is left out.
  mutating func take(_ kind: AttemptEvent.Kind) {
    sequence += 1
    version += 1
    let event = AttemptEvent(kind, writer: writer, sequence: sequence)
    waiting.removeAll { $0.event.isMadeIdle(by: event) }
    waiting.append(Waiting(event: event, version: version))
    answers.apply(kind)
    if let item = event.item { troubles[item] = nil }
  }

  // MARK: What the journal and the bank say

  /// Takes in that a state is in the journal.
  mutating func noteKept(_ version: Int) { kept = Swift.max(kept, version) }

  /// The steps to send next: those that are in the journal, as many as one request takes.
  var batch: [AttemptEvent] {
    waiting.prefix { $0.version <= kept }.prefix(AttemptSteps.maximumCount).map(\.event)
  }

  /// Takes in what became of steps.
  mutating func take(_ receipt: AttemptReceipt) {
    for line in receipt.lines {
      guard let place = waiting.firstIndex(where: { line.isAbout($0.event) }) else { continue }
      let event = waiting.remove(at: place).event
      lastAcknowledged = event
      switch line.outcome {
      case .saved: saved.apply(event.kind)
      // Sent twice, since the first answer was lost: whether it counted then only the bank knows.
      case .known, .outdated:
        saved.apply(event.kind)
        needsLook = true
      case .late: note(.late, on: event)
      case .refused: note(.refused(line.reason ?? ""), on: event)
      }
      // An earlier answer to the same question may have arrived before this one.
      if line.outcome == .late || line.outcome == .refused { needsLook = true }
    }
    for result in receipt.feedback { feedback[result.mark.item] = result }
    ended = receipt.ended
    version += 1
    answers = saved.applying(waiting.map(\.event))
  }

  private mutating func note(_ trouble: Trouble, on event: AttemptEvent) {
    // That a flag came late is no loss to anybody.
    if case .flagged = event.kind { return }
    guard let item = event.item else { return }
    troubles[item] = trouble
  }

  /// Takes in what the bank holds, asked for while no step was under way.
  mutating func take(_ sheet: AttemptSheet) {
    saved = ExamAnswers(sheet)
    for result in sheet.feedback { feedback[result.mark.item] = result }
    ended = sheet.ended
    needsLook = false
    answers = saved.applying(waiting.map(\.event))
  }
}

extension ExamAnswers {
  /// What the bank holds; an attempt that ended at its deadline ran out.
  init(_ sheet: AttemptSheet) {
    self.init(
      responses: sheet.responses, flagged: sheet.flagged, closed: sheet.closed,
      isHandedIn: sheet.ended != nil && sheet.ended != sheet.deadline)
  }
}

extension AttemptReceipt.Line {
  fileprivate func isAbout(_ event: AttemptEvent) -> Bool { writer == event.writer && sequence == event.sequence }
}

extension AttemptEvent {
  /// Whether a later step leaves nothing of this one: another answer to the same question, another flag.
  fileprivate func isMadeIdle(by later: AttemptEvent) -> Bool {
    switch (kind, later.kind) {
    case (.answered(let item, _), .answered(let other, _)), (.flagged(let item, _), .flagged(let other, _)),
      (.closed(let item), .closed(let other)):
      item == other
    default: false
    }
  }
}
