import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import StarterBank

/// The rows that a run works on.
enum Corpus {
  /// The starter bank, repeated with other ids and a number in the stem until there are enough.
  case starter(Int)
  /// The lines of files.
  case lines([[UInt8]])

  init(starter count: Int) { self = .starter(count) }

  init(files: [String]) throws {
    self = .lines(
      try files.flatMap { path in
        try [UInt8](Data(contentsOf: URL(filePath: path))).split(separator: UInt8(ascii: "\n")).map { Array($0) }
      })
  }

  var source: CorpusSource {
    switch self {
    case .starter(let count): CorpusSource(starter: count)
    case .lines(let lines): CorpusSource(lines: lines)
    }
  }

  /// A row as the bare insert stores it: the line, with the text of stem and options for its index.
  struct BareRow {
    let id: String
    let line: [UInt8]
    let text: String
  }

  var bareRows: [BareRow] {
    get async throws {
      var source = source
      var splitter = LineSplitter()
      var rows: [BareRow] = []
      while let chunk = try await source.next() {
        for line in splitter.lines(of: chunk) {
          guard let format = FileFormat.detect([line]), case .question(let id, let question, _) = try? format.row(line)
          else { continue }
          let words = [question.content.stem] + question.content.choices.map(\.text)
          rows.append(BareRow(id: id.description, line: line.bytes, text: words.joined(separator: "\n")))
        }
      }
      return rows
    }
  }
}

/// Rows made or read one chunk at a time.
struct CorpusSource: ByteSource {
  private var lines: ArraySlice<[UInt8]> = []
  private var left = 0
  private var round = 0
  private var templates: ArraySlice<any QuestionTemplate> = []

  init(starter count: Int) { left = count }

  init(lines: [[UInt8]]) { self.lines = lines[...] }

  mutating func next() async throws -> [UInt8]? {
    if !lines.isEmpty {
      let chunk = lines.prefix(1000)
      lines = lines.dropFirst(1000)
      return chunk.flatMap { $0 + [UInt8(ascii: "\n")] }
    }
    guard left > 0 else { return nil }
    if templates.isEmpty {
      templates = StarterBank.templates[...]
      round += 1
    }
    guard let template = templates.popFirst() else { return nil }
    let questions = StarterBank.questions(of: template).prefix(left)
    left -= min(left, template.count)
    return questions.flatMap { item in
      var question = item.question
      if round > 1 { question.content.stem += " (\(round))" }
      let id = round > 1 ? QuestionID(derivedFrom: item.id.bytes + Array("\(round)".utf8)) : item.id
      return QuestionBankLines.line(id: id, question: question, status: .published)
    }
  }
}

/// Nobody follows a measurement.
struct SilentObserver: ImportObserver {
  func rejected(_ reject: ImportReject) {}
  func progressed(_ report: ImportReport) {}
}
