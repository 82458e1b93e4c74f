import QuestionModel

/// Which column of a file of answers holds what.
struct MarkedSheetColumns {
  /// Whether the first line holds names.
  let isNamed: Bool
  /// Names of columns that say nothing about answers.
  private(set) var unknown: [String] = []
  private var codeColumn: Int
  private var candidateColumn: Int
  /// Nil for all that follow the others.
  private var answerColumns: [Int]?

  /// Finds the columns by the first line.
  init(_ first: CSVText.Record, codes: Set<String>) throws(MarkedSheetFault) {
    let names = first.fields.map { TextFolding.comparable($0.filter { $0 != "\u{FEFF}" }) }
    isNamed = names.contains { Self.codes.contains($0) || Self.candidates.contains($0) }
    guard isNamed else {
      (codeColumn, candidateColumn) = (0, 1)
      return
    }
    guard let code = names.firstIndex(where: Self.codes.contains) else {
      throw MarkedSheetFault(line: first.line, problem: .missingColumn(.code))
    }
    guard let candidate = names.firstIndex(where: Self.candidates.contains) else {
      throw MarkedSheetFault(line: first.line, problem: .missingColumn(.candidate))
    }
    (codeColumn, candidateColumn) = (code, candidate)
    let answers = names.indices.filter { index in
      index != code && index != candidate && Self.isAnswer(names[index])
    }
    guard !answers.isEmpty else { throw MarkedSheetFault(line: first.line, problem: .missingColumn(.answers)) }
    answerColumns = answers
    unknown = names.indices.filter { index in
      index != code && index != candidate && !answers.contains(index) && !names[index].isEmpty
    }.map { first.fields[$0] }
  }

  func code(of record: CSVText.Record) -> String { field(codeColumn, of: record) }
  func candidate(of record: CSVText.Record) -> String { field(candidateColumn, of: record) }

  func answers(of record: CSVText.Record) -> [String] {
    if let answerColumns { return answerColumns.map { field($0, of: record) } }
    return record.fields.indices.dropFirst(2).map { field($0, of: record) }
  }

  /// A field without the apostrophe that keeps spreadsheets from taking it for a formula.
  private func field(_ index: Int, of record: CSVText.Record) -> String {
    guard index < record.fields.count else { return "" }
    let text = record.fields[index].trimmed
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private static let codes: Set<String> = [
    "code", "exam code", "ma", "ma de", "ma de thi", "made", "paper", "paper code", "test code", "version",
  ]
  private static let candidates: Set<String> = [
    "candidate", "candidate id", "candidate number", "ma hoc sinh", "ma hs", "ma sinh vien", "ma sv", "ma thi sinh",
    "number", "sbd", "so bao danh", "sobaodanh", "student", "student id", "thi sinh",
  ]
  private static let answers: Set<String> = [
    "answer", "answers", "bai lam", "cau tra loi", "dap an", "phuong an", "response", "responses", "tra loi",
  ]
  private static let prefixes = ["cau ", "cau", "question ", "question", "q", "c", "phan ", "part ", "section ", "p"]

  /// Whether a folded name is one of a column of answers, such as `cau 5`, `q12`, `1`, `i.3`, `2.1a`.
  private static func isAnswer(_ name: String) -> Bool {
    if answers.contains(name) { return true }
    let rest =
      prefixes.first { name.hasPrefix($0) && name.dropFirst($0.count).first?.isNumber == true }
      .map { name.dropFirst($0.count) } ?? name[...]
    let signs = rest.filter { !".-_ :".contains($0) }
    guard signs.contains(where: \.isNumber) else { return false }
    let roman = signs.drop { "iv".contains($0) }
    let digits = roman.drop { $0.isNumber }
    return roman.first?.isNumber == true && (digits.isEmpty || digits.count == 1 && "abcdefgh".contains(digits))
  }
}
