import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

struct BlueprintSheetTests {
  private func read(_ text: String) -> (sheet: BlueprintSheet, faults: [CSVText.Fault]) {
    BlueprintSheet.read(Array(text.utf8))
  }

  @Test func aVietnameseSheetIsRead() throws {
    let (sheet, faults) = read(
      """
      Phần;Dạng;Mức độ;Chủ đề;Tìm;Số câu;Điểm;Hướng dẫn;Ghi chú
      PHẦN I;một đáp án;nhận biết;topic:hàm-số; grade:12;-tag:khó;4;0,25;Chọn một.;x
      ;Đúng sai;thông hiểu;topic:hàm-số grade:12;;2;1;;
      PHẦN II;tự luận;;;;3;1;;

      """.replacing("topic:hàm-số; grade:12", with: "\"topic:hàm-số; grade:12\""))
    #expect(faults.isEmpty, "\(faults)")
    #expect(sheet.language == .vietnamese && sheet.ignored == ["Ghi chú"])
    #expect(sheet.sections.map(\.title) == ["PHẦN I", "PHẦN II"])
    #expect(sheet.sections.map(\.instructions) == ["Chọn một.", nil])
    let tags = try [QuestionModel.Tag("topic:hàm-số"), QuestionModel.Tag("grade:12")]
    #expect(
      sheet.cells == [
        BlueprintCell(
          id: "c1", section: "p1", kind: .questions(.singleChoice), level: "nhận biết", tags: tags,
          query: "-tag:khó", count: 4, points: 0.25),
        BlueprintCell(
          id: "c2", section: "p1", kind: .questions(.trueFalse), level: "thông hiểu", tags: tags, count: 2, points: 1),
        BlueprintCell(id: "c3", section: "p2", kind: .essay, count: 3, points: 1),
      ])
  }

  @Test func aSpreadsheetReadsTheSame() throws {
    let text = """
      Phần,Dạng,Mức độ,Chủ đề,Tìm,Số câu,Điểm,Hướng dẫn,Ghi chú
      PHẦN I,một đáp án,nhận biết,topic:hàm-số,'-tag:khó,4,"0,25",Chọn một.,x
      ,lạ,,,,x,1,,
      """
    let (sheet, faults) = BlueprintSheet.read(try SpreadsheetTrials.book(of: text))
    #expect(sheet == read(text).sheet && faults == read(text).faults && faults.count == 2)
  }

  @Test func anEnglishSheetMayLeaveColumnsOutAndOrderThemAnyhow() {
    let (sheet, faults) = read("count,kind,section\n5,,Part A\n2,numeric,\n")
    #expect(faults.isEmpty && sheet.language == .english)
    #expect(sheet.cells.map(\.kind) == [.questions(nil), .questions(.numeric)])
    #expect(sheet.cells.map(\.points) == [1, 1] && sheet.cells.map(\.section) == ["p1", "p1"])
    #expect(sheet.blueprint(titled: "T").language == "en")
  }

  @Test func everyFaultIsToldAtItsLine() {
    let (_, faults) = read(
      """
      section,kind,tags,query,count,points,instructions
      A,drawing,,,1,1,one
      A,,"a/ b",,1,1,two
      A,,,,x,,
      A,,,(a,1,2000,
      B,,,,0,1,
      """)
    #expect(
      faults.map(\.description) == [
        "line 2: kind: \"drawing\" is no kind; use one of single choice, multiple response, true/false, "
          + "true/false cluster, short answer, numeric, essay, or leave it empty for any",
        "line 3: instructions: other ones stand above for the same part; leave one of them",
        "line 3: tags: the tag \"a/\" has an empty part", "line 4: count: \"x\" is no whole number",
        "line 4: points: is missing", "line 5: points: must lie between 0 and 1000, not be 2000.0",
        faults.map(\.description).first { $0.hasPrefix("line 5: query") } ?? "",
        "line 6: count: must lie between 1 and 200, not be 0",
      ], "\(faults)")
  }

  @Test func aSheetThatIsNoneIsRefused() {
    #expect(read("").faults.first?.reason.contains("số câu") == true)
    #expect(read("a,b\n1,2\n").faults.map(\.line) == [1])
    #expect(read("count,số câu\n1,2\n").faults.first?.reason.contains("two columns") == true)
    #expect(BlueprintSheet.read([0xFF]).faults.first?.reason.contains("UTF-8") == true)
    let many = "count\n" + String(repeating: "1\n", count: 501)
    #expect(read(many).faults.last?.line == 502)
  }

  @Test(arguments: BlueprintProfile.allCases)
  func whatShipsIsWrittenAndReadBack(profile: BlueprintProfile) throws {
    for language in ["vi", "en"] {
      let plan = profile.blueprint(
        titled: "Đề", language: language, tags: [try QuestionModel.Tag("grade:12")],
        levels: [.init(level: "nhận biết", share: 2), .init(level: "=vận dụng", share: 1)])
      let text = BlueprintSheet.text(of: plan)
      let (sheet, faults) = read(text)
      #expect(faults.isEmpty, "\(faults)")
      #expect(sheet.applied(to: plan) == plan)
      #expect(BlueprintSheet.text(of: sheet.blueprint(titled: "")) == text)
      #expect(sheet.blueprint(titled: "").cells == plan.cells)
    }
  }

  @Test func whatTheTableDoesNotSayIsNamed() throws {
    var plan = Blueprint(title: "Đề")
    plan.language = "vi"
    plan.sections = [PaperSection(id: "a", title: "A", scoring: .fourStatements), PaperSection(id: "b", title: "B ")]
    plan.cells = [BlueprintCell(id: "c1", section: "a", kind: .questions(nil), count: 1, points: 1)]
    plan.cells[0].extra["future"] = 1
    #expect(
      BlueprintSheet.omissions(of: plan) == ["title", "sections[0].scoring", "sections[1].title", "cells[0].future"])
    plan.settings.attempts = 3
    plan.avoidsLast = 2
    plan.difficulty = 0.5
    plan.query = "status:published"
    plan.tags = [try QuestionModel.Tag("subject:toán")]
    plan.language = "fr"
    let names = Set(BlueprintSheet.omissions(of: plan))
    #expect(names.isSuperset(of: ["language", "tags", "query", "avoidsLast", "difficultyTarget", "settings"]))
  }

  @Test func aTableGivesCellsAndLeavesTheRest() throws {
    var plan = Blueprint(title: "Đề")
    plan.sections = [PaperSection(id: "x", title: "I", scoring: .fourStatements), PaperSection(id: "y", title: "II")]
    plan.cells = [
      BlueprintCell(id: "k", section: "x", kind: .questions(.singleChoice), count: 1, points: 1),
      BlueprintCell(id: "c3", section: "y", kind: .essay, count: 1, points: 2),
    ]
    plan.settings.duration = 5400
    let (sheet, _) = read("section,kind,count,points\nII,essay,4,1\nNew,,1,1\nI,single choice,7,0.25\n")
    let changed = sheet.applied(to: plan)
    #expect(changed.sections.map(\.id) == ["y", "p3", "x"] && changed.sections[2].scoring == .fourStatements)
    #expect(changed.cells.map(\.id) == ["c3", "c4", "k"] && changed.cells.map(\.section) == ["y", "p3", "x"])
    #expect(changed.cells.map(\.count) == [4, 1, 7] && changed.settings.duration == 5400)
  }

  @Test func plansOfAnyTextAreWrittenAndReadBack() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<400 {
      let plan = generator.blueprint()
      let (sheet, faults) = read(BlueprintSheet.text(of: plan))
      #expect(faults.isEmpty, "\(faults) \(plan.json)")
      #expect(sheet.applied(to: plan) == plan, "\(BlueprintSheet.text(of: plan))")
      let known: Set<String> = ["title"]
      #expect(BlueprintSheet.omissions(of: plan).allSatisfy(known.contains), "\(BlueprintSheet.omissions(of: plan))")
    }
  }
}

extension Blueprint {
  fileprivate var json: String { CanonicalJSON.text(of: content().json) }
}

extension SplitMix64 {
  private static let fragments = [
    "=", "'", "-x", "@", "+", "\"", ";", ",", "\t", "\n", "\r\n", "hàm số", "tag:khó", "a", " ", "ệ", "😀", "\u{301}",
  ]

  private mutating func cellText() -> String? {
    let text = (0..<next(below: 5)).map { _ in Self.fragments[next(below: Self.fragments.count)] }.joined().trimmed
    return text.isEmpty ? nil : text
  }

  /// A plan that may be stored, of which a table can say all but the title.
  fileprivate mutating func blueprint() -> Blueprint {
    var plan = Blueprint(title: cellText() ?? "x")
    plan.language = "vi"
    for index in 0..<1 + next(below: 3) {
      plan.sections.append(
        PaperSection(id: "p\(index + 1)", title: "\(index)\(cellText() ?? "")", instructions: cellText()))
      for _ in 0..<next(below: 4) {
        let kinds = QuestionKind.answerable.map { BlueprintCell.Kind.questions($0) } + [.questions(nil), .essay]
        let query = cellText().flatMap { (try? SearchParser.parse($0)) == nil ? nil : $0 }
        var tags: [QuestionModel.Tag] = []
        for _ in 0..<next(below: 3) {
          if let tag = cellText().flatMap({ try? QuestionModel.Tag($0) }), !tags.contains(tag) { tags.append(tag) }
        }
        plan.cells.append(
          BlueprintCell(
            id: "c\(plan.cells.count + 1)", section: "p\(index + 1)", kind: kinds[next(below: kinds.count)],
            level: cellText(), tags: tags, query: query, count: 1 + next(below: 200),
            points: [0, 0.25, 1, 1.0 / 3, 1000][next(below: 5)]))
      }
    }
    if plan.count > DocumentValidation.maximumItems { for index in plan.cells.indices { plan.cells[index].count = 1 } }
    return plan
  }
}
