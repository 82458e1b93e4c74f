import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct TableTests {
  private func read(_ text: String, _ format: FileFormat = .csv, chunk: Int = 1 << 16) throws -> [FormatItem] {
    try FormatTrials.items(TableReader(format), Array(text.utf8), chunk: chunk)
  }

  private func questions(_ text: String) throws -> [ReadQuestion] { FormatTrials.questions(try read(text)) }

  private func first(_ text: String) throws -> ReadQuestion { try #require(try questions(text).first) }

  private let vietnamese = """
    NGÂN HÀNG CÂU HỎI;;;;;;;;
    STT;Câu hỏi;Phương án A;Phương án B;Phương án C;Phương án D;Đáp án;Mức độ;Chủ đề;Môn;Lớp;Ghi chú
    1;Thủ đô?;Huế;Hà Nội;Vinh;Đà Lạt;B;NB;Địa lí;Địa lí;Lớp 7;xem lại
    2;"Chọn; hai";1;2;3;4;A, C;thông hiểu;;;;
    3;Xét;p;q;r;s;Đ S Đ S;;;;;
    4;Tính;;;;;3,14 ± 0,01;;;;;
    5;Nêu tên;;;;;Hà Nội | Thăng Long;;;;;
    6;Trái Đất tròn.;;;;;Đúng;;;;;
    """

  @Test(arguments: [1, 13, 1 << 16]) func aSheetOfATeacherIsRead(chunk: Int) throws {
    let items = try read("\u{FEFF}" + vietnamese, chunk: chunk)
    let findings = FormatTrials.findings(items)
    #expect(findings.count == 2 && findings[0].contains("NGÂN HÀNG CÂU HỎI"))
    #expect(findings[1].contains("\"Phương án A\" is option A") && findings[1].contains("\"STT\" is not read"))
    #expect(items[1].losses.map(\.detail) == ["column Ghi chú"] && items[1].losses[0].outcome == .kept)
    let questions = FormatTrials.questions(items)
    #expect(questions.flatMap(\.problems).isEmpty)
    #expect(items.dropFirst(2).map(\.place.line) == [3, 4, 5, 6, 7, 8])
    let kinds: [QuestionKind] = [
      .singleChoice, .multipleResponse, .trueFalseCluster, .numeric, .shortAnswer, .trueFalse,
    ]
    #expect(questions.map(\.question.content.kind) == kinds)
    let first = questions[0].question
    #expect(first.key.right == ["b"] && first.content.level == "nhận biết")
    #expect(first.content.tags.map(\.name) == ["grade:7", "subject:địa-lí", "topic:địa-lí"])
    #expect(first.key.extra["columns"] == ["Ghi chú": "xem lại"] && first.content.extra.isEmpty)
    #expect(questions[1].question.content.stem == "Chọn; hai" && questions[1].question.key.right == ["a", "c"])
    #expect(questions[2].question.key.right == ["a", "c"])
    #expect(questions[3].question.key.numbers == [NumericAnswer(3.14, tolerance: 0.01)])
    #expect(questions[4].question.key.answers.map(\.text) == ["Hà Nội", "Thăng Long"])
    #expect(questions[5].question.key.right == ["true"])
    #expect(items.last?.losses.first?.note.contains("trueFalse") == true)
    #expect(questions[0].unsaid.contains(.hint) && !questions[0].unsaid.contains(.level))
  }

  @Test(arguments: [
    ("B", ["b"]), ("b", ["b"]), ("2", ["b"]), ("Hà nội", ["b"]), ("B.", ["b"]), ("(B)", ["b"]), ("B. Hà Nội", ["b"]),
    ("A,C", ["a", "c"]), ("AC", ["a", "c"]), ("a và c", ["a", "c"]), ("1;3", ["a", "c"]), ("Huế | Vinh", ["a", "c"]),
  ]) func answersNameOptionsInManyWays(cell: String, right: [String]) throws {
    let question = try first("question,A,B,C,answer\nS,Huế,Hà Nội,Vinh,\"\(cell)\"\n")
    #expect(question.problems.isEmpty && question.question.key.right == right)
  }

  @Test(arguments: [
    ("S,2,3,4,2", "key.right", "is one option by its text and another by its letter or number"),
    ("S,x,y,z,E", "key.right", "names an option that is not there; there are 3"),
    ("S,x,y,z,", "key.right", "the cell of the answer is empty"),
    ("S,x,y,z,khác", "key.right", "is no letter, number or text of an option"),
    (",x,y,z,A", "stem", "its cell is empty"),
  ]) func faultsAreProblems(line: String, field: String, reason: String) throws {
    let question = try first("question,A,B,C,answer\n\(line)\n")
    #expect(question.problems.contains { $0.field == field && $0.reason.contains(reason) }, "\(question.problems)")
  }

  @Test(arguments: [
    ("trắc nghiệm", "A", QuestionKind.singleChoice), ("MCQ", "A,B", .multipleResponse),
    ("nhiều đáp án", "A", .multipleResponse), ("đúng/sai", "Đ S S", .trueFalseCluster),
    ("đúng/sai", "a-Đ, b-S, c-S", .trueFalseCluster), ("true/false cluster", "1a: T 2: F c: F", .trueFalseCluster),
  ]) func theColumnOfKindsCounts(kind: String, key: String, wanted: QuestionKind) throws {
    let question = try first("Loại,Câu hỏi,A,B,C,Đáp án\n\(kind),S,x,y,z,\"\(key)\"\n")
    #expect(question.question.content.kind == wanted)
  }

  @Test func kindsWithoutOptions() throws {
    let questions = try questions(
      "type,question,answer,tolerance\nTLN,S,\"2,5\",\"0,1\"\nTLN,S,ab,\ntự luận,Viết,,\nnumeric,S,x,\nlạ,S,1,\nT/F,S,x,\n"
    )
    #expect(
      questions.map(\.question.content.kind.name) == [
        "numeric", "shortAnswer", "essay", "numeric", "numeric", "trueFalse",
      ])
    #expect(questions[0].question.key.numbers == [NumericAnswer(2.5, tolerance: 0.1)])
    #expect(questions.map(\.problems.count) == [0, 0, 0, 1, 1, 1] && questions[4].problems[0].field == "kind")
  }

  @Test func headingsMayStandInTwoLines() throws {
    let question = try first("STT,Câu hỏi,Đáp án,,,Đáp án đúng\n,,A,B,C,\n1,S,x,y,z,C\n")
    #expect(question.question.content.choices.map(\.text) == ["x", "y", "z"] && question.question.key.right == ["c"])
  }

  @Test func feedbackAndWeightsOfOptions() throws {
    let read = try first(
      """
      question,option 1,option 2,answer,feedback 1,weights,explanation,hint,difficulty,status,tags,pinned
      S,x,y,B,sai,A: -0.5,vì,nghĩ,"0,3",bản nháp,"khó, ôn; topic:x",B
      """)
    let question = read.question
    #expect(read.problems.isEmpty && question.key.feedback == ["a": "sai"] && question.key.weights == ["a": -0.5])
    #expect(question.key.explanation == "vì" && question.content.hint == "nghĩ" && question.content.difficulty == 0.3)
    #expect(read.status == .draft && question.content.tags.map(\.name) == ["khó", "topic:x", "ôn"])
    #expect(question.content.choices.map(\.pinned) == [false, true])
  }

  @Test func whatIsNotUnderstoodIsTold() throws {
    let items = try read(
      """
      question,A,B,answer,difficulty,scoring,status,image,tags,pinned,weights,feedback C,option ids
      S,x,y,A,khó,lạ,lạ,h.png,"a//b",Z,A,sai,"p;p"
      """)
    let losses = items[1].losses
    let told: [LossSubject] = [
      .difficulty, .scoring, .status, .picture, .tag, .pinnedOption, .weight, .feedback, .optionID,
    ]
    for subject in told { #expect(losses.contains { $0.subject == subject }, "\(subject)") }
    #expect(FormatTrials.questions(items)[0].question.key.extra["columns"]?.object?.members.count == 2)
  }

  @Test func passagesAreItemsOfTheirOwn() throws {
    let questions = try questions("question,A,B,answer,passage\nS,x,y,A,Một đoạn.\nT,x,y,B,Một đoạn.\nU,x,y,B,\n")
    #expect(questions.map(\.question.content.kind) == [.passage, .singleChoice, .singleChoice, .singleChoice])
    let passages = questions.map(\.question.content.passage)
    #expect(passages == [nil, questions[0].id.description, questions[0].id.description, nil])
  }

  @Test func filesThatAreNoTableOfQuestionsAreRefused() throws {
    #expect(throws: FormatFault.self) { try read("a,b\nc,d\n") }
    #expect(throws: FormatFault.self) { try read("question,stem,answer\nx,y,z\n") }
    #expect(throws: FormatFault.self) { try read("question,answer\n\"x,y\n") }
    #expect(throws: FormatFault.self) { try FormatTrials.items(TableReader(.csv), [0x71, 0xFF, 0x0A]) }
    #expect(try read("").isEmpty)
    let items = try read("question,A,B\nS,x,y\nnội dung,,\n,,\n")
    #expect(FormatTrials.findings(items)[0].contains("no column for the answer"))
    #expect(FormatTrials.refusals(try read("question,answer,id\n,,x\n")).count == 1)
    #expect(throws: FormatFault.self) { try read(String(repeating: "a,b\n", count: 30)) }
  }

  @Test(arguments: [FileFormat.csv, .tsv], QuestionSheet.Language.allCases)
  func whatIsWrittenIsReadBack(format: FileFormat, language: QuestionSheet.Language) throws {
    let all = FormatTrials.starters(1, stride: 3) + TableSamples.all
    var writer = TableWriter(format, language: language)
    let (bytes, parts) = try writer.all(of: all)
    let items = try FormatTrials.items(TableReader(format), bytes, chunk: 1000)
    let read = FormatTrials.questions(items)
    #expect(FormatTrials.refusals(items).isEmpty && read.count == all.count)
    for ((written, item), part) in zip(zip(all, read), parts) {
      #expect(item.id == written.id && item.question == written.question, "\(written.question)")
      #expect(item.status == written.status && item.problems.isEmpty)
      #expect(part.losses.allSatisfy { $0.subject == .picture })
    }
    #expect(items.dropFirst().allSatisfy { $0.losses.allSatisfy { $0.outcome == .kept } })
  }

  @Test func cellsThatAPersonChangedCount() throws {
    var sample = FormatTrials.question(.shortAnswer, "S")
    sample.question.key.answers = [AcceptedAnswer("một", match: .exact)]
    var writer = TableWriter(.csv)
    let text = String(decoding: try writer.all(of: [sample]).bytes, as: UTF8.self)
    let untouched = try first(text)
    #expect(untouched.question == sample.question)
    let items = try read(text.replacing(",một,", with: ",hai,"))
    #expect(FormatTrials.questions(items)[0].question.key.answers == [AcceptedAnswer("hai")])
    #expect(items[1].losses.contains { $0.subject == .unknown && $0.outcome == .dropped })
  }

  @Test func unknownColumnsAreNamed() throws {
    let items = try read("question,A,B,answer,khoá lạ\nx,1,2,A,z\n")
    let finding = try #require(FormatTrials.findings(items).first)
    #expect(finding.contains("unknown here, and kept with the key: \"khoá lạ\""))
  }

  @Test func unknownColumnsAreWrittenBack() throws {
    var writer = TableWriter(.csv)
    let questions = try questions("question,A,B,answer,Ghi chú\nS,x,y,A,=n\nT,x,y,A,\n")
    let bytes = try writer.all(of: questions.map { WrittenQuestion(id: $0.id, question: $0.question) }).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.prefix { $0 != "\r\n" }.hasSuffix(",Ghi chú") && text.contains(",'=n"))
    #expect(try self.questions(text).map(\.question) == questions.map(\.question))
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 5)
    var writer = TableWriter(.csv)
    let own = try writer.all(of: TableSamples.all).bytes
    for round in 0..<300 {
      let bytes = generator.mutated(round.isMultiple(of: 2) ? Array(vietnamese.utf8) : own)
      _ = try? FormatTrials.items(TableReader(.csv), bytes, chunk: 500)
    }
  }
}
