/// Something of a question that a file, or this bank, has no place for. Nothing is left out without one.
public struct FormatLoss: Sendable, Hashable, CustomStringConvertible {
  /// What became of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is kept with the question, though nothing here shows it, and goes back into a file of the same format.
    case kept
    /// It was turned into something else, which `note` names.
    case changed
    /// It is not in what was made.
    case dropped
  }

  /// What was there.
  public var subject: LossSubject
  /// Its name or the beginning of its text, such as `penalty 0.3333333`.
  public var detail: String
  /// What became of it.
  public var outcome: Outcome
  /// What it was turned into, or why it was dropped; empty where the outcome says all.
  public var note: String

  /// A loss.
  public init(_ subject: LossSubject, _ detail: String = "", _ outcome: Outcome, _ note: String = "") {
    self.subject = subject
    self.detail = Self.clipped(detail)
    self.outcome = outcome
    self.note = note
  }

  /// The loss in one line.
  public var description: String {
    let what = detail.isEmpty ? subject.words : "\(subject.words) \"\(detail)\""
    return note.isEmpty ? "\(what): \(outcome.rawValue)" : "\(what): \(outcome.rawValue), \(note)"
  }

  private static func clipped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
