import QuestionModel

/// The lines at the beginning of a text file of Anki that say what is in its columns.
struct AnkiHeader: Sendable {
  private(set) var separator = UInt8(ascii: "\t")
  private(set) var isHTML = false
  private(set) var guid: Int?
  private(set) var noteType: Int?
  private(set) var deck: Int?
  private(set) var tags: Int?
  private(set) var names: [String] = []
  /// What holds for all notes of the file.
  private(set) var defaultDeck: String?
  private(set) var defaultNoteType: String?
  private(set) var defaultTags: String?
  /// Lines that say nothing to this version.
  private(set) var unknown: [String] = []
  private(set) var lineCount = 0

  /// Takes a line that begins with `#`.
  mutating func take(_ line: String) {
    lineCount += 1
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return unknown.append(line) }
    let name = line[line.utf8.index(after: line.startIndex)..<colon].lowercased().trimmed
    let value = String(line[line.utf8.index(after: colon)...])
    switch name {
    case "separator": separator = Self.separator(value) ?? separator
    case "html": isHTML = value.trimmed.lowercased() == "true"
    case "guid column": guid = Self.place(value)
    case "notetype column": noteType = Self.place(value)
    case "deck column": deck = Self.place(value)
    case "tags column": tags = Self.place(value)
    case "columns":
      let sign = Character(Unicode.Scalar(separator))
      names = value.split(separator: sign, omittingEmptySubsequences: false).map { String($0).trimmed }
    case "deck": defaultDeck = value.trimmed
    case "notetype": defaultNoteType = value.trimmed
    case "tags": defaultTags = value.trimmed
    case "if matches": break
    default: unknown.append(line)
    }
  }

  private static func place(_ text: String) -> Int? {
    Int(text.trimmed).flatMap { (1...TableFields.maximumColumns).contains($0) ? $0 - 1 : nil }
  }

  private static func separator(_ text: String) -> UInt8? {
    let names: [String: UInt8] = [
      "tab": 0x09, "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "space": 0x20,
      "pipe": UInt8(ascii: "|"), "colon": UInt8(ascii: ":"),
    ]
    if let byte = names[text.trimmed.lowercased()] { return byte }
    return text.utf8.count == 1 ? text.utf8.first : nil
  }

  /// The columns that hold fields of notes.
  func fieldColumns(of count: Int) -> [Int] {
    (0..<count).filter { $0 != guid && $0 != noteType && $0 != deck && $0 != tags }
  }
}
