import QuestionModel

/// A column of a plan's sheet.
enum BlueprintColumn: CaseIterable {
  case section
  case kind
  case level
  case tags
  case query
  case count
  case points
  case instructions

  /// What it is headed with.
  func heading(in language: QuestionSheet.Language) -> String {
    let words = SheetWords(language: language)
    return switch self {
    case .section: words.pick("phần", "section")
    case .kind: words.pick("dạng", "kind")
    case .level: words.pick("mức độ", "level")
    case .tags: words.pick("chủ đề", "tags")
    case .query: words.pick("tìm", "query")
    case .count: words.pick("số câu", "count")
    case .points: words.pick("điểm", "points")
    case .instructions: words.pick("hướng dẫn", "instructions")
    }
  }

  /// Other headings that schools give it, folded.
  private var others: [String] {
    switch self {
    case .section: ["part"]
    case .kind: ["loai", "dang cau hoi", "hinh thuc", "type"]
    case .level: ["muc", "muc do nhan thuc", "cap do"]
    case .tags: ["nhan", "tag", "topic", "topics"]
    case .query: ["search", "tim kiem"]
    case .count: ["so cau hoi", "so luong", "number", "questions"]
    case .points: ["diem moi cau", "points each"]
    case .instructions: ["instruction", "loi dan"]
    }
  }

  /// Columns by their folded headings.
  static let byHeading: [String: BlueprintColumn] = Dictionary(
    allCases.flatMap { column in
      let own = QuestionSheet.Language.allCases.map { TextFolding.comparable(column.heading(in: $0)) }
      return (own + column.others).map { ($0, column) }
    }
  ) { first, _ in first }

  /// The language that most headings of a line are in; Vietnamese where neither is ahead.
  static func language(of headings: [String]) -> QuestionSheet.Language {
    let folded = Set(headings.map(TextFolding.comparable))
    func count(_ language: QuestionSheet.Language) -> Int {
      allCases.count { folded.contains(TextFolding.comparable($0.heading(in: language))) }
    }
    return count(.english) > count(.vietnamese) ? .english : .vietnamese
  }
}

/// What a cell asks for, as a sheet names it.
enum BlueprintKindName {
  static func text(of kind: BlueprintCell.Kind, in language: QuestionSheet.Language) -> String {
    let words = SheetWords(language: language)
    return switch kind {
    case .questions(nil): ""
    case .questions(let kind?): words.name(of: kind)
    case .essay: words.pick("tự luận", "essay")
    }
  }

  /// The kind of a name; nil where there is none of it.
  static func kind(of text: String) -> BlueprintCell.Kind? {
    let name = TextFolding.comparable(text)
    if name.isEmpty || any.contains(name) { return .questions(nil) }
    if essays.contains(name) { return .essay }
    return SheetWords.kinds[name].flatMap { $0.isAnswerable ? .questions($0) : nil }
  }

  /// The names there are, for messages.
  static func names(in language: QuestionSheet.Language) -> String {
    let kinds = QuestionKind.answerable.map { BlueprintCell.Kind.questions($0) } + [.essay]
    return kinds.map { text(of: $0, in: language) }.joined(separator: ", ")
  }

  private static let any: Set<String> = ["any", "bat ki", "bat ky"]
  private static let essays: Set<String> = ["essay", "essays", "tu luan"]
}
