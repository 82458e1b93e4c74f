import QuestionModel

/// Formats that are text, told apart by what their first lines look like.
enum TextFormats {
  /// The format of a text.
  ///
  /// - Parameter head: its first bytes in UTF-8.
  /// - Returns: the format; nil where it looks like none.
  static func format(of head: [UInt8]) -> FileFormat? {
    if let root = XMLStart.root(of: head) { return format(ofRoot: root) }
    return jsonFormat(of: head) ?? FirstLines(head).format
  }

  /// Which of the formats with a JSON object a line it is; nil for any other text.
  static func jsonFormat(of head: [UInt8]) -> FileFormat? {
    var splitter = LineSplitter()
    let lines = splitter.lines(of: head)
    let last = splitter.last()
    if let format = JSONLinesReader.detect(lines + (last.map { [$0] } ?? [])) { return format }
    return lines.isEmpty ? last.flatMap { JSONLinesReader.detect(beginning: $0.bytes[...]) } : nil
  }

  private static func format(ofRoot root: XMLStart.Root) -> FileFormat? {
    switch root.name {
    case "quiz": .moodleXML
    case "questestinterop": .qti12
    case "assessmentItem", "assessmentTest": .qti2
    case "qti-assessment-item", "qti-assessment-test": .qti3
    default: nil
    }
  }

  /// Whether a text may be of the format that someone asks for: XML and JSON are never taken for plain text.
  static func isConceivable(_ wanted: FileFormat, for head: [UInt8], found: FileFormat?) -> Bool {
    if found == wanted { return true }
    if XMLStart.root(of: head) != nil { return false }
    switch wanted {
    case .questionBank, .arc, .moodleXML, .qti12, .qti2, .qti3, .docx, .xlsx, .anki: return false
    case .gift, .aiken, .csv, .tsv, .text, .markdown, .ankiText: return found != .questionBank && found != .arc
    }
  }

  /// Why a text is of no format, with its first line.
  static func unknownReason(_ head: [UInt8]) -> String {
    if let root = XMLStart.root(of: head) { return "the XML's root element <\(root.name)> belongs to no known format" }
    let text = String(decoding: head.prefix(400), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map { String($0).trimmed } ?? ""
    return "the file is of no format that is known; it begins \"\(line.prefix(60))\". Name its format if it has one: "
      + FileFormat.readable.map(\.rawValue).joined(separator: ", ")
  }

  /// The reader of a format.
  static func reader(of format: FileFormat) throws(FormatFault) -> any FormatReader {
    switch format {
    case .questionBank, .arc: JSONLinesReader(format)
    case .gift: GIFTReader()
    case .aiken: AikenReader()
    case .moodleXML: MoodleReader()
    case .qti12: QTI12XMLReader()
    case .qti2, .qti3: QTIItemReader()
    case .ankiText: AnkiTextReader()
    case .csv, .tsv: TableReader(format)
    case .text: VietnameseTextReader()
    case .markdown: MarkdownReader()
    case .xlsx, .docx, .anki: throw FormatFault("\(format.rawValue) is no text")
    }
  }
}
