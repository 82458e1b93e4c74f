import QuestionModel

/// What a bank shows of its questions at places of its feed, each worked out once.
struct FeedView<Ledger: RevisionLedger> {
  typealias History = QuestionHistory<Ledger.Signing>

  /// What a history comes to at a place of the feed.
  struct State {
    let counted: Set<RevisionID>
    let shown: RevisionID
    let isEvicted: Bool
  }

  /// What a shown revision says that matters for the selection.
  private struct Reading {
    let isMatch: Bool
    let isPassage: Bool
    let passage: QuestionID?
  }

  private struct Place: Hashable {
    let question: QuestionID
    let sequence: Int64
  }

  let ledger: Ledger
  let selection: SyncSelection
  private var histories: [QuestionID: History?] = [:]
  private var states: [Place: State?] = [:]
  private var readings: [RevisionID: Reading] = [:]
  private var naming: [QuestionID: [QuestionID]] = [:]

  init(_ ledger: Ledger, _ selection: SyncSelection) {
    self.ledger = ledger
    self.selection = selection
  }

  /// Takes over what the ledger gave along with a row.
  mutating func note(_ only: HeldRevision<Ledger.Signing>, of question: QuestionID) {
    histories[question] = History(question: question, revisions: [only])
  }

  mutating func history(of question: QuestionID) throws -> History? {
    if let known = histories[question] { return known }
    let history = try ledger.history(of: question)
    histories[question] = .some(history)
    return history
  }

  /// A question as the bank showed it when a row had been written; nil where it held nothing of it.
  mutating func state(of question: QuestionID, at sequence: Int64) throws -> State? {
    let place = Place(question: question, sequence: sequence)
    if let known = states[place] { return known }
    let state = try workOut(place)
    states[place] = .some(state)
    return state
  }

  private mutating func workOut(_ place: Place) throws -> State? {
    guard let history = try history(of: place.question) else { return nil }
    let isEvicted = history.isEvicted(at: place.sequence)
    let held = history.revisions.prefix { $0.sequence <= place.sequence }
    guard let first = held.first else { return nil }
    // Nothing can be told wrong of a single revision, so that it need not be read.
    if held.count == 1, !first.isAutomatic {
      return State(counted: [first.id], shown: first.id, isEvicted: isEvicted)
    }
    let counted = CountedHistory(try held.map { try $0.step() })
    return counted.shown.map { State(counted: counted.counted, shown: $0, isEvicted: isEvicted) }
  }

  /// Whether a question was in the selection when a row had been written.
  mutating func isSelected(_ question: QuestionID, at sequence: Int64) throws -> Bool {
    guard let state = try state(of: question, at: sequence), !state.isEvicted else { return false }
    if selection.isEverything { return true }
    let reading = try reading(of: state.shown, question)
    if reading.isMatch || !reading.isPassage { return reading.isMatch }
    for user in try questions(naming: question) {
      // A passage that is named by a passage does not count, so that two cannot hold each other.
      guard let state = try self.state(of: user, at: sequence), !state.isEvicted else { continue }
      let reading = try self.reading(of: state.shown, user)
      if reading.isMatch, !reading.isPassage, reading.passage == question { return true }
    }
    return false
  }

  /// The passage that a selected question named when a row had been written; nil too under an empty selection, where
  /// passages travel by themselves.
  mutating func passage(of question: QuestionID, at sequence: Int64) throws -> QuestionID? {
    guard !selection.isEverything, let state = try state(of: question, at: sequence), !state.isEvicted else {
      return nil
    }
    let reading = try reading(of: state.shown, question)
    return reading.isMatch && !reading.isPassage ? reading.passage : nil
  }

  /// Whether a question was a passage when a row had been written; false under an empty selection, where it does not
  /// matter.
  mutating func isPassage(_ question: QuestionID, at sequence: Int64) throws -> Bool {
    guard !selection.isEverything, let state = try state(of: question, at: sequence) else { return false }
    return try reading(of: state.shown, question).isPassage
  }

  /// Notes a question that named a passage at one of the places that are compared, though perhaps not now.
  mutating func note(user question: QuestionID, of passage: QuestionID) throws {
    let known = try questions(naming: passage)
    if !known.contains(question) { naming[passage] = known + [question] }
  }

  private mutating func questions(naming passage: QuestionID) throws -> [QuestionID] {
    if let known = naming[passage] { return known }
    let found = try ledger.questions(naming: passage)
    naming[passage] = found
    return found
  }

  private mutating func reading(of id: RevisionID, _ question: QuestionID) throws -> Reading {
    if let known = readings[id] { return known }
    let held = try history(of: question)?.revisions.first { $0.id == id }
    guard let revision = try held?.decoded() else { return Reading(isMatch: false, isPassage: false, passage: nil) }
    let reading = Reading(
      isMatch: selection.matches(revision), isPassage: revision.content.kind == .passage,
      passage: revision.content.passageID)
    readings[id] = reading
    return reading
  }
}
