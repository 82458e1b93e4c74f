public import QuestionAPI
import QuestionModel

/// Questions for tests.
public enum SampleDrafts {
  /// A single choice question whose right option is `b`.
  ///
  /// - Parameters:
  ///   - stem: what it asks.
  ///   - tags: its tags.
  /// - Returns: a published draft.
  public static func choice(_ stem: String, tags: [String] = []) -> QuestionDraft {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = [Choice(id: "a", text: "3"), Choice(id: "b", text: "4"), Choice(id: "c", text: "5")]
    content.language = "vi"
    content.tags = tags.compactMap { try? Tag($0) }
    return QuestionDraft(
      Question(content: content, key: AnswerKey(right: ["b"], explanation: "2 + 2 = 4")), status: .published,
      by: Authorship(author: "Lan", message: "first"))
  }
}
