import QuestionModel

/// Counts an attempt's time down: from what the bank says is left, by a clock that only grows. The time that this
/// machine believes it is plays no part.
struct ExamClock: Sendable, Hashable {
  /// What was left at a moment of the growing clock; nil without an end.
  private var anchor: (left: Duration, at: Duration)?

  /// Differences that come from the way here and are not worth a jump of the clock.
  private static let tolerance = Duration.seconds(2)

  /// Takes in what the bank said.
  ///
  /// - Parameters:
  ///   - deadline: when the attempt ends; nil for never.
  ///   - now: when it was said, by the clock of the bank.
  ///   - moment: the last moment known of the growing clock: what passed since then is taken from the time left, so that
  ///     none is shown that is not there.
  mutating func set(deadline: Timestamp?, now: Timestamp, at moment: Duration) {
    guard let deadline else {
      anchor = nil
      return
    }
    let left = Duration.milliseconds(deadline.milliseconds - now.milliseconds)
    if let anchor {
      let shown = anchor.left - (moment - anchor.at)
      guard left > shown + Self.tolerance || left < shown - Self.tolerance else { return }
    }
    anchor = (left, moment)
  }

  /// Whole seconds left, 0 once the time is over; nil without an end.
  func secondsLeft(at moment: Duration) -> Int? {
    anchor.map { anchor in
      let left = anchor.left - (moment - anchor.at)
      guard left > .zero else { return 0 }
      return Int(left.components.seconds) + (left.components.attoseconds > 0 ? 1 : 0)
    }
  }

  /// The minutes that are told in words for a while: 10, 5, and the whole of the last one.
  static func warning(_ seconds: Int) -> Int? {
    switch seconds {
    case 571...600: 10
    case 271...300: 5
    case 1...60: 1
    default: nil
    }
  }

  static func == (one: ExamClock, other: ExamClock) -> Bool {
    one.anchor?.left == other.anchor?.left && one.anchor?.at == other.anchor?.at
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(anchor?.left)
    hasher.combine(anchor?.at)
  }
}
