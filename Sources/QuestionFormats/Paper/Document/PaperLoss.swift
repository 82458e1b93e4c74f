/// Something that a printed paper does not show as its author meant it; nothing is left out without one.
public struct PaperLoss: Sendable, Hashable, CustomStringConvertible {
  /// What is lost.
  public enum Reason: Sendable, Hashable {
    /// TeX that was not understood, printed as it was typed.
    case formula(String)
    /// A command of looks, whose content is printed plainly.
    case look(String)
    /// A picture whose file is not at hand.
    case missingMedia(String)
    /// The text that questions share, which is not at hand.
    case missingPassage
    /// A sound, a film or a kind of picture that this file cannot hold; its description is printed.
    case mediaKind(String)
    /// Control characters, printed as U+FFFD.
    case controlCharacters
    /// A right answer that the answer sheet has no room for.
    case answerTooLong(String)
  }

  /// Code of the paper; nil for pages of all.
  public let code: String?
  /// Where it stands, such as `I.5`; nil outside questions.
  public let place: String?
  /// What is lost.
  public let reason: Reason

  /// A loss.
  public init(code: String?, place: String?, reason: Reason) {
    self.code = code
    self.place = place
    self.reason = reason
  }

  /// The loss in one line.
  public var description: String {
    let site = [code, place].compactMap(\.self).joined(separator: ", ")
    return site.isEmpty ? words : "\(site): \(words)"
  }

  private var words: String {
    switch reason {
    case .formula(let source): "the formula \(source) is not understood and printed as it was typed"
    case .look(let command): "\(command) is printed plainly"
    case .missingMedia(let digest): "the file \(digest) is missing"
    case .missingPassage: "the passage of the question is missing"
    case .mediaKind(let type): "a file of type \(type) cannot be printed here"
    case .controlCharacters: "control characters are printed as \u{FFFD}"
    case .answerTooLong(let answer): "the answer \(answer) does not fit the answer sheet"
    }
  }
}
