import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import SamplePictures
import Testing

/// Pictures in a real terminal, drawn by the system's libraries where it has them.
@Suite(.serialized) struct PictureTests {
  private static let isInstalled = ["libchafa.so.0", "libgdk_pixbuf-2.0.so.0"].allSatisfy { name in
    guard let library = dlopen(name, RTLD_NOW) else { return false }
    dlclose(library)
    return true
  }

  /// A bank with one question, whose picture is black on the left and white on the right.
  private func bank() async throws -> SampleBank {
    let sample = try await SampleBank(questions: 1)
    let bank = try LocalBank(at: sample.database.path)
    let png = SampleFiles.png(width: 64, height: 64) { x, _ in Array(repeating: x < 32 ? 0 : 255, count: 3) }
    let digest = ContentDigest(of: png)
    _ = try await bank.putMedia(png, type: "image/png", digest: digest)
    var content = QuestionContent(kind: .singleChoice, stem: "Hình bên tô đen phần nào?")
    content.choices = [Choice(id: "a", text: "Nửa trái"), Choice(id: "b", text: "Nửa phải")]
    content.media = [MediaReference(digest: digest, type: "image/png", alternative: "Hình vuông tô một nửa")]
    _ = try await bank.create(
      QuestionDraft(Question(content: content, key: AnswerKey(right: ["a"])), status: .published), idempotencyKey: nil)
    return sample
  }

  private func find(in session: TerminalSession) throws -> String {
    try session.wait(for: "2 câu hỏi")
    try session.press("b")
    try session.type("to den")
    return try session.wait(for: "[Hình: Hình vuông tô một nửa]")
  }

  @Test(.enabled(if: isInstalled, "libchafa0 and libgdk-pixbuf-2.0-0 are not installed"))
  func isDrawnInBlocksAndOnTheWholeScreen() async throws {
    let sample = try await bank()
    let session = try TerminalSession(
      database: sample.database, arguments: "--language vi", environment: "NO_COLOR=1", width: 100, height: 30)
    _ = try find(in: session)
    try session.wait(for: String(repeating: "█", count: 10))
    try session.press("Enter", "Enter")
    try session.wait(for: "z xem hình")
    try session.press("z")
    try session.wait(for: String(repeating: "█", count: 26))
    try session.press("Escape")
    try session.wait(for: "Nửa phải")
  }

  @Test func isOnlyNamedWhereThatIsAskedFor() async throws {
    let sample = try await bank()
    let file = sample.folder.appending(path: "config.json")
    try Data(#"{"pictures": false}"#.utf8).write(to: file)
    let ways = [("--no-pictures", ""), ("", "QUESTION_BANK_CONFIG='\(file.path)'")]
    for (option, environment) in ways {
      let session = try TerminalSession(
        database: sample.database, arguments: "--language vi \(option)", environment: "NO_COLOR=1 \(environment)",
        width: 100, height: 30)
      #expect(try !find(in: session).contains("█"))
      try session.press("Enter", "Enter")
      try session.wait(for: "z xem hình")
      try session.press("z")
      #expect(try !session.wait(for: "Hình đang tắt").contains("█"))
    }
  }

  @Test func whatIsNoFileOfAPictureIsRefusedInWordsAndKeepsItsPath() async throws {
    let sample = try await SampleBank(questions: 1)
    let folder = sample.folder
    try Data("một tệp chữ".utf8).write(to: folder.appending(path: "chu.png"))
    try Data(SampleFiles.gif).write(to: folder.appending(path: "hinh.txt"))
    try FileManager.default.createDirectory(at: folder.appending(path: "thu-muc"), withIntermediateDirectories: false)
    #expect(mkfifo(folder.appending(path: "ong").path, 0o600) == 0)
    #expect(FileManager.default.createFile(atPath: folder.appending(path: "to.png").path, contents: nil))
    #expect(truncate(folder.appending(path: "to.png").path, off_t(MediaType.maximumSize + 1)) == 0)
    let session = try TerminalSession(
      database: sample.database, arguments: "--language vi", environment: "HOME='\(folder.path)'", width: 110,
      height: 40)
    try session.wait(for: "1 câu hỏi")
    try session.press("n")
    try session.wait(for: "Đề bài ")
    for _ in 0..<16 { try session.press("Tab") }
    let refusals = [
      ("~/chu.png", "không phải hình, âm thanh hay phim"), ("~/to.png", "20.000.001 byte"),
      ("~/thu-muc", "Đây là thư mục"), ("~/ong", "thiết bị hoặc ống dẫn"), ("~/nowhere.png", "Không có tệp nào"),
    ]
    for (path, words) in refusals {
      try session.press("C-u")
      try session.type(path)
      try session.press("Enter")
      #expect(try session.wait(for: words).contains(path))
    }
    try session.press("C-u")
    try session.type("~/hinh.txt")
    try session.press("Enter")
    try session.wait(for: "Hình 1")
  }
}
