import QuestionModel

/// Cells of a spreadsheet.
enum SpreadsheetCell {
  /// Why a cell may not be what was written.
  enum Doubt: Sendable {
    /// It matters only where the question or its answer is told by the cell.
    case value(String)
    /// Nobody can read any cell like this one.
    case font(String)
  }

  /// Most columns with something in them.
  static let maximumColumns = TableFields.maximumColumns

  /// The record of a row.
  ///
  /// - Parameters:
  ///   - row: the element.
  ///   - number: its number if it names none.
  ///   - book: has the texts that cells name.
  ///   - fonts: reads what is in fonts from before Unicode.
  ///   - doubts: takes why a cell may not be what was written, by its column.
  /// - Returns: nil for a row without texts.
  /// - Throws: `FormatFault` where it has too many columns.
  static func record(
    _ row: XMLNode, number: Int, _ book: SpreadsheetBook, fonts: inout LegacyFonts, doubts: inout [Int: Doubt]
  ) throws(FormatFault) -> CSVText.Record? {
    let line = row.attribute("r").flatMap { Int($0) } ?? number
    var fields: [String] = []
    var next = 0
    for cell in row.elements("c") {
      let column = cell.attribute("r").flatMap { self.column($0) } ?? next
      next = column + 1
      let (text, problem) = value(of: cell, book, &fonts)
      if let doubt = doubt(of: cell, text, book) {
        doubts[column] = .value("cell \(name(ofColumn: column))\(line) \(doubt)")
      }
      if let problem { doubts[column] = .font(problem) }
      guard !text.isEmpty else { continue }
      guard column < maximumColumns else {
        throw FormatFault(
          "a row has more than \(maximumColumns) columns; leave out those that say nothing",
          at: FilePlace(element: "row \(line)"))
      }
      while fields.count <= column { fields.append("") }
      fields[column] = CSVText.protected(text)
    }
    return fields.allSatisfy { $0.trimmed.isEmpty } ? nil : CSVText.Record(line: line, fields: fields)
  }

  /// Why a cell may not be what was written.
  private static func doubt(of cell: XMLNode, _ text: String, _ book: SpreadsheetBook) -> String? {
    if text.isEmpty {
      guard cell.first("f") != nil else { return nil }
      return "has a formula and no value: open the file in a spreadsheet program and save it, or write the value"
    }
    guard cell.attribute("t") ?? "n" == "n", book.styles.isDate(cell.attribute("s").flatMap { Int($0) } ?? 0),
      Double(cell.first("v")?.text.trimmed ?? "") != nil
    else { return nil }
    return "is the date \(text): Excel makes dates of texts such as 1/2; format the cell as text and write it anew"
  }

  private static func value(
    of cell: XMLNode, _ book: SpreadsheetBook, _ fonts: inout LegacyFonts
  ) -> (text: String, problem: String?) {
    let value = cell.first("v")?.text ?? ""
    let style = cell.attribute("s").flatMap { Int($0) } ?? 0
    var runs: [SpreadsheetString.Run] = []
    switch cell.attribute("t") ?? "n" {
    case "s":
      runs = Int(value.trimmed).flatMap { book.texts.indices.contains($0) ? book.texts[$0] : nil }?.runs ?? []
    case "inlineStr": runs = cell.first("is").map { SpreadsheetString($0).runs } ?? []
    case "b": return (value.trimmed == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE", nil)
    case "n":
      guard let number = Double(value.trimmed), number.isFinite else { return (value, nil) }
      return (book.styles.text(of: number, style: style), nil)
    default: runs = [SpreadsheetString.Run(text: value, font: nil)]
    }
    var (text, problem) = ("", String?.none)
    for run in runs {
      let read = fonts.read(unescaped(run.text), in: run.font ?? book.styles.font(style))
      text += read.text
      problem = problem ?? read.problem
    }
    fonts.endLine()
    return (text, problem)
  }

  /// The place of a column, from 0, in a name such as `AB12`.
  private static func column(_ name: String) -> Int? {
    var column = 0
    for byte in name.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte) - 0x40
      guard column <= 1 << 20 else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// The name of a column from 0.
  static func name(ofColumn index: Int) -> String { ChoiceLetter.option(index) }

  /// A text without `_x000D_` and the like, which stand for characters that XML cannot hold.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let scalar = escape(scalars[index...]) {
        output.append(scalar)
        index += 7
      } else {
        output.append(scalars[index])
        index += 1
      }
    }
    return String(output)
  }

  /// A text as the element `t` holds it.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isForbidden = scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar.value | 1 == 0xFFFF
      if isForbidden || escape(scalars[index...]) != nil {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output).split(separator: "\n", omittingEmptySubsequences: false)
      .map { XMLText.escaped(String($0)) }.joined(separator: "\n")
  }

  private static func escape(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let word = Array(scalars.prefix(7))
    guard word.count == 7, word[0] == "_", word[1] == "x", word[6] == "_" else { return nil }
    let digits = String(String.UnicodeScalarView(word[2..<6]))
    guard digits.utf8.allSatisfy({ $0 < 0x80 }), let value = UInt32(digits, radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }
}
