public import QuestionAPI
public import QuestionModel

/// What somebody practised so far, and what that says of what to practise next.
public struct ProgressReport: Sendable, Hashable {
  /// The ability that an adaptive quiz came to.
  public struct Ability: Sendable, Hashable {
    /// When it ended.
    public let time: Timestamp
    /// In logits.
    public let estimate: AbilityEstimate
    /// The search its questions came from.
    public let query: String
  }

  /// The moment it was made.
  public let now: Timestamp
  /// The days with practice.
  public let calendar: PracticeCalendar
  /// How well the topics are known.
  public let topics: TopicReport
  /// How many questions are due, being learned, and learned.
  public let counts: PracticeDeck.Counts
  /// When the next question falls due that is not due yet; nil where there is none.
  public let nextDue: Timestamp?
  /// How many questions fall due today and on each of the days after it, a week in all; today has those overdue.
  public let dueByDay: [Int]
  /// The last abilities, the newest first.
  public let abilities: [Ability]
  /// Lines of the log that do not read.
  public let unreadableCount: Int
  /// Why the log cannot be read.
  public let problem: BankError?

  init(
    _ log: PracticeLog, _ results: [ResultRecord], now: Timestamp, secondsFromUTC: Int, problem: BankError? = nil
  ) {
    self.now = now
    let answers = log.answers
    calendar = PracticeCalendar(answers, now: now, secondsFromUTC: secondsFromUTC)
    topics = TopicReport(of: answers, at: now)
    let states = log.memories()
    let deck = PracticeDeck(states: states, at: now)
    (counts, nextDue) = (deck.counts, deck.nextDue)
    var days = Array(repeating: 0, count: 7)
    for state in states.values {
      let day = LocalDay(state.due, secondsFromUTC: secondsFromUTC).number - calendar.today.number
      if day < days.count { days[Swift.max(0, day)] += 1 }
    }
    dueByDay = days
    abilities = results.compactMap { record in
      record.estimate.map { Ability(time: record.finished, estimate: $0, query: record.query) }
    }
    unreadableCount = log.unreadableCount
    self.problem = problem
  }

  /// Whether nothing was practised yet.
  public var isEmpty: Bool { calendar.days.isEmpty }
}
