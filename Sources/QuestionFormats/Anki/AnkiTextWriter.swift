import QuestionModel

/// Writes questions as notes of Anki in text: two fields for people come first, whatever type of note takes them.
struct AnkiTextWriter: FormatWriter {
  private let notes: AnkiNotes
  private var isBegun = false

  /// A writer.
  ///
  /// - Parameter language: of the words on the back.
  init(language: QuestionSheet.Language = .vietnamese) { notes = AnkiNotes(language: language) }

  mutating func add(_ written: WrittenQuestion) -> WrittenPart {
    let content = written.question.content
    if let reason = AnkiNotes.refusal(of: content) { return .leftOut(content.stem, reason) }
    let note = notes.note(of: written)
    let line = ([note.guid, note.deck] + note.fields + [note.tags.joined(separator: " ")]).map(Self.field)
    let media = (content.media + written.question.key.media).map {
      FormatLoss(.picture, $0.alternative ?? $0.type, .changed, "a text file names the file and does not hold it")
    }
    return WrittenPart(begin() + Array((line.joined(separator: "\t") + "\n").utf8), losses: media)
  }

  mutating func finish() -> [UInt8] { begin() }

  private mutating func begin() -> [UInt8] {
    guard !isBegun else { return [] }
    isBegun = true
    let names = ["GUID", "Deck"] + AnkiNotes.fieldNames + ["Tags"]
    return Array(
      """
      #separator:tab
      #html:true
      #guid column:1
      #deck column:2
      #tags column:\(names.count)
      #columns:\(names.joined(separator: "\t"))

      """.utf8)
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes || text.hasPrefix("#") ? CSVText.quoted(text) : text
  }
}
