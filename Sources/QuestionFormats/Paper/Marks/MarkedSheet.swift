public import QuestionModel

/// What one candidate answered, by the original's questions and options.
public struct MarkedSheet: Sendable, Hashable {
  /// The line of the file, from 1.
  public var line: Int
  /// The candidate's number.
  public var candidate: String
  /// Code of the paper.
  public var code: String
  /// The answers by the id of the item; what was left out is not there.
  public var responses: [String: Response]

  /// A sheet.
  public init(line: Int, candidate: String, code: String, responses: [String: Response]) {
    self.line = line
    self.candidate = candidate
    self.code = code
    self.responses = responses
  }
}
