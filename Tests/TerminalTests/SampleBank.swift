import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A small bank in a file of its own, gone when the value is.
final class SampleBank {
  let folder: URL
  var database: URL { folder.appending(path: "bank.sqlite") }

  /// A bank of single-choice questions `2 + n = ?` with the right answer first.
  init(questions: Int = 12) async throws {
    folder = try TerminalSession.makeFolder()
    let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path)
    for number in 1..<(questions + 1) {
      var content = QuestionContent(kind: .singleChoice, stem: "Tính $2 + \(number)^2$")
      content.choices = [
        Choice(id: "a", text: "\(2 + number * number)", pinned: true), Choice(id: "b", text: "không có", pinned: true),
      ]
      content.tags = [try Tag("subject:toán"), try Tag("topic:số/phép-cộng")]
      let key = AnswerKey(right: ["a"], explanation: "Hai cộng \(number * number).")
      _ = try await bank.create(
        QuestionDraft(Question(content: content, key: key), status: .published), idempotencyKey: nil)
    }
  }

  /// Runs `question-bank` on this bank to its end, and gives what it printed.
  func run(_ words: [String], input: String = "") throws -> String {
    try TerminalSession.output(
      TerminalSession.programs.appending(path: "question-bank").path, words, input: input,
      environment: [
        "QUESTION_BANK_DATABASE": database.path, "XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
      ])
  }

  /// Somebody changes a question as text, through the service where one has the bank.
  func edit(_ id: QuestionID, _ text: String, to other: String) throws {
    let before = try run(["edit", "--print", "id:\(id)"])
    let after = before.replacing(text, with: other)
    try #require(after != before)
    _ = try run(["edit", "--from", "-"], input: after)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
