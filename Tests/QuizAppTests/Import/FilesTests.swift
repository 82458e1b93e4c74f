import TerminalScreen
import Testing

@testable import QuizApp

/// Choosing files with questions.
struct FilesTests {
  private func screen(_ app: AppHarness) throws -> FilesScreen { try #require(app.top(FilesScreen.self)) }

  @Test func foldersComeFirstAndHiddenNamesAreLeftOut() async throws {
    var app = await AppHarness(.english)
    await app.press(.character("f"))
    #expect(try screen(app).rows.map(\.name) == ["..", "đề thi", "bảng.csv", "ghi chú.txt"])
    #expect(app.text.contains("/home/lan") && app.text.contains("đề thi/") && app.text.contains(" B"))
    #expect(!app.text.contains(".hidden"))
  }

  @Test func oneGoesIntoAFolderAndUpToIt() async throws {
    var app = await AppHarness.choosing()
    #expect(try screen(app).folder?.path == "/home/lan/đề thi")
    await app.press(.backspace)
    #expect(try screen(app).selected?.name == "đề thi")
    await app.press(.character("h"), .character("h"))
    #expect(try screen(app).folder?.path == "/" && screen(app).rows.map(\.name) == ["home"])
    await app.press(.character("~"))
    #expect(try screen(app).folder?.path == "/home/lan")
  }

  @Test func aFolderThatIsReadAnewKeepsItsSelectedRow() async throws {
    var app = await AppHarness.choosing()
    await app.press(.down, .down)
    let name = try screen(app).selected?.name
    await app.press(.character("r"))
    #expect(try screen(app).selected?.name == name && screen(app).list.selection == 2)
  }

  @Test func theLastFolderIsRemembered() async throws {
    var app = await AppHarness.choosing()
    await app.press(.escape, .character("f"))
    #expect(try screen(app).folder?.path == "/home/lan/đề thi")
  }

  @Test func namesAreFilteredWithoutTheirAccents() async throws {
    var app = await AppHarness.choosing()
    await app.press(.character("/"))
    await app.type("dia")
    #expect(try screen(app).rows.map(\.name) == ["địa lí.gift"])
    await app.press(.enter, .enter)
    #expect(app.top(ImportScreen.self)?.files.map(\.file.name) == ["địa lí.gift"])
    await app.press(.escape, .character("/"), .escape)
    #expect(try screen(app).rows.count == 5)
  }

  @Test func severalFilesAreMarkedAndReadTogether() async throws {
    var app = await AppHarness.choosing()
    await app.press(.down, .character(" "), .character(" "), .character(" "), .character(" "), .enter)
    let read = try #require(app.top(ImportScreen.self)).files.map(\.file.name)
    #expect(Set(read) == ["câu hỏi.jsonl", "cũ.txt", "địa lí.gift", "quét.pdf"])
  }

  @Test func aPathIsTypedOrPasted() async throws {
    var app = await AppHarness(.english)
    await app.press(.character("f"))
    await app.send(.paste("/home/lan/nirgends.gift\n"))
    await app.press(.enter)
    #expect(app.text.contains("There is nothing at this path."))
    await app.press(.control("u"))
    await app.type("/home/lan/đề thi/địa lí.gift")
    await app.press(.enter)
    #expect(app.top(ImportScreen.self) != nil)
    await app.press(.escape)
    #expect(try screen(app).typing == nil)
  }

  @Test func theMouseSelectsAndOpens() async throws {
    var app = await AppHarness(.english)
    await app.press(.character("f"))
    await app.click(app.targets("row")[1])
    #expect(try screen(app).selected?.name == "đề thi")
    await app.click(app.targets("row")[1])
    #expect(try screen(app).folder?.path == "/home/lan/đề thi")
  }

  @Test func studentsImportNothing() async {
    var app = await AppHarness(.english, bank: .school(signedIn: "binh"))
    #expect(app.top(HomeScreen.self)?.entries.contains(.importFiles) == false)
    await app.press(.character("f"))
    #expect(app.top(HomeScreen.self) != nil)
  }
}
