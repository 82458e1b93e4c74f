import QuestionModel
import Testing

@testable import QuizApp

/// What is wrong with a search, in the language of the program.
struct SearchFaultTests {
  @Test(arguments: [
    ("\"a", "dấu ngoặc kép"), ("(a", "thêm )"), ("a)", "thừa"), ("a OR", "thiếu"), ("tag:", "\"tag:\""),
    ("status:lost", "inReview"), ("is:odd", "\"conflict\""), ("has:ears", "\"media\""), ("has:ears", "\"comment\""),
    ("id:7", "UUID"),
    ("changed:soon", "ngày"), ("changed:=>2026-01-31", "so sánh"), (String(repeating: "a", count: 4097), "4.096"),
    (String(repeating: "a ", count: 65), "rút gọn"),
  ])
  func isSaidInVietnamese(search: String, word: String) throws {
    let error = try #require(throws: SearchSyntaxError.self) { try SearchParser.parse(search) }
    let vietnamese = Words(.vietnamese, secondsFromUTC: 0).querySyntax(error)
    #expect(vietnamese.hasPrefix("Lỗi ở ký tự \(error.column): "))
    #expect(vietnamese.contains(word), "\(vietnamese)")
    let english = Words(.english, secondsFromUTC: 0).querySyntax(error)
    #expect(english == "Error at character \(error.column): \(error.reason)")
    #expect(!vietnamese.hasSuffix(error.reason))
  }
}
