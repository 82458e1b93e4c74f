import QuestionModel

/// Reads the formats that have one JSON object a line.
struct JSONLinesReader: FormatReader {
  private let format: FileFormat
  private var splitter = LineSplitter()

  /// A reader of `jsonl` or `arc`.
  init(_ format: FileFormat) { self.format = format }

  mutating func items(of chunk: [UInt8]) -> [PendingItem] { splitter.lines(of: chunk).map(pending) }

  mutating func rest() -> [PendingItem] { splitter.last().map { [pending($0)] } ?? [] }

  private func pending(_ line: LineSplitter.Line) -> PendingItem {
    PendingItem { [format] in
      let place = FilePlace(line: line.number)
      do throws(FieldProblem) {
        return FormatItem(try Self.content(of: line, format), at: place, source: line.bytes)
      } catch { return FormatItem(.refused(error.description), at: place, source: line.bytes) }
    }
  }

  private static func content(of line: LineSplitter.Line, _ format: FileFormat) throws(FieldProblem)
    -> FormatItem.Content
  {
    guard !line.isTooLong else {
      throw FieldProblem("", "the line is longer than \(LineSplitter.maximumLength) bytes")
    }
    let value: JSONValue
    do { value = try JSONParser.parse(line.bytes) } catch { throw FieldProblem("", error.description) }
    return format == .arc ? try ArcRow.row(value) : try QuestionBankLines.row(value)
  }

  /// Finds which of the formats a file has, by its first lines.
  ///
  /// - Parameter lines: the first lines that are not blank.
  /// - Returns: the format; nil where no line is of any.
  static func detect(_ lines: some Sequence<LineSplitter.Line>) -> FileFormat? {
    for line in lines where !line.isTooLong {
      guard let object = try? JSONParser.parse(line.bytes).object else { continue }
      if object["content"] != nil || object["document"] != nil { return .questionBank }
      if object["question"]?.object != nil { return .arc }
    }
    return nil
  }

  /// The same for a first line that is longer than what is looked at.
  static func detect(beginning: ArraySlice<UInt8>) -> FileFormat? {
    for member in JSONBeginning(beginning).members {
      if member.name == "content" || member.name == "document" { return .questionBank }
      if member.name == "question", member.value == UInt8(ascii: "{") { return .arc }
    }
    return nil
  }
}
