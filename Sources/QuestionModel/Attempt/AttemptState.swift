/// How an attempt stands: a pure function of its terms and of the steps that came, in the order in which they came.
public struct AttemptState: Sendable, Hashable {
  /// What holds from the beginning.
  public let terms: AttemptTerms
  /// The answers that count, by item.
  public private(set) var responses: [String: Response] = [:]
  /// The items marked for another look.
  public private(set) var flagged: Set<String> = []
  /// The items that cannot be answered again.
  public private(set) var closed: Set<String> = []
  /// When the paper was handed in; nil while it is not.
  public var submitted: Timestamp? { submission?.received }
  /// Milliseconds that teachers gave.
  public private(set) var grantedTime: Int64 = 0
  /// What teachers marked, by item.
  public private(set) var marks: [String: PersonalMark] = [:]
  /// Answers that came after the end: they count once a teacher gives the time for them.
  public private(set) var late: Int = 0
  /// How many steps came.
  public private(set) var count = 0

  private var submission: ReceivedEvent?
  private var places: [String: Int]
  /// The highest step of each writer for each item, so that what comes out of order does not count.
  private var newest: [Source: Int] = [:]
  private var seen: Set<Step> = []

  private struct Source: Hashable, Sendable {
    let writer: String
    let item: String
    let isFlag: Bool
  }

  private struct Step: Hashable, Sendable {
    let writer: String
    let sequence: Int
  }

  /// A mark that a teacher gave.
  public struct PersonalMark: Sendable, Hashable {
    /// Points, 0 or more.
    public var points: Double
    /// What the teacher says to it.
    public var comment: String?
  }

  /// An attempt that has just begun.
  ///
  /// - Parameter terms: what holds for it.
  public init(_ terms: AttemptTerms) {
    self.terms = terms
    places = Dictionary(terms.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// An attempt after its steps.
  ///
  /// Time that a teacher gave counts for steps that came before it was given, too: they are looked at with the end
  /// that holds now.
  ///
  /// - Parameters:
  ///   - terms: what holds for it.
  ///   - events: the steps, in the order in which they came.
  public init(_ terms: AttemptTerms, replaying events: [ReceivedEvent]) {
    self.init(terms)
    grantedTime = events.reduce(0) { sum, received in
      if case .extended(let seconds) = received.event.kind { sum + Int64(seconds) * 1000 } else { sum }
    }
    for received in events { apply(received, countsExtension: false) }
  }

  /// When it ends, with the time that teachers gave.
  public var deadline: Timestamp? {
    terms.deadline.map { Timestamp(milliseconds: $0.milliseconds + grantedTime) }
  }

  /// Whether no answer counts any more that comes now.
  ///
  /// - Parameter now: by the clock of the bank.
  /// - Returns: true once it is handed in, and once the deadline and the grace are over.
  public func isOver(at now: Timestamp) -> Bool { submitted != nil || isPastDeadline(now) }

  /// When it ended; nil while it goes on.
  ///
  /// - Parameter now: by the clock of the bank.
  /// - Returns: when it was handed in, else the deadline once it is past.
  public func ended(at now: Timestamp) -> Timestamp? { submitted ?? (isPastDeadline(now) ? deadline : nil) }

  private func isPastDeadline(_ now: Timestamp) -> Bool {
    guard let deadline else { return false }
    return now.milliseconds > deadline.milliseconds + terms.grace
  }

  /// What would become of a step that comes now.
  ///
  /// - Parameters:
  ///   - event: the step.
  ///   - now: by the clock of the bank.
  /// - Returns: whether it is kept, and whether it counts.
  public func verdict(on event: AttemptEvent, at now: Timestamp) -> AttemptVerdict {
    if seen.contains(Step(writer: event.writer, sequence: event.sequence)) { return .known }
    if let item = event.item {
      guard let place = places[item] else { return .refused(.unknownItem(item)) }
      if case .answered(_, let response?) = event.kind {
        do { try terms.items[place].check(response) } catch { return .refused(.unfit(error)) }
      }
    }
    guard event.isStudents else { return .counts }
    if isPastDeadline(now) || isAfterSubmission(event) { return .late }
    switch event.kind {
    case .answered(let item, _), .closed(let item):
      if isClosed(item) { return .refused(.closed(item)) }
      if isOutdated(event) { return .outdated }
    case .flagged: if isOutdated(event) { return .outdated }
    default: break
    }
    return .counts
  }

  /// A step taken before the paper was handed in may be overtaken by it on the way.
  private func isAfterSubmission(_ event: AttemptEvent) -> Bool {
    guard let last = submission?.event else { return false }
    return event.writer != last.writer || event.sequence > last.sequence
  }

  /// Whether an item cannot be answered again.
  ///
  /// - Parameter item: the id of the quiz's item.
  /// - Returns: true for a closed one, and where nobody goes back, for all before a closed one.
  public func isClosed(_ item: String) -> Bool {
    if closed.contains(item) { return true }
    guard terms.navigation == .forward, let place = places[item] else { return false }
    return closed.contains { (places[$0] ?? -1) > place }
  }

  /// Takes a step.
  ///
  /// - Parameter received: the step, and when it came.
  /// - Returns: what became of it.
  @discardableResult
  public mutating func apply(_ received: ReceivedEvent) -> AttemptVerdict { apply(received, countsExtension: true) }

  @discardableResult
  private mutating func apply(_ received: ReceivedEvent, countsExtension: Bool) -> AttemptVerdict {
    let event = received.event
    let verdict = verdict(on: event, at: received.received)
    guard verdict.isKept else { return verdict }
    count += 1
    seen.insert(Step(writer: event.writer, sequence: event.sequence))
    if verdict == .late { late += 1 }
    guard verdict == .counts else { return verdict }
    if let item = event.item, event.isStudents {
      newest[Source(writer: event.writer, item: item, isFlag: event.isFlag)] = event.sequence
    }
    switch event.kind {
    case .answered(let item, let response): responses[item] = response
    case .flagged(let item, true): flagged.insert(item)
    case .flagged(let item, false): flagged.remove(item)
    case .closed(let item): closed.insert(item)
    case .submitted: submission = received
    case .extended(let seconds): if countsExtension { grantedTime += Int64(seconds) * 1000 }
    case .reopened: submission = nil
    case .marked(let item, let points, let comment):
      marks[item] = points.map { PersonalMark(points: $0, comment: comment) }
    }
    return verdict
  }

  private func isOutdated(_ event: AttemptEvent) -> Bool {
    guard let item = event.item else { return false }
    return newest[Source(writer: event.writer, item: item, isFlag: event.isFlag)].map { $0 > event.sequence } ?? false
  }
}

extension AttemptEvent {
  fileprivate var isFlag: Bool { if case .flagged = kind { true } else { false } }
}
