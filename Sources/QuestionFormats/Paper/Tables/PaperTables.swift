public import QuestionModel

/// Tables of keys and of origins as CSV (RFC 4180).
public enum PaperTables {
  /// What a spreadsheet needs to take a file for UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// The key table: a line for each place, a column for each code.
  ///
  /// - Parameters:
  ///   - table: the keys.
  ///   - language: of the names of columns.
  ///   - marksUTF8: whether a byte order mark comes first, as spreadsheets want it.
  /// - Returns: the file's text; what a spreadsheet would take for a formula, such as `-2,5`, has an apostrophe before it.
  public static func csv(_ table: KeyTable, language: PaperLanguage, marksUTF8: Bool = true) -> String {
    let words = PaperWords(language: language)
    let head = [words.pick("Phần", "Section"), words.pick("Câu", "Question")] + table.codes
    let lines = table.rows.map { row in
      CSVText.line([String(row.section + 1), String(row.number)] + row.answers.map { $0 ?? "" })
    }
    return (marksUTF8 ? byteOrderMark : "") + CSVText.line(head) + lines.joined()
  }

  /// The map to the original: a line for each place of each code.
  ///
  /// - Parameters:
  ///   - layouts: the papers.
  ///   - language: of the names of columns.
  ///   - marksUTF8: whether a byte order mark comes first, as spreadsheets want it.
  /// - Returns: the file's text. The column of options holds the letters of the original in printed order: `CADB` says
  ///   that `A` here is `C` there.
  public static func csv(_ layouts: [VariantLayout], language: PaperLanguage, marksUTF8: Bool = true) -> String {
    let words = PaperWords(language: language)
    let head = [
      words.pick("Mã đề", "Code"), words.pick("Phần", "Section"), words.pick("Câu", "Question"),
      words.pick("Câu gốc", "Original question"), words.pick("Phương án gốc", "Original options"),
      words.pick("Mã câu", "Item"),
    ]
    let lines = layouts.flatMap { layout in
      layout.places.map { place in
        CSVText.line([
          layout.code, String(place.section + 1), String(place.number), String(place.original),
          place.originalLetters.joined(), place.item,
        ])
      }
    }
    return (marksUTF8 ? byteOrderMark : "") + CSVText.line(head) + lines.joined()
  }
}
