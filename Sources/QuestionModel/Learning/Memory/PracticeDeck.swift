/// The questions that a student is to practise at one moment, in the order to show them.
public struct PracticeDeck: Sendable, Hashable {
  /// How many questions there are of each sort.
  public struct Counts: Sendable, Hashable {
    /// To be reviewed by now.
    public let due: Int
    /// Never reviewed, whether or not the daily limit lets them in.
    public let new: Int
    /// On a step of minutes, for the first time or again.
    public let learning: Int
    /// On intervals of days.
    public let learned: Int
  }

  /// The questions to show, first things first.
  public let questions: [QuestionID]
  /// How many there are of each sort.
  public let counts: Counts
  /// When the next question falls due that is not due yet; nil where there is none.
  public let nextDue: Timestamp?

  /// The deck of a moment.
  ///
  /// Due questions come by how probably they are remembered, the least probable first; new ones stand evenly among
  /// them.
  ///
  /// - Parameters:
  ///   - states: what is known of the student's memory of each question met before.
  ///   - new: other questions in the order to learn them; those with a state are passed over.
  ///   - time: the moment.
  ///   - scheduler: the model of memory.
  ///   - newLimit: most new questions on a day.
  ///   - newToday: how many were first shown today.
  public init(
    states: [QuestionID: MemoryState], new: some Sequence<QuestionID> = [], at time: Timestamp,
    scheduler: MemoryScheduler = .standard, newLimit: Int = 20, newToday: Int = 0
  ) {
    var seen: Set<QuestionID> = []
    let unknown = new.filter { states[$0] == nil && seen.insert($0).inserted }
    let due = states.filter { $0.value.due <= time }
    let learned = states.values.lazy.filter { $0.phase == .review }.count
    counts = Counts(due: due.count, new: unknown.count, learning: states.count - learned, learned: learned)
    nextDue = states.values.lazy.map(\.due).filter { $0 > time }.min()
    let room = min(unknown.count, max(0, newLimit) - min(max(0, newToday), max(0, newLimit)))
    questions = Self.mixed(Self.ordered(due, at: time, scheduler), Array(unknown.prefix(room)))
  }

  /// The due questions, the least probably remembered first; all have one wanted retention, so that none is weighed.
  private static func ordered(
    _ due: [QuestionID: MemoryState], at time: Timestamp, _ scheduler: MemoryScheduler
  ) -> [QuestionID] {
    due.map { (id: $0.key, due: $0.value.due, chance: scheduler.retrievability(of: $0.value, at: time)) }
      .sorted { ($0.chance, $0.due, $0.id) < ($1.chance, $1.due, $1.id) }
      .map(\.id)
  }

  /// Two lists in one, such that the second stands evenly among the first.
  private static func mixed(_ first: [QuestionID], _ second: [QuestionID]) -> [QuestionID] {
    var mixed: [QuestionID] = []
    mixed.reserveCapacity(first.count + second.count)
    var taken = 0
    for (index, question) in second.enumerated() {
      let before = first.count * (index + 1) / (second.count + 1)
      mixed += first[taken..<before]
      mixed.append(question)
      taken = before
    }
    return mixed + first[taken...]
  }
}
