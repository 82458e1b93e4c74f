import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A file with questions on its way into the bank, in a real terminal.
@Suite(.serialized) struct ImportTests {
  private static let gift = """
    ::Thủ đô::Thủ đô của Việt Nam là thành phố nào?{=Hà Nội ~Huế ~Đà Nẵng}

    ::Đỉnh núi::Đỉnh núi cao nhất Việt Nam là đỉnh nào?{~Fansipan ~Ba Vì ~Bạch Mã}

    """

  @Test func aBrokenQuestionIsMendedStoredAndFound() async throws {
    let bank = try await SampleBank(questions: 2)
    let folder = bank.folder.appending(path: "đề thi")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.gift.utf8).write(to: folder.appending(path: "địa lí.gift"))
    let session = try TerminalSession(
      database: bank.database, arguments: "--language vi", environment: "HOME='\(bank.folder.path)'", width: 110,
      height: 40)
    try session.wait(for: "2 câu hỏi")
    try session.press("f", "~")
    try session.wait(for: "đề thi/")
    try session.press("Down", "Enter")
    try session.wait(for: "địa lí.gift")
    try session.press("Down", "Enter")
    try session.wait(for: "1 mới, 1 cần sửa")
    try session.press("n", "A")
    try session.wait(for: "2 mới")
    try session.press("w")
    try session.wait(for: "2 câu mới")
    try session.press("Enter")
    try session.wait(for: "Đã lưu: 2 câu mới")
    try session.press("Escape")
    try session.wait(for: "đề thi")
    try session.press("Escape")
    try session.wait(for: "4 câu hỏi")
    try session.press("b")
    try session.type("dinh nui")
    try session.wait(for: "Đỉnh núi cao nhất")
    let store = try LocalBank(at: bank.database.path)
    let found = try await store.search(SearchRequest(query: "\"đỉnh núi\""))
    let question = try await store.question(try #require(found.items.first?.id)).question()
    let right = question.content.choices.first { $0.id == question.key.right.first }
    #expect(found.items.count == 1 && right?.text == "Fansipan")
  }
}
