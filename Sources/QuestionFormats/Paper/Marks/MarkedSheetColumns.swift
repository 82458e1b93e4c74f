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
    let answers = Self.answerColumns(names.indices.filter { $0 != code && $0 != candidate }, names)
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

  /// The columns of answers, in the order of their numbers where these tell them apart, else as they stand.
  private static func answerColumns(_ indices: [Int], _ names: [String]) -> [Int] {
    if let whole = indices.first(where: { answers.contains(names[$0]) }) { return [whole] }
    let columns = indices.compactMap { index in AnswerColumn(names[index]).map { (index: index, name: $0) } }
    let sorted = columns.sorted { $0.name < $1.name }
    let isClear = zip(sorted, sorted.dropFirst()).allSatisfy { $0.name < $1.name }
    return (isClear ? sorted : columns).map(\.index)
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
}

/// The name of a column of answers.
private struct AnswerColumn: Comparable {
  let section: Int
  let number: Int
  let statement: String

  /// Reads a folded name, such as `cau 5`, `q12`, `1`, `i.3`, `phan 2 cau 1`, `2.1a`.
  init?(_ name: String) {
    let pattern =
      /(?:(?:phan|part|section|p) ?(?<first>[ivx]+|[0-9]+)[ .:_-]*(?:cau|question|q|c)|(?<second>[ivx]+|[0-9]+)[.:_-]|(?:cau|question|q|c))? *(?<number>[0-9]{1,4}) ?(?<statement>[a-h]?)/
    guard let match = name.wholeMatch(of: pattern), let number = Int(match.number) else { return nil }
    section = (match.first ?? match.second).map(Self.section) ?? 0
    self.number = number
    statement = String(match.statement)
  }

  private static func section(_ text: Substring) -> Int {
    let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    return Int(text) ?? romans.firstIndex(of: String(text)).map { $0 + 1 } ?? romans.count
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.section, left.number, left.statement) < (right.section, right.number, right.statement)
  }
}
