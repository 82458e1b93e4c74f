import QuestionModel

/// What the columns of a table of keys hold, by the words that head them: `Câu | Đáp án`, `Mã đề | Câu | Đáp án`,
/// `Câu | Lệnh hỏi | Đáp án`, `Câu | Mã đề 101 | Mã đề 102`.
struct KeyColumns: Sendable {
  private enum Column: Sendable, Equatable {
    case number
    case statement
    case part
    case code
    case value
    /// The keys of one paper.
    case valueOf(Int)
    case points
  }

  private let columns: [Column]
  /// The number of the last row, for the rows of statements below it.
  private var number: Int?
  /// The part that the last row names.
  private var part: Int?

  /// A key that a row tells.
  typealias Key = (number: Int, value: String, code: Int?, part: Int?)

  /// Whether each paper has a column of its own.
  var isOfPapers: Bool { columns.contains { if case .valueOf = $0 { true } else { false } } }

  /// The columns of a row of headings; nil where it is none.
  init?(_ text: String) {
    guard text.utf8.count < 1024, let cells = Self.cells(text), cells.count > 1 else { return nil }
    var columns: [Column] = []
    for cell in cells {
      guard let column = Self.column(cell) else { return nil }
      columns.append(column)
    }
    guard columns.contains(.number), columns.first != .value,
      columns.contains(where: { if case .valueOf = $0 { true } else { $0 == .value } })
    else { return nil }
    self.columns = columns
  }

  private static let words: [String: Column] = {
    let words: [(Column, [String])] = [
      (.number, ["cau", "cau so", "cau hoi", "cauhoi", "stt", "tt", "question"]),
      (.part, ["phan"]),
      (.statement, ["y", "lenh hoi", "lenh", "menh de", "phat bieu"]),
      (.code, ["ma de", "made", "ma de thi", "ma"]),
      (
        .value,
        [
          "dap an", "dapan", "dap an dung", "dap an d s", "dap an dung sai", "chon", "ket qua", "tra loi", "dap so",
          "answer", "key", "d s",
        ]
      ),
      (.points, ["diem", "thang diem", "bieu diem"]),
    ]
    return Dictionary(words.flatMap { word in word.1.map { ($0, word.0) } }) { first, _ in first }
  }()

  private static func column(_ cell: String) -> Column? {
    let folded = TextFolding.comparable(cell).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    if let column = words[folded] { return column }
    let bare = folded.hasPrefix("ma ") ? String(folded.dropFirst(3)) : folded
    if let code = Int(bare), code > 99, code < 100_000 { return .valueOf(code) }
    guard let mark = PaperMark(MarkedText(StyledLine(cell, number: 0))), !mark.isPage else { return nil }
    return mark.code.map { .valueOf($0) }
  }

  /// The keys of a row below the headings; nil where it holds anything else.
  mutating func keys(_ text: String) -> [Key]? {
    guard text.utf8.count < 4096, let cells = Self.cells(text), cells.count <= columns.count else { return nil }
    var keys: [Key] = []
    var (code, statement): (Int?, String?) = (nil, nil)
    for (column, cell) in zip(columns, cells) where !cell.isEmpty {
      switch column {
      case .number:
        guard let found = Self.number(cell) else { return nil }
        number = found.number
        if let place = found.statement { statement = ChoiceLetter.statement(place) + ") " }
      case .part:
        var scanner = LayoutScanner(cell)
        _ = scanner.take(words: ["phan"])
        guard let found = scanner.partNumber() else { return nil }
        part = found
      case .code:
        guard let found = Self.number(cell) else { return nil }
        code = found.number
      case .statement:
        guard let place = Self.place(cell) else { return nil }
        statement = ChoiceLetter.statement(place) + ") "
      case .value, .valueOf:
        guard let number, Self.isKey(cell) else { return nil }
        if case .valueOf(let paper) = column { code = paper }
        keys.append((number, (statement ?? "") + cell, code, part))
      case .points: break
      }
    }
    return keys.isEmpty ? nil : keys
  }

  /// Whether a row tells keys that no table of numbers would hold.
  func tellsLetters(_ text: String) -> Bool {
    var columns = self
    return columns.keys(text)?.allSatisfy { KeyValue.isLetters($0.value) || KeyValue.truths($0.value) != nil } == true
  }

  private static func cells(_ text: String) -> [String]? {
    guard text.contains("\t") || text.contains("|") else { return nil }
    var cells = text.split(separator: text.contains("|") ? "|" : "\t", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    // A row of Markdown begins and ends with a bar.
    if text.contains("|"), cells.first == "" { cells.removeFirst() }
    while cells.last == "" { cells.removeLast() }
    return cells
  }

  /// The number of a question or a paper, perhaps with a statement's letter: `1`, `1.`, `Câu 1`, `1a`.
  private static func number(_ cell: String) -> (number: Int, statement: Int?)? {
    var scanner = LayoutScanner(cell)
    _ = scanner.take(oneOf: [["cau"], ["question"], ["ma", "de"]])
    guard let number = scanner.number() else { return nil }
    _ = scanner.take(".:)")
    scanner.skipSpaces()
    let rest = String(String.UnicodeScalarView(scanner.rest))
    guard !rest.isEmpty else { return (number, nil) }
    return place(rest).map { (number, $0) }
  }

  /// The place of the statement that a cell names: `a`, `b)`, `Ý c`.
  private static func place(_ cell: String) -> Int? {
    var scanner = LayoutScanner(cell.normalizedToNFC)
    _ = scanner.take(words: ["y"])
    guard let option = scanner.next?.optionPlace else { return nil }
    scanner.index += 1
    _ = scanner.take(".:)")
    scanner.skipSpaces()
    return scanner.isAtEnd ? option.place : nil
  }

  private static func isKey(_ cell: String) -> Bool {
    KeyValue.isLetters(cell) || KeyValue.truths(cell) != nil || KeyValue.number(cell) != nil
  }
}
