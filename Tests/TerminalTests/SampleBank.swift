import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore

/// A small bank in a file of its own, gone when the value is.
final class SampleBank {
  let folder: URL
  var database: URL { folder.appending(path: "bank.sqlite") }

  /// A bank of single-choice questions `2 + n = ?` with the right answer first.
  init(questions: Int = 12) async throws {
    folder = try TerminalSession.makeFolder()
    let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path)
    for number in 1...questions {
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

  deinit { try? FileManager.default.removeItem(at: folder) }
}
