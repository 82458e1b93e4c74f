import QuestionAPI
import QuestionModel

/// When steps go to the bank: one request at a time, and after a failure later each time.
struct ExamDelivery: Sendable, Hashable {
  private var request: LatestRequest<ExamScreen.Request>
  /// Failures since the bank answered last.
  private var failures = 0
  /// When it is tried again.
  private(set) var retry: Duration?
  /// Text that is being typed waits for a pause.
  private var rest: Duration?
  /// When the bank was heard last.
  private(set) var heard = Duration.zero
  /// Why the last request failed; nil once one succeeds.
  private(set) var error: BankError?

  /// Seconds between attempts, of which the last one stays.
  private static let delays = [1, 2, 4, 8, 16, 30]
  /// How long nothing is typed before a text is sent.
  private static let pause = Duration.seconds(1)
  /// How long the bank is not heard before it is asked whether the end is still the same.
  static let silence = Duration.seconds(60)
  /// How long the bank is not asked again whether an attempt is over that is over here.
  static let grace = Duration.seconds(5)

  init(screen: Int) { request = LatestRequest(screen: screen) }

  /// Whether an answer of the bank is still to come.
  var isUnderWay: Bool { request.isWaiting }

  /// Whether something may be sent at a moment.
  func isFree(at moment: Duration) -> Bool {
    !isUnderWay && (retry.map { moment >= $0 } ?? true) && (rest.map { moment >= $0 } ?? true)
  }

  /// Seconds until it is tried again; nil where nothing failed.
  func secondsToRetry(at moment: Duration) -> Int? {
    retry.map { Swift.max(0, Int(($0 - moment).components.seconds)) }
  }

  mutating func ask(_ what: ExamScreen.Request) -> Ticket? { isUnderWay ? nil : request.ask(what) }

  /// Takes in that a request is over.
  ///
  /// - Returns: whether it was one of this screen.
  mutating func answered(_ ticket: Ticket) -> Bool { request.answered(ticket) != nil }

  mutating func succeeded(at moment: Duration) {
    (failures, retry, error, heard) = (0, nil, nil, moment)
  }

  mutating func failed(_ problem: BankError, at moment: Duration) {
    retry = moment + .seconds(Self.delays[Swift.min(failures, Self.delays.count - 1)])
    failures += 1
    error = problem
    heard = moment
  }

  /// Waits so long before anything is asked again.
  mutating func wait(_ time: Duration, from moment: Duration) { retry = moment + time }
  /// Waits for a pause in typing.
  mutating func hold(at moment: Duration) { rest = moment + Self.pause }
  /// Sends what was typed at once.
  mutating func hurry() { rest = nil }
  /// Tries again at once.
  mutating func retryNow() { (retry, rest) = (nil, nil) }
}
