import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import StarterBank

/// The rows that a run works on.
struct Corpus {
  /// Files of JSON Lines.
  let files: [URL]

  init(files: [String]) { self.files = files.map { URL(filePath: $0) } }

  /// The starter bank, repeated with other ids and a number in the stem until there are enough, as a file.
  init(starter count: Int, in folder: URL) async throws {
    let file = folder.appending(path: "rows.jsonl")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    var source = StarterSource(count)
    while let chunk = try await source.next() { try handle.write(contentsOf: chunk) }
    try handle.close()
    files = [file]
  }

  var source: FilesSource { FilesSource(files) }

  /// A row as the bare insert stores it: the line, with the text of stem and options for its index.
  struct BareRow {
    let id: String
    let line: [UInt8]
    let text: String
    let stem: String
    let tag: String?
  }

  var bareRows: [BareRow] {
    get async throws {
      var source = source
      var splitter = LineSplitter()
      var rows: [BareRow] = []
      while let chunk = try await source.next() {
        for line in splitter.lines(of: chunk) {
          var reader = FileReader()
          guard case .question(let read)? = try? reader.all(of: line.bytes).first?.content else { continue }
          let content = read.question.content
          let words = [content.stem] + content.choices.map(\.text)
          rows.append(
            BareRow(
              id: read.id.description, line: line.bytes, text: words.joined(separator: "\n"), stem: content.stem,
              tag: content.tags.first?.name))
        }
      }
      return rows
    }
  }
}

/// The bytes of files, one after another.
struct FilesSource: ByteSource {
  private var files: ArraySlice<URL>
  private var handle: FileHandle?

  init(_ files: [URL]) { self.files = files[...] }

  mutating func next() async throws -> [UInt8]? {
    while true {
      if let data = try handle?.read(upToCount: 1 << 18), !data.isEmpty { return [UInt8](data) }
      guard let file = files.popFirst() else { return nil }
      handle = try FileHandle(forReadingFrom: file)
    }
  }
}

/// Rows of the starter bank, made one template at a time.
struct StarterSource: ByteSource {
  private var left: Int
  private var round = 0
  /// Tells the questions of one source from those of another.
  private let mark: String?
  private var templates: ArraySlice<any QuestionTemplate> = []

  init(_ count: Int, mark: String? = nil) {
    left = count
    self.mark = mark
  }

  mutating func next() async throws -> [UInt8]? {
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
      let name = (mark ?? "") + (round > 1 ? "\(round)" : "")
      if !name.isEmpty { question.content.stem += " (\(name))" }
      let id = name.isEmpty ? item.id : QuestionID(derivedFrom: item.id.bytes + Array(name.utf8))
      return QuestionBankLines.line(id: id, question: question, status: .published)
    }
  }
}

/// Nobody follows a measurement.
struct SilentObserver: ImportObserver {
  func rejected(_ reject: ImportReject) {}
  func progressed(_ report: ImportReport) {}
}
