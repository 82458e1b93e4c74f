import QuestionModel

/// What a column of a table of questions holds.
enum TableColumn: Sendable, Hashable {
  case id
  case title
  case kind
  case stem
  case option(Int)
  /// A wrong option beside the right one, which the column of the answer holds.
  case wrongOption(Int)
  /// All options in one cell, a line each.
  case optionList
  case key
  case tolerance
  case explanation
  case hint
  case level
  case statementLevels
  /// Tags of one namespace, such as `subject`.
  case namespace(String)
  case tags
  case difficulty
  case language
  case passage
  case licence
  case source
  case status
  case optionIDs
  case pinned
  case optionFeedback(Int)
  case feedback
  case weights
  case scoring
  case media
  /// JSON for what no other column says.
  case rest
  /// A running number, which says nothing.
  case number

  /// How many options have a column of their own in a table that is written.
  static let writtenOptions = 8

  /// The columns of a table that is written.
  static let written: [TableColumn] =
    [.id, .title, .kind, .stem] + (0..<writtenOptions).map(TableColumn.option)
    + [
      .key, .explanation, .hint, .level, .namespace("subject"), .namespace("grade"), .namespace("topic"),
      .namespace("category"), .tags, .difficulty, .language, .passage, .source, .licence, .status, .statementLevels,
      .optionIDs, .pinned, .weights, .feedback, .scoring, .media, .rest,
    ]

  /// What it is headed with.
  func heading(in language: QuestionSheet.Language) -> String {
    switch self {
    case .option(let index):
      SheetWords(language: language).pick("phương án", "option") + " " + ChoiceLetter.option(index)
    case .wrongOption(let index):
      SheetWords(language: language).pick("phương án sai", "wrong option") + " \(index + 1)"
    case .optionFeedback(let index):
      SheetWords(language: language).pick("phản hồi", "feedback") + " " + ChoiceLetter.option(index)
    default:
      TableHeadings.own.first { $0.column == self }.map {
        SheetWords(language: language).pick($0.vietnamese, $0.english)
      }
        ?? ""
    }
  }

  /// The column that a heading in Vietnamese or English names.
  ///
  /// - Parameter heading: with any letter case, accents and spaces.
  /// - Returns: the column; nil where it is unknown.
  static func named(_ heading: String) -> TableColumn? {
    let folded = TextFolding.comparable(heading).unicodeScalars
    let name = String(
      String.UnicodeScalarView(folded.filter { !"\u{FEFF}*:_-.()[]".unicodeScalars.contains($0) || $0 == "_" })
    ).replacing("_", with: " ").trimmed
    if let column = TableHeadings.byName[name] { return column }
    guard let match = name.wholeMatch(of: /(?<word>[a-z ]*?) ?(?<number>[a-z]|[1-9][0-9]?)/) else { return nil }
    let word = String(match.word).trimmed
    let index = Int(match.number).map { $0 - 1 } ?? match.number.first.flatMap { ChoiceLetter.index(of: $0) }
    guard let index, index < QuestionValidation.maximumChoices else { return nil }
    if TableHeadings.wrongWords.contains(word), Int(match.number) != nil { return .wrongOption(index) }
    if TableHeadings.optionWords.contains(word), !word.isEmpty || Int(match.number) == nil { return .option(index) }
    return TableHeadings.feedbackWords.contains(word) ? .optionFeedback(index) : nil
  }

  /// The column that a heading names before a remark on how to fill it in: `Đáp án (A, B, C, D)`, `Question - max 120`.
  static func remarked(_ heading: String) -> TableColumn? {
    guard let end = heading.firstRange(of: /\(|\n| [-–] (?=max|tối đa)/)?.lowerBound else { return nil }
    let name = String(heading[..<end]).trimmed
    return name.isEmpty ? nil : named(name)
  }
}
