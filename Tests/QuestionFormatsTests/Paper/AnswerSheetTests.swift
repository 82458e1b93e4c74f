import QuestionModel
import Testing

@testable import QuestionFormats

struct AnswerSheetTests {
  private func sheet(_ contents: [[QuestionContent]], essay: String? = nil, digits: Int = 6) -> [PrintBlock] {
    let options = PaperPrintOptions(candidateDigits: digits)
    return AnswerSheetComposer(header: PrintSamples.header, options: options)
      .blocks(of: PrintSamples.variant(contents, essay: essay))
  }

  /// The labels of all circles.
  private func bubbles(_ blocks: [PrintBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        paragraph.inlines.compactMap { if case .bubble(let label) = $0 { label } else { nil } }
      case .table(let table): table.rows.joined().flatMap { bubbles($0.blocks) }
      default: []
      }
    }
  }

  private func count(_ blocks: [PrintBlock], _ label: String) -> Int { bubbles(blocks).count { $0 == label } }

  @Test func everyQuestionHasItsCircles() {
    var cluster = QuestionContent(kind: .trueFalseCluster, stem: "c")
    cluster.choices = (0..<4).map { Choice(id: "s\($0)", text: "\($0)") }
    let choices = (0..<12).map { PrintSamples.choice("q", $0 == 3 ? ["1", "2", "3"] : ["1", "2", "3", "4"]) }
    let numbers = (0..<6).map { _ in QuestionContent(kind: .numeric, stem: "n") }
    let blocks = sheet([choices, Array(repeating: cluster, count: 4), numbers], essay: "e")
    #expect(["A", "B", "C", "D"].map { count(blocks, $0) } == [12, 12, 12, 11])
    #expect(count(blocks, "Đ") == 16 && count(blocks, "S") == 16)
    // Ten places of candidate and code, and four of each number.
    #expect((0...9).allSatisfy { count(blocks, "\($0)") == 6 + 4 + 6 * 4 })
    #expect(count(blocks, "-") == 6 && count(blocks, ",") == 12)
    #expect(blocks.contains { if case .ruledLines(12) = $0 { true } else { false } })
  }

  @Test func gridsFitThePage() {
    let choices = (0..<50).map { _ in PrintSamples.choice("q", ["1", "2", "3", "4"]) }
    for block in sheet([choices], digits: 8) {
      guard case .table(let table) = block else { continue }
      #expect(table.columns.reduce(0, +) <= WordMeasure.textWidth)
      #expect(table.rows.allSatisfy { row in row.reduce(0) { $0 + $1.span } == table.columns.count })
    }
  }

  @Test func headersAndOptionsSurviveJSON() throws {
    let options = PaperPrintOptions(essayLines: 3, sheetEssayLines: 0, candidateDigits: 8)
    #expect(try PaperPrintOptions(json: options.json, path: "") == options)
    #expect(try PaperPrintOptions(json: [:], path: "") == PaperPrintOptions())
    #expect(try PaperHeader(json: PrintSamples.header.json, path: "") == PrintSamples.header)
    #expect(try PaperHeader(json: PaperHeader().json, path: "") == PaperHeader())
  }

  @Test func answersWithoutRoomAreTold() throws {
    let variant = PrintSamples.variant([[QuestionContent(kind: .numeric, stem: "n")]])
    var key = AnswerKey()
    key.numbers = [NumericAnswer(12.345)]
    let file = try PaperPrinter(header: PrintSamples.header).answerSheet(variant, keys: ["q1": key]).docx()
    #expect(file.losses.map(\.reason) == [.answerTooLong("12,345")])
  }
}
