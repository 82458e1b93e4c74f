/// The writers of all formats.
public enum FileWriting {
  /// A writer at the beginning of a file.
  ///
  /// - Parameter format: what to write.
  /// - Returns: the writer; nil for the project's own format, whose lines are written one by one.
  /// - Throws: `FormatFault` where no file can be begun, and for a deck of Anki, which is a database.
  public static func writer(of format: FileFormat) throws(FormatFault) -> (any FormatWriter)? {
    switch format {
    case .questionBank: nil
    case .arc: ArcWriter()
    case .gift: GIFTWriter()
    case .aiken: AikenWriter()
    case .moodleXML: MoodleWriter()
    case .qti12: try QTI12Writer()
    case .qti2: try QTIWriter(version: .v22)
    case .qti3: try QTIWriter(version: .v30)
    case .ankiText: AnkiTextWriter()
    case .docx: try WordQuestionWriter()
    case .text: VietnameseTextWriter()
    case .markdown: MarkdownWriter()
    case .csv, .tsv: TableWriter(format)
    case .xlsx: try SpreadsheetWriter()
    case .anki: throw FormatFault("a deck of Anki is a database, which only a bank writes")
    }
  }
}
