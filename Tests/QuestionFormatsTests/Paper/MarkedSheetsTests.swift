import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

struct MarkedSheetsTests {
  /// Two questions with one right option, a cluster, a number.
  private static let places = [
    place(0, 1, "q1", .singleChoice, ["b", "a", "d", "c"]), place(0, 2, "q2", .singleChoice, ["a", "b", "c"]),
    place(1, 1, "q3", .trueFalseCluster, ["w", "x", "y", "z"]), place(2, 1, "q4", .numeric, []),
    VariantPlace(section: 3, number: 1, item: "e", original: 1, kind: nil, choices: [], origins: []),
  ]
  private static let layouts = [
    VariantLayout(code: "0101", places: places),
    VariantLayout(code: "0102", places: [places[1], places[0]] + places[2...]),
  ]

  private static func place(
    _ section: Int, _ number: Int, _ item: String, _ kind: QuestionKind, _ choices: [String]
  ) -> VariantPlace {
    VariantPlace(
      section: section, number: number, item: item, original: number, kind: kind, choices: choices,
      origins: Array(choices.indices))
  }

  private func read(_ text: String) -> MarkedSheets { MarkedSheets(Array(text.utf8), layouts: Self.layouts) }

  private let whole: [String: Response] = [
    "q1": .choices(["a"]), "q2": .choices(["c"]), "q3": .statements(["w": true, "x": false, "y": false, "z": true]),
    "q4": .text("-2,5"),
  ]

  @Test(arguments: [
    "Mã đề;SBD;Câu 1;Câu 2;Câu 1;Câu 1\n0101;000123;B;C;ĐSSĐ;-2,5",
    "code,candidate,1,2,3,4\n0101,000123,b,c,TFFT,\"-2,5\"",
    "Họ tên,Số báo danh,Mã đề thi,I.1,I.2,II.1,III.1,Điểm\nAn,000123,101,B,C,DSSD,\"'-2,5\",9",
    "0101\t000123\tB\tC\t1001\t-2,5",
    "\u{FEFF}Mã đề,SBD,Bài làm\r\n0101,000123,BC ĐSSĐ \"-2,5\"\r\n".replacing("\"", with: "").replacing(
      ",5", with: ".5"),
    "ma de,sbd,dap an\n101,000123,B;C;Đ S S Đ;-2.5",
    "code,student id,q1,q2,q3a,q3b,q3c,q3d,q4\n0101,000123,B,C,T,F,F,T,-2.5",
    "0101;000123;B;C;ĐSSĐ;-2,5;;",
    "Phần 3 câu 1;Phần II Câu 1;Phần 1 - câu 2;Phần I câu 1;SBD;Mã đề\n-2,5;ĐSSĐ;C;B;000123;0101",
    "code,sbd,4,3,2,1\n0101,000123,-2.5,TFFT,C,B",
  ])
  func manyFormsSayTheSame(_ text: String) {
    let sheets = read(text)
    #expect(sheets.faults.isEmpty)
    #expect(sheets.sheets.map(\.candidate) == ["000123"] && sheets.sheets.first?.code == "0101")
    var responses = sheets.sheets.first?.responses ?? [:]
    if case .text(let number)? = responses["q4"] { responses["q4"] = .text(number.replacing(".", with: ",")) }
    #expect(responses == whole)
  }

  @Test func aSpreadsheetReadsTheSame() throws {
    let text = "Mã đề,SBD,Câu 1,Câu 2,Câu 1,Câu 1\n0101,000123,B,C,ĐSSĐ,\"'-2,5\"\n0101,7,Z,C,ĐSSĐ,1\n"
    let sheets = MarkedSheets(try SpreadsheetTrials.book(of: text), layouts: Self.layouts)
    #expect(sheets == read(text) && sheets.sheets.count == 1 && sheets.faults.count == 1)
  }

  @Test func answersGoToTheOriginalByTheCode() {
    let sheets = read("0102,7,C,B,ĐSSĐ,\"-2,5\"")
    #expect(sheets.sheets.map(\.responses) == [whole])
  }

  @Test func blanksAreLeftOutAndDoubleMarksKept() {
    let sheets = read("0101;1;-;;----;\n0101;2;AB;(AC);Đ--*;_\n0101;3;(AB)- ĐSĐS -")
    #expect(sheets.faults.isEmpty)
    #expect(sheets.sheets[0].responses.isEmpty)
    #expect(sheets.sheets[1].responses["q1"] == .choices(["a", "b"]))
    #expect(sheets.sheets[1].responses["q2"] == .choices(["a", "c"]))
    #expect(sheets.sheets[1].responses["q3"] == .statements(["w": true]))
    #expect(sheets.sheets[2].responses.keys.sorted() == ["q1", "q3"])
    let question = Question(
      content: {
        var content = QuestionContent(kind: .singleChoice, stem: "?")
        content.choices = ["a", "b"].map { Choice(id: $0, text: $0) }
        return content
      }(), key: AnswerKey(right: ["a"]))
    #expect(Grading.grade(.choices(["a", "b"]), to: question).fraction == 0)
  }

  @Test func everyFaultHasItsLine() {
    let sheets = read(
      """
      code,sbd,1,2,3,4,lớp
      0101,1,A,A,ĐĐĐĐ,1,12A
      9999,2,A,A,ĐĐĐĐ,1,12A
      0101,3,E,A,ĐĐĐĐ,1,12A
      0101,4,A,D,ĐĐĐĐ,1,12A
      0101,5,A,A,ĐĐĐ,1,12A
      0101,6,A,A,ĐĐXĐ,1,12A
      0101,7,A,A,ĐĐĐĐ,một,12A
      0101,1,A,A,ĐĐĐĐ,1,12A
      0101,,A,A,ĐĐĐĐ,1,12A
      """)
    #expect(sheets.sheets.map(\.candidate) == ["1"] && sheets.unknownColumns == ["lớp"])
    #expect(
      sheets.faults == [
        MarkedSheetFault(line: 3, problem: .unknownCode("9999")),
        MarkedSheetFault(line: 4, problem: .answer("E", question: "1.1")),
        MarkedSheetFault(line: 5, problem: .answer("D", question: "1.2")),
        MarkedSheetFault(line: 6, problem: .answer("ĐĐĐ", question: "2.1")),
        MarkedSheetFault(line: 7, problem: .answer("ĐĐXĐ", question: "2.1")),
        MarkedSheetFault(line: 8, problem: .answer("một", question: "3.1")),
        MarkedSheetFault(line: 9, problem: .duplicateCandidate("1", firstLine: 2)),
        MarkedSheetFault(line: 10, problem: .missingCandidate),
      ])
    #expect(read("0101,1,A,B").faults == [MarkedSheetFault(line: 1, problem: .count(found: 2, wanted: 4))])
    #expect(read("0101,1,ABĐSĐS12 5").faults.map(\.line) == [1])
    #expect(read("mã đề,câu 1\n0101,A").faults.map(\.problem) == [.missingColumn(.candidate)])
    #expect(read("sbd,câu 1\n1,A").faults.map(\.problem) == [.missingColumn(.code)])
    #expect(read("mã đề,sbd,tên\n0101,1,A").faults.map(\.problem) == [.missingColumn(.answers)])
    #expect(read("\"a").faults.map(\.problem) == [.file("a quotation mark is not closed")])
    #expect(read("").faults.isEmpty)
  }

  @Test func rightAnswersOfEveryCodeEarnEverything() throws {
    var generator = SeededGenerator(seed: 4)
    var keys: [String: AnswerKey] = [:]
    let items = (1...20).map { number -> Paper.Item in
      var content = QuestionContent(kind: number > 15 ? .trueFalseCluster : .singleChoice, stem: "q")
      content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: $0) }
      keys["q\(number)"] = AnswerKey(
        right: number > 15 ? ["a", "b", "c", "d"].filter { _ in Bool.random(using: &generator) } : ["c"])
      return Paper.Item(
        id: "q\(number)", prompt: .question(QuestionID(high: 1, low: UInt64(number)), ContentDigest(of: [])),
        content: content, points: 1)
    }
    let paper = Paper(title: "t", sections: [.init(heading: PaperSection(id: "s", title: "I"), items: items)])
    let variants = try paper.variants(keys: keys, rules: VariantRules(count: 12, seed: 6))
    let table = KeyTable(variants.map(\.layout), keys: keys)
    let lines = table.codes.enumerated().map { index, code in
      CSVText.line([code, "c\(index)"] + table.rows.map { $0.answers[index] ?? "" })
    }
    let sheets = MarkedSheets(Array(lines.joined().utf8), layouts: variants.map(\.layout))
    #expect(sheets.sheets.count == 12 && sheets.faults.isEmpty)
    for sheet in sheets.sheets {
      for item in items {
        guard let content = item.content, let key = keys[item.id], let response = sheet.responses[item.id] else {
          Issue.record("\(item.id) has no answer")
          continue
        }
        #expect(Grading.grade(response, to: Question(content: content, key: key)).isRight)
      }
    }
  }
}
