/// A file format that questions travel in.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  /// This project's own JSON Lines.
  case questionBank = "jsonl"
  /// The JSON Lines of ARC, OpenBookQA, CommonsenseQA and EXAMS.
  case arc
  /// Moodle's text format.
  case gift
  /// Plain text with `A.` options and an `ANSWER:` line.
  case aiken
  /// Moodle's XML.
  case moodleXML = "moodle-xml"
  /// IMS QTI 1.2, alone, in a package, or in a Common Cartridge of Canvas.
  case qti12 = "qti1.2"
  /// IMS QTI 2.1 and 2.2, items or packages.
  case qti2 = "qti2.2"
  /// 1EdTech QTI 3.0, items or packages.
  case qti3 = "qti3.0"
  /// A table in text, its fields parted by commas, semicolons or tabs.
  case csv
  /// A table in text, its fields parted by tabs.
  case tsv
  /// A spreadsheet.
  case xlsx
  /// A Word file in one of the layouts that Vietnamese teachers use.
  case docx
  /// Plain text in those layouts.
  case text
  /// Markdown in the layout of text2qti.
  case markdown
  /// Notes of Anki as text.
  case ankiText = "anki-text"
  /// A deck of Anki.
  case anki = "apkg"
}

extension FileFormat {
  /// The formats that are read.
  public static let readable = allCases.filter { $0 != .anki }

  /// The formats that are written.
  public static let writable = allCases

  /// Whether every row has its answer, so that nothing can be written without keys.
  public var needsKeys: Bool { self != .questionBank }

  /// Whether every question is a line of its own.
  public var hasLines: Bool { self == .questionBank || self == .arc }

  /// Whether the file can hold pictures and sounds.
  public var hasMedia: Bool {
    switch self {
    case .moodleXML, .qti12, .qti2, .qti3, .docx, .anki: true
    default: false
    }
  }

  /// Whether the file is an archive of several files.
  public var isArchive: Bool {
    switch self {
    case .qti12, .qti2, .qti3, .xlsx, .docx, .anki: true
    default: false
    }
  }

  /// The customary ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .questionBank, .arc: "jsonl"
    case .gift, .aiken, .text, .ankiText: "txt"
    case .moodleXML: "xml"
    case .qti12, .qti2, .qti3: "zip"
    case .markdown: "md"
    case .csv, .tsv, .xlsx, .docx, .anki: rawValue
    }
  }

  /// The media type of a file.
  public var mediaType: String {
    switch self {
    case .questionBank, .arc: "application/x-ndjson"
    case .gift, .aiken, .text, .ankiText: "text/plain; charset=utf-8"
    case .moodleXML: "application/xml"
    case .qti12, .qti2, .qti3: "application/zip"
    case .csv: "text/csv; charset=utf-8"
    case .tsv: "text/tab-separated-values; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .anki: "application/octet-stream"
    }
  }
}
