import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

/// A test from the plan to the marks, by commands.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ExamCommandTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private func json(_ text: some StringProtocol) throws -> JSONObject {
    try #require(try JSONParser.parse(Array(text.utf8)).object)
  }

  /// A file with its byte order mark.
  private func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  }

  // MARK: Questions

  private static let stems = [
    "Đạo hàm của hằng số bằng bao nhiêu?", "Thủ đô của nước Việt Nam là thành phố nào?",
    "Nguyên tố nào nhẹ nhất trong bảng tuần hoàn?", "Ai viết Truyện Kiều?",
  ]

  /// Four questions of one option, the first on another topic, and one of four statements.
  private func fill() async throws {
    var lines: [UInt8] = []
    for (index, stem) in Self.stems.enumerated() {
      var question = Rows.question(stem, tags: ["subject:toán", index == 0 ? "topic:đạo-hàm" : "topic:khác"])
      question.content.level = index < 2 ? "nhận biết" : "thông hiểu"
      lines += QuestionBankLines.line(id: Rows.id(index), question: question, status: .published)
    }
    var cluster = QuestionContent(kind: .trueFalseCluster, stem: "Xét các mệnh đề về hình vuông sau đây.")
    cluster.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: "mệnh đề thứ \($0)") }
    cluster.tags = try [QuestionModel.Tag("subject:toán"), QuestionModel.Tag("topic:hình")]
    let question = Question(content: cluster, key: AnswerKey(right: ["a", "b"]))
    lines += QuestionBankLines.line(id: Rows.id(9), question: question, status: .published)
    #expect(try await space.run("import", try space.write(lines, to: "rows.jsonl")).status == 0)
  }

  /// The id that a command prints.
  private func id(_ arguments: String...) async throws -> String {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func quiz() async throws -> String {
    try await id(
      "quiz", "new", "--title", "Kiểm tra", "--question", Rows.id(0).description, "--question",
      Rows.id(1).description, "--question", Rows.id(9).description, "--no-shuffle-questions", "--duration", "1h30",
      "--pass-mark", "50%", "--status", "published")
  }

  // MARK: Plans

  @Test func aPlanIsMadeShownTakenOutAndBack() async throws {
    #expect(try await space.run("blueprint", "profiles").output.contains(#/nationalMathematics +22 +10 +1h30m /#))
    let made = try await id(
      "blueprint", "new", "school", "--title", "Giữa kì", "--tag", "subject:toán", "--level", "nhận biết=60%",
      "--level", "thông hiểu=0,4")
    #expect(try await space.run("blueprint", "list").output == "\(made)  draft  Giữa kì\n")
    let shown = try await space.run("blueprint", "show", made)
    let head = #/tags +singleChoice +trueFalseCluster +numeric +essay +sum\n +nhận biết +thông hiểu +nhận biết /#
    #expect(shown.output.contains(head) && shown.output.contains("all        subject:toán"), "\(shown.output)")
    #expect(shown.output.contains(#/PHẦN I +12 +3\n/#) && shown.output.contains(#/sum +21 +10\n/#), "\(shown.output)")
    let grid = try json(try await space.run("blueprint", "show", made, "--json").output)["grid"]
    #expect(grid?.object?["total"]?.object?["points"]?.number == 10)

    let file = space.file("plan.csv")
    let exported = try await space.run("blueprint", "export", made, "--output", file)
    #expect(exported.status == 0 && exported.errors.contains("settings") && exported.errors.contains("scoring"))
    let text = try self.text(of: file)
    #expect(text.hasPrefix("\u{FEFF}phần,dạng,mức độ,chủ đề,tìm,số câu,điểm,hướng dẫn\r\n"))
    #expect(try await id("blueprint", "import", file, "--id", made) == made)
    #expect(try await space.run("history", made).output.split(separator: "\n").count == 1)
    _ = try space.write(Array(text.replacing("tự luận,,,,3", with: "tự luận,,,,2").utf8), to: "plan.csv")
    let tried = try await space.run("blueprint", "import", file, "--id", made, "--dry-run")
    #expect(tried.output.contains(#/sum +20 +9\n/#) && tried.errors == "Nothing was saved.\n", "\(tried.output)")
    #expect(try await id("blueprint", "import", file, "--id", made) == made)
    #expect(try await space.run("history", made).output.split(separator: "\n").count == 2)
    let other = try await id("blueprint", "import", file, "--tag", "grade:12")
    #expect(try await space.run("blueprint", "list", "grade:12").output == "\(other)  draft  plan\n")
  }

  @Test func whichQuestionsAPlanTakesIsSaidAnew() async throws {
    let made = try await id(
      "blueprint", "new", "plain", "--title", "Ôn tập", "--query", "topic:hình", "--difficulty", "40%")
    func plan() async throws -> JSONObject {
      try #require(
        try json(try await space.run("blueprint", "show", made, "--json").output)["content"]?.object)
    }
    var now = try await plan()
    #expect(now["query"] == "topic:hình" && now["difficultyTarget"]?.number == 0.4 && now["avoidsLast"] == nil)
    let changed = try await space.run(
      "blueprint", "set", made, "--avoids-last", "4", "--query", "none", "--difficulty", "none", "--duration", "45m")
    #expect(changed.status == 0 && changed.output.contains("avoids     questions of the last 4 tests"))
    now = try await plan()
    #expect(now["query"] == nil && now["difficultyTarget"] == nil && now["avoidsLast"]?.number == 4)
    #expect(now["settings"]?.object?["duration"]?.number == 2700)
    #expect(try await space.run("history", made).output.split(separator: "\n").count == 2)
  }

  @Test func aSheetWithFaultsIsTakenNotAtAll() async throws {
    let file = try space.write(Array("phần,số câu,điểm\nI,x,1\nI,1,y\n".utf8), to: "plan.csv")
    let outcome = try await space.run("blueprint", "import", file)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("plan.csv: line 2: số câu: \"x\" is no whole number"), "\(outcome.errors)")
    #expect(outcome.errors.contains("plan.csv: line 3: điểm") && outcome.errors.contains("Nothing was done"))
    #expect(try await space.run("blueprint", "import", space.file("none.csv")).errors.contains("There is no file"))
  }

  @Test func aPlanIsFilledAndWhatIsShortIsTold() async throws {
    try await fill()
    let rows = "dạng,mức độ,chủ đề,số câu,điểm\nmột đáp án,nhận biết,subject:toán,2,0.5\nmột đáp án,,topic:hình,1,1\n"
    let file = try space.write(Array(rows.utf8), to: "plan.csv")
    let plan = try await id("blueprint", "import", file, "--title", "Đề")
    let short = try await space.run("blueprint", "fill", plan, "--seed", "7", "--save")
    #expect(short.status == 1 && !short.output.contains(plan))
    #expect(
      short.errors.contains(
        "short: singleChoice topic:hình [c2]: wanted 1, taken 0, matching 0; left out 0 used recently, 0 much like one"),
      "\(short.errors)")
    #expect(short.errors.contains("Nothing was stored") && short.output.contains(Self.stems[0]))
    #expect(try await space.run("quiz", "list").output.isEmpty)

    let quiz = try await id(
      "blueprint", "fill", plan, "--seed", "7", "--save", "--allow-short", "--title", "Đề số 7")
    #expect(try await space.run("quiz", "list").output == "\(quiz)  draft  Đề số 7\n")
    let filled = try await space.run("blueprint", "fill", plan, "--seed", "7", "--json", "--allow-short")
    let object = try json(filled.output)
    #expect(filled.status == 0 && object["seed"] == "7" && object["shortages"]?.array?.count == 1)
    let shown = try await space.run("quiz", "show", quiz, "--keys")
    #expect(shown.output.contains("2 questions, 1 points, draft") && shown.output.contains("   = b) bốn"))
    #expect(try await !space.run("quiz", "show", quiz).output.contains("bốn"))
    let told = try json(try await space.run("quiz", "show", quiz, "--keys", "--json").output)
    #expect(told["keys"]?.object?["i1"]?.object?["right"] == ["b"])
  }

  // MARK: Quizzes

  @Test func howAQuizIsTakenIsSaidAnew() async throws {
    try await fill()
    let quiz = try await quiz()
    let set = try await space.run(
      "quiz", "set", quiz, "--duration", "90m", "--attempts", "2", "--feedback", "atEnd", "--navigation", "forward",
      "--pass-mark", "none", "--shuffle-questions", "--no-shuffle-options", "-m", "dễ hơn")
    #expect(
      set.output
        == "1h30m, 2 attempts, navigation forward, feedback atEnd, questions shuffled\n", "\(set.errors)")
    #expect(try await space.run("history", quiz).output.contains("dễ hơn"))
    #expect(try await space.run("quiz", "set", quiz, "--duration", "none").output.hasPrefix("no time limit"))
    let drawn = try await id(
      "quiz", "new", "--title", "Rút", "--query", "topic:khác", "--count", "2", "--seed", "1", "--points", "0,5")
    #expect(try await space.run("quiz", "show", drawn).output.contains("2 questions, 1 points"))
    let few = try await space.run("quiz", "new", "--title", "Rút", "--query", "topic:khác", "--count", "9")
    #expect(few.status == 1 && few.errors.contains("finds 3 published questions, not 9"))
    let wrong = try await space.run("quiz", "new", "--title", "Rút", "--question", quiz)
    #expect(wrong.status == 1 && wrong.errors.contains("no machine can grade"))
    #expect(try await space.run("sitting", "open", Rows.id(0).description).errors.contains("must be quiz"))
  }

  // MARK: Sittings

  /// Takes a sitting as whoever has the file, whose answers are half right.
  private func take(_ sitting: String) async throws -> String {
    let bank = try LocalBank(at: space.database)
    let sheet = try await bank.beginAttempt(of: sitting, BeginRequest(accessCode: "mở"))
    let responses: [Response] = [
      .choices(["b"]), .choices(["a"]), .statements(["a": true, "b": true, "c": false, "d": true]),
    ]
    var steps = zip(sheet.paper.items, responses).enumerated().map { index, pair in
      AttemptEvent(.answered(item: pair.0.id, pair.1), writer: "test", sequence: index + 1)
    }
    steps.append(AttemptEvent(.submitted, writer: "test", sequence: steps.count + 1))
    let receipt = try await bank.save(steps, of: sheet.id)
    #expect(receipt.lines.allSatisfy { $0.outcome == .saved })
    return sheet.id
  }

  @Test func aTestIsGivenMarkedAndTold() async throws {
    try await fill()
    let quiz = try await quiz()
    let sitting = try await id(
      "sitting", "open", quiz, "--title", "12A1", "--until", "2100-01-01T08:00:00+07:00", "--code", "mở",
      "--attempts", "2")
    let shown = try await space.run("sitting", "show", sitting)
    #expect(shown.output.contains("closes    2100-01-01T01:00:00Z") && shown.output.contains("code      mở"))
    #expect(shown.output.contains("1h30m, 2 attempts"))
    let attempt = try await take(sitting)
    #expect(try await space.run("sitting", "list").output.contains("\(sitting)  open  1 attempts  12A1"))

    let result = try await space.run("sitting", "result", attempt)
    #expect(result.output.contains("score     1.5 of 3, passed"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("   3 of 4 statements right: 0.5 of 1\n"))
    #expect(result.output.contains("   right: 1 of 1\n") && result.output.contains("   right is b) bốn\n"))
    #expect(try json(try await space.run("sitting", "result", attempt, "--json").output)["id"]?.string == attempt)

    let students = try await space.run("sitting", "results", sitting)
    #expect(students.output.contains(#/1 +1\.5 +3 +50% +yes +0 /#), "\(students.output)")
    let topics = try await space.run("sitting", "results", sitting, "--by", "topic")
    #expect(topics.output.contains(#/khác +1 +0 +0 +1 +0 +0 +0 +1 +0%\nhình +1 +0 +1 +0 +0 +0 +0\.5 +1 +50%\n/#))
    let levels = try json(try await space.run("sitting", "results", sitting, "--by", "level", "--json").output)
    #expect(levels["items"]?.array?.compactMap { $0.object?["points"]?.number } == [1, 0.5])
    let questions = try await space.run("sitting", "results", sitting, "--by", "question", "--csv")
    #expect(questions.output.contains("\(Self.stems[0]),1,1,0,0,0,0,1,1,100%\r\n"), "\(questions.output)")
    let file = space.file("results.csv")
    let written = try await space.run(
      "sitting", "results", sitting, "--csv", "--bom", "--output", file, "--language", "en")
    #expect(written.status == 0 && written.output.isEmpty)
    let csv = try text(of: file)
    #expect(csv.hasPrefix("\u{FEFF}name,attempt,started,ended,answered,item 1 (1),item 2 (1),item 3 (1),total,"))
    #expect(csv.contains(",3,1,0,0.5,1.5,3,yes,0,\(attempt)\r\n"), "\(csv)")
  }

  @Test func marksChangeByAPersonAndByAnotherKey() async throws {
    try await fill()
    let sitting = try await id("sitting", "open", try await quiz(), "--code", "mở")
    let attempt = try await take(sitting)
    let question = Rows.id(1).description
    let marked = try await space.run("sitting", "mark", attempt, "i3", "0,75", "--comment", "khá")
    #expect(
      marked.output == "marked by a teacher: 0.75 of 1 \u{2014} khá\nin all 1.75 of 3, passed\n", "\(marked.errors)")
    let much = try await space.run("sitting", "mark", attempt, "i3", "2")
    #expect(much.status == 1 && much.errors.contains("is worth 1"))
    let stranger = try await space.run("sitting", "mark", attempt, "i9", "1")
    #expect(stranger.status == 1 && stranger.errors.contains("no item \"i9\""))
    #expect(try await space.run("sitting", "mark", attempt, "i3", "--machine").output.contains("1.5 of 3"))

    let preview = try await space.run("sitting", "regrade", sitting, "--question", question, "--everyone")
    #expect(preview.output.contains("1.5 -> 2.5\n  i2  given to everybody: 1 of 1\n"), "\(preview.errors)")
    #expect(preview.errors.contains("1 attempts would change, 0 would stay. Nothing was changed"))
    #expect(try await space.run("sitting", "result", attempt).output.contains("1.5 of 3"))
    let digest = String(preview.output.split(separator: "\n").last?.dropFirst("digest ".count) ?? "")
    let stale = try await space.run(
      "sitting", "regrade", sitting, "--question", question, "--void", "--apply", digest)
    #expect(stale.status == 1 && stale.errors.contains("since the preview"))
    let made = try await space.run(
      "sitting", "regrade", sitting, "--question", question, "--everyone", "--apply", digest)
    #expect(made.status == 0 && made.errors.contains("1 attempts changed"))

    // What was decided about one question stays while another is looked at.
    let other = try await space.run(
      "sitting", "regrade", sitting, "--question", Rows.id(0).description, "--void", "--json")
    let change = try json(other.output)["changes"]?.array?.first?.object
    #expect(change?["before"]?.number == 2.5 && change?["after"]?.number == 1.5)
    let back = try await space.run("sitting", "regrade", sitting, "--question", question, "--pinned")
    #expect(back.output.contains("2.5 -> 1.5"))
    #expect(try await space.run("sitting", "show", sitting).output.contains("regraded  \(question) given to everybody"))
    let revision = try await space.run(
      "sitting", "regrade", sitting, "--question", question, "--revision", "ffff")
    #expect(revision.status == 1 && revision.errors.contains("no revision"))
  }

  @Test func timeIsGivenPapersGivenBackAndSittingsChanged() async throws {
    try await fill()
    let quiz = try await quiz()
    let sitting = try await id("sitting", "open", quiz, "--from", "2026-01-01 08:00", "--code", "mở")
    let attempt = try await take(sitting)
    let reopened = try await space.run("sitting", "reopen", attempt)
    let extended = try await space.run("sitting", "extend", attempt, "15", "--json")
    let first = reopened.output.dropFirst("it ends at ".count).trimmingCharacters(in: .newlines)
    let second = try json(extended.output)["deadline"]?.string ?? ""
    let ends = try #require(Timestamp(first)?.milliseconds)
    #expect(Timestamp(second)?.milliseconds == ends + 15 * 60_000)
    #expect(try await space.run("sitting", "remove", sitting).errors.contains("close it instead"))

    let changed = try await space.run("sitting", "change", sitting, "--title", "Bù", "--code", "none", "--json")
    #expect(try json(changed.output)["title"] == "Bù" && json(changed.output)["needsCode"] == false)
    #expect(try await space.run("sitting", "release", sitting).output.contains("released"))
    #expect(try await !space.run("sitting", "release", sitting, "--hide").output.contains("released"))
    #expect(try await space.run("sitting", "close", sitting).output.contains("  closed  "))
    let empty = try await id("sitting", "open", quiz)
    #expect(try await space.run("sitting", "remove", empty).status == 0)
    #expect(try await space.run("sitting", "list").output.split(separator: "\n").count == 1)
  }

  @Test func timesAreByTheClockOfTheMachine() async throws {
    try await fill()
    let quiz = try await quiz()
    let arguments = ["sitting", "open", quiz, "--from", "2026-12-01 08:00", "--until", "2026-12-02", "--json"]
    let opened = try await space.start(arguments, environment: ["TZ": "UTC-7"]).outcome()
    let sitting = try json(opened.output)
    #expect(sitting["opens"] == "2026-12-01T01:00:00Z" && sitting["closes"] == "2026-12-01T17:00:00Z")
  }
}
