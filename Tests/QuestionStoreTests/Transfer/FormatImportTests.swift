import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Synchronization
import Testing

/// Files of other systems: found by their content, told of question by question, and the same question again when they
/// come again.
@Suite(.serialized)
struct FormatImportTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private static let gift = """
    // [id:toan-1]
    ::Căn bậc hai::Căn bậc hai của 4? {
    =2 #Đúng
    ~-2
    ~%50%±2
    }

    Hà Nội là thủ đô. {T}

    Câu hỏng {=một

    """

  private func take(
    _ text: String, _ options: ImportOptions = ImportOptions()
  ) async throws -> (report: ImportReport, notes: ImportNotebook) {
    let notes = ImportNotebook()
    let report = try await bank.importQuestions(
      ChunkSource(Array(text.utf8), size: 50), options: options, observer: notes)
    return (report, notes)
  }

  @Test func aFileIsTakenQuestionByQuestionAndIsTheSameAgain() async throws {
    let dry = try await take(Self.gift, ImportOptions(isDryRun: true))
    #expect(dry.report == ImportReport(created: 2, rejected: 1))
    #expect(dry.notes.decisions.map(\.outcome) == [.reject, .create, .create])
    #expect(try await bank.stats().questions == 0)
    let first = try await take(Self.gift)
    #expect(first.report == ImportReport(created: 2, rejected: 1))
    #expect(first.notes.rejects.map(\.place.line) == [10])
    let again = try await take(Self.gift)
    #expect(again.report == ImportReport(unchanged: 2, rejected: 1))
    #expect(try await bank.stats().questions == 2)
  }

  @Test func aQuestionWithANameIsUpdatedAndKeepsWhatTheFileCannotSay() async throws {
    _ = try await take(Self.gift)
    let id = QuestionIdentity.id(named: "toan-1")
    let record = try await bank.question(id)
    var question = try record.question()
    question.content.level = "Vận dụng"
    question.content.choices[2].pinned = true
    question.content.licence = "CC BY 4.0"
    _ = try await bank.update(id, QuestionDraft(question, status: .published), expected: record.revision)
    let edited = Self.gift.replacing("~-2\n~%50%±2", with: "~%50%±2\n~-2\n~4")
    let dry = try await take(edited, ImportOptions(isDryRun: true))
    #expect(dry.notes.decisions.map(\.outcome) == [.reject, .update, .unchanged])
    #expect(try await take(edited).report == ImportReport(updated: 1, unchanged: 1, rejected: 1))
    let updated = try await bank.question(id).question()
    #expect(updated.content.level == "Vận dụng" && updated.content.licence == "CC BY 4.0")
    #expect(updated.content.choices.map(\.id) == ["a", "c", "b", "d"])
    #expect(updated.content.choices.map(\.pinned) == [false, true, false, false])
    #expect(updated.key.weights == ["c": 0.5])
  }

  /// Whoever wrote a question here and has it back from a file without ids has one question, not two.
  @Test func aQuestionWithoutANameIsTheOneThatSaysTheSame() async throws {
    var content = QuestionContent(kind: .singleChoice, stem: "Thủ đô của Lào là gì?")
    content.choices = [Choice(id: "x", text: "Viêng Chăn"), Choice(id: "y", text: "Huế", pinned: true)]
    content.tags = [try Tag("subject:địa-lí")]
    let draft = QuestionDraft(Question(content: content, key: AnswerKey(right: ["x"])), status: .published)
    let id = try await bank.create(draft, idempotencyKey: nil).id
    let text = "Câu 1. Thủ đô của Lào là gì?\nA. Viêng Chăn\nB. Huế\nĐáp án: "
    #expect(try await take(text + "A").report == ImportReport(unchanged: 1))
    let other = try await take(text + "B")
    #expect(other.report == ImportReport(updated: 1) && other.notes.decisions.first?.id == id)
    let question = try await bank.question(id).question()
    #expect(question.key.right == ["y"] && question.content == content)
    // A client passes on what it has read together with what the file had no place for.
    var read = question
    read.content.tags = []
    read.content.choices = [Choice(id: "a", text: "Viêng Chăn"), Choice(id: "b", text: "Huế")]
    read.key.right = ["b"]
    let line = QuestionBankLines.line(
      of: ReadQuestion(
        id: QuestionIdentity.id(of: read.content), question: read, hasInventedOptionIDs: true, unsaid: [.tags, .pinned])
    )
    let passedOn = try await take(String(decoding: line, as: UTF8.self))
    #expect(passedOn.report == ImportReport(unchanged: 1) && passedOn.notes.decisions.map(\.id) == [id])
    // Another order of options, or other words, is another question.
    #expect(try await take("Câu 1. Thủ đô của Lào là gì?\nA. Huế\nB. Viêng Chăn\nĐáp án: A").report.created == 1)
    #expect(try await bank.stats().questions == 2)
  }

  /// Whoever puts tags and a working to a question of another system keeps them when its file comes again.
  @Test(arguments: [
    "// [id:fr]\nThủ đô của Pháp? {=Paris ~Nice}\n",
    "% id: fr\n1. Thủ đô của Pháp?\n*a) Paris\nb) Nice\n",
    "Câu 1. Thủ đô của Pháp?\nA. Paris\nB. Nice\nĐáp án: A\n",
    """
    <quiz><question type="multichoice"><questiontext><text>Thủ đô của Pháp?</text></questiontext><single>true</single>
    <generalfeedback><text></text></generalfeedback><shuffleanswers>1</shuffleanswers>
    <answer fraction="100"><text>Paris</text></answer><answer fraction="0"><text>Nice</text></answer>
    <idnumber>fr</idnumber></question></quiz>
    """,
    """
    <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><item ident="fr"><presentation>
    <material><mattext>Thủ đô của Pháp?</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice>
    <response_label ident="a"><material><mattext>Paris</mattext></material></response_label>
    <response_label ident="b"><material><mattext>Nice</mattext></material></response_label></render_choice></response_lid>
    </presentation><resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar>
    <setvar>100</setvar></respcondition></resprocessing></item></questestinterop>
    """,
  ]) func whatAFileDoesNotSayStays(file: String) async throws {
    #expect(try await take(file).report == ImportReport(created: 1))
    let id = try #require(try await bank.ids("").first)
    let record = try await bank.question(id)
    var question = try record.question()
    question.content.tags += [try Tag("subject:địa-lí"), try Tag("category:Châu Âu")]
    (question.content.hint, question.content.language) = ("Sông Seine", "vi")
    question.key.explanation = "Từ năm 987."
    question.key.media = [MediaReference(digest: ContentDigest(of: Sample.png), type: "image/png")]
    question.key.feedback = ["b": "Thành phố biển"]
    _ = try await bank.update(id, QuestionDraft(question, status: .published), expected: record.revision)
    let again = try await take(file)
    #expect(again.report == ImportReport(unchanged: 1), "\(again.notes)")
    let edited = try await take(file.replacing("Nice", with: "Lyon"), ImportOptions(replaces: true))
    guard edited.report == ImportReport(updated: 1) else { return #expect(file.hasPrefix("Câu 1")) }
    let updated = try await bank.question(id).question()
    #expect(updated.content.choices.map(\.text) == ["Paris", "Lyon"])
    #expect(updated.content.tags == question.content.tags && updated.content.hint == "Sông Seine")
    #expect(updated.key.isExplained && updated.key == question.key)
  }

  @Test func anotherQuestionInTheSamePlaceHasNothingOfTheFirst() async throws {
    _ = try await take(Self.gift)
    let id = QuestionIdentity.id(named: "toan-1")
    let record = try await bank.question(id)
    var question = try record.question()
    (question.content.tags, question.key.explanation) = ([try Tag("subject:toán")], "Vì 2 · 2 = 4.")
    _ = try await bank.update(id, QuestionDraft(question, status: .published), expected: record.revision)
    let other = "// [id:toan-1]\nThủ đô của nước Pháp là thành phố nào? {=Paris ~London ~Berlin}\n"
    #expect(try await take(other, ImportOptions(replaces: true)).report == ImportReport(updated: 1))
    let replaced = try await bank.question(id).question()
    #expect(replaced.content.tags.isEmpty && replaced.key.explanation == nil)
  }

  @Test func aFileWithoutStatusLeavesItAsItIs() async throws {
    _ = try await take(Self.gift)
    let id = QuestionIdentity.id(named: "toan-1")
    let record = try await bank.question(id)
    _ = try await bank.setStatus(id, to: StatusChange(to: .retired), expected: record.revision)
    #expect(try await take(Self.gift).report == ImportReport(unchanged: 2, rejected: 1))
    #expect(try await take(Self.gift, ImportOptions(status: .published)).report.updated == 1)
  }

  @Test func twoQuestionsOfOneNameSaySo() async throws {
    let file = "// [id:1]\nMột? {=a ~b}\n\n// [id:1]\nHai? {=a ~b}\n\nBa? {=a ~b}\n\nBa? {~a =b}\n"
    let result = try await take(file)
    #expect(result.report == ImportReport(created: 2, rejected: 2))
    #expect(result.notes.rejects[0].reason.contains("the name \"1\" is the same as in line 1"))
    #expect(result.notes.rejects[1].reason.contains("says the same as in line 7"))
  }

  @Test func aNameThatAnotherQuestionHasIsTold() async throws {
    _ = try await take(Self.gift)
    let other = "// [id:toan-1]\nThủ đô của nước Pháp là thành phố nào? {=Paris ~London ~Berlin}\n"
    let refused = try await take(other)
    #expect(refused.report == ImportReport(rejected: 1))
    #expect(refused.notes.rejects[0].reason.contains("Căn bậc hai của 4?"))
    #expect(try await take(other, ImportOptions(replaces: true)).report == ImportReport(updated: 1))
  }

  @Test func legacyTextIsConvertedOnlyWhereThatIsSaid() async throws {
    // TCVN3: "Thủ đô của Việt Nam?"
    let bytes: [UInt8] =
      Array("Th".utf8) + [0xF1] + Array(" ".utf8) + [0xAE, 0xAB] + Array(" c".utf8) + [0xF1] + Array("a Vi".utf8)
      + [0xD6] + Array("t Nam? {=H".utf8) + [0xB5] + Array(" N".utf8) + [0xE9] + Array("i ~Hu".utf8) + [0xD5]
      + Array("}\n".utf8)
    let error = await #expect(throws: BankError.self) { try await bank.take(bytes) }
    #expect("\(String(describing: error))".contains("Thủ đô của Việt Nam?"))
    #expect("\(String(describing: error))".contains("tcvn3"))
    let report = try await bank.take(bytes, ImportOptions(encoding: .tcvn3)).report
    #expect(report == ImportReport(created: 1))
    #expect(try await bank.ids("\"thủ đô của việt nam\"").count == 1)
  }

  @Test func aBadByteFarInTheFileStopsThere() async throws {
    let good = (0..<4000).map { "Câu số \($0)? {=a ~b}\n\n" }.joined()
    let error = await #expect(throws: BankError.self) {
      try await bank.take(Array(good.utf8) + [0xE9] + Array(" {=a ~b}\n".utf8))
    }
    #expect("\(String(describing: error))".contains("stands before it is stored: 4000 read, 4000 created"))
    #expect(try await bank.stats().questions == 4000)
  }

  @Test func anotherFormatThanAskedForIsUnreadable() async throws {
    for format in [FileFormat.moodleXML, .questionBank, .docx, .qti3] {
      await #expect(throws: BankError.self) { try await take(Self.gift, ImportOptions(format: format)) }
    }
    #expect(try await bank.stats().questions == 0)
  }

  @Test(arguments: FileFormat.writable.filter { $0 != .questionBank })
  func whatAFormatHasNoPlaceForIsTold(format: FileFormat) async throws {
    _ = try await take(Self.gift)
    var content = QuestionContent(kind: .unknown("hotspot"), stem: "Chỉ vào hình")
    content.level = "Biết"
    _ = try await bank.create(
      QuestionDraft(Question(content: content, key: AnswerKey()), status: .published), idempotencyKey: nil)
    let notes = ImportNotebook()
    let bytes = Mutex<[UInt8]>([])
    let report = try await bank.exportQuestions(query: "", options: ExportOptions(format: format), observer: notes) {
      chunk in bytes.withLock { $0 += chunk }
    }
    #expect(report.written + report.leftOut == 3)
    #expect(report.leftOut == notes.losses.count { $0.loss.subject == .question && $0.loss.outcome == .dropped })
    #expect(report.losses == notes.losses.count)
    #expect(!bytes.withLock { $0.isEmpty })
  }
}

/// Keeps all that an import or an export told.
final class ImportNotebook: ImportObserver, ExportObserver {
  private struct Notes {
    var findings: [String] = []
    var rejects: [ImportReject] = []
    var losses: [TransferLoss] = []
    var decisions: [ImportDecision] = []
  }

  private let notes = Mutex(Notes())

  var findings: [String] { notes.withLock { $0.findings } }
  var rejects: [ImportReject] { notes.withLock { $0.rejects } }
  var losses: [TransferLoss] { notes.withLock { $0.losses } }
  var decisions: [ImportDecision] { notes.withLock { $0.decisions } }

  func found(_ finding: String) { notes.withLock { $0.findings.append(finding) } }
  func rejected(_ reject: ImportReject) { notes.withLock { $0.rejects.append(reject) } }
  func lost(_ loss: TransferLoss) { notes.withLock { $0.losses.append(loss) } }
  func decided(_ decision: ImportDecision) { notes.withLock { $0.decisions.append(decision) } }
  func progressed(_ report: ImportReport) {}
}
