import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Services that exchange questions, and that ask who one is, in real terminals.
@Suite(.serialized) struct ServiceTests {
  @Test func twoBanksExchangeAndAPersonBringsTheirEditsTogether() async throws {
    let (school, province) = (try await SampleBank(questions: 2), try await SampleBank(questions: 12))
    let found = try await LocalBank(at: province.database.path).search(SearchRequest(query: ""))
    let id = try #require(found.items.first?.id)
    let (here, there) = (try TerminalService(school), try TerminalService(province))
    let session = try TerminalSession(
      database: school.database, arguments: "--language en --server \(here.url)", width: 110, height: 40)
    try session.wait(for: "2 questions")
    try session.press("o")
    try session.wait(for: "No other banks yet.")
    try session.press("a")
    try session.wait(for: "Name here")
    try session.type("province")
    try session.press("Tab")
    try session.type(there.url)
    // Past the token, the key, the relation and what is taken: keys are asked for, and all is given.
    try session.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Space", "Tab", "Space", "Enter")
    try session.wait(for: "Compare its key below")
    try session.press("s")
    try session.wait(for: "12 pulled")

    try school.edit(id, "Tính", to: "Em hãy tính")
    try province.edit(id, "Tính", to: "Hãy tính")
    try session.takeOwnSide(of: "tính", seeing: ["this bank)", "province)"])
    try session.wait(for: "✓ 1 pushed")
    let merged = try province.run(["edit", "--print", "id:\(id)"])
    #expect(merged.contains("Em hãy tính"))
    try session.press("Escape")
    try session.wait(for: "This bank:")
    try session.press("Escape")
    try session.wait(for: "14 questions")
  }

  @Test func whatASchoolPublishesIsTakenInOnTheProvincesScreen() async throws {
    let (school, province) = (try await SampleBank(questions: 3), try await SampleBank(questions: 1))
    let (here, there) = (try TerminalService(school), try TerminalService(province))
    _ = try province.run([
      "peer", "add", "truong-a", here.url, "--relation", "lower", "--pull", "", "--push", "", "--server", there.url,
    ])
    _ = try school.run([
      "peer", "add", "so", there.url, "--relation", "upper", "--pull", "", "--push", "", "--server", here.url,
    ])
    let teacher = try TerminalSession(
      database: school.database, arguments: "--language en --server \(here.url)", width: 110, height: 40)
    try teacher.wait(for: "3 questions")
    try teacher.press("o")
    try teacher.wait(for: "This bank:")
    try teacher.press("s")
    try teacher.wait(for: "3 wait for their reviewers")

    let reviewer = try TerminalSession(
      database: province.database, arguments: "--language en --server \(there.url)", width: 110, height: 40)
    let home = try reviewer.wait(for: "Proposed questions (3)")
    let number = try #require(home.firstMatch(of: #/(\d)\. Proposed questions/#)).1
    try reviewer.press(String(number))
    // Only what has been read can be decided.
    let list = try reviewer.wait(for: "Right answer:")
    #expect(list.contains("truong-a") && list.contains("new question"))
    try reviewer.press("b")
    try reviewer.wait(for: "Why is it declined?")
    try reviewer.type("Trùng")
    try reviewer.press("C-s")
    try reviewer.wait(for: "1 question declined.")
    try reviewer.press("a", "p")
    try reviewer.wait(for: "Take in 2?")
    try reviewer.press("Enter")
    try reviewer.wait(for: "2 questions taken in.")
    try reviewer.press("Escape")
    try reviewer.wait(for: "3 questions")

    try teacher.press("s")
    try teacher.wait(for: "2 taken in by their reviewers")
  }

  @Test func aServiceThatAsksWhoOneIsRemembersIt() async throws {
    let bank = try await SampleBank(questions: 3)
    let password = "bốn từ dễ nhớ lắm"
    for (name, role) in [("quantri", "administrator"), ("hoa", "teacher")] {
      _ = try bank.run(["user", "add", name, "--role", role, "--ask"], input: password + "\n")
    }
    let service = try TerminalService(bank)
    let state = "XDG_STATE_HOME='\(bank.folder.path)'"
    let arguments = "--language en --server \(service.url)"
    // Whatever the umask, nobody else may read what proves who one is.
    let session = try TerminalSession(
      database: bank.database, arguments: arguments,
      environment: state + #" sh -c 'umask 0; exec "$0" "$@"'"#)
    try session.wait(for: "The bank asks who you are")
    try session.type("hoa")
    try session.press("Enter")
    try session.type("falsch")
    try session.press("Enter")
    try session.wait(for: "password or the code is wrong")
    try session.press("C-u")
    try session.type(password)
    try session.press("Enter")
    try session.wait(for: "3 questions")
    #expect(!session.screen.contains(password))
    try session.press("a")
    try session.wait(for: "Signed in until: ")
    try session.press("Escape")
    try session.wait(for: "3 questions")
    let files = try FileManager.default.subpathsOfDirectory(atPath: bank.folder.path).filter {
      $0.contains("sessions/")
    }
    let file = bank.folder.appending(path: try #require(files.first))
    func permissions(_ place: URL) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
    }
    #expect(try permissions(file) == 0o600 && permissions(file.deletingLastPathComponent()) == 0o700)
    try session.press("b", "Enter")
    // The list must be there before something in it can be edited.
    try session.wait(for: "A. 11")
    try session.press("e")
    try session.wait(for: "Question")
    try session.type("Hãy xem: ")
    try session.wait(for: "Hãy xem: ")

    // The next program knows whom it is for, by prompts too.
    let plain = try TerminalSession(
      database: bank.database, arguments: arguments + " --plain", environment: state, width: 110, height: 40)
    try plain.wait(for: "My account (hoa)")
    let quiz = TerminalSession.programs.appending(path: "quiz").path
    func signOut() throws {
      _ = try TerminalSession.output(
        quiz, ["sign-out", "--server", service.url], environment: ["XDG_STATE_HOME": bank.folder.path])
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
    try signOut()
    // Its session is over in the middle of work: it says so, and what was typed is saved once it goes on.
    try session.press("C-s")
    try session.wait(for: "Your session is over")
    try session.type(password)
    try session.press("Enter")
    try session.wait(for: "Saved as revision", looks: 9_000)
    #expect(try bank.run(["search", "hay xem", "--server", service.url]).contains("Hãy xem: "))
    try signOut()

    let last = try TerminalSession(
      database: bank.database, arguments: arguments + " --plain", environment: state, width: 110, height: 40)
    try last.wait(for: "Name (empty: do not sign in):")
    try last.type("hoa")
    try last.press("Enter")
    try last.wait(for: "Password:")
    try last.type(password)
    try last.press("Enter")
    try last.wait(for: "Signed in: hoa, teacher.")
    #expect(!last.screen.contains(password))
  }
}
