/// A test as it is planned (ma trận đề, bảng đặc tả): sections, and cells that say what each holds.
///
/// It is kept as an item of the kind `blueprint`: its title is the stem, and it has the history of any question.
public struct Blueprint: Sendable, Hashable {
  /// What the test is called.
  public var title: String
  /// BCP 47 tag of its texts.
  public var language: String?
  /// Tags of the plan itself, such as `subject:toán`; every question of it has those too that name a subject or grade.
  public var tags: [Tag]
  /// The parts, in the order of the paper.
  public var sections: [PaperSection]
  /// The cells, in the order in which their questions stand within their section.
  public var cells: [BlueprintCell]
  /// Which questions may be taken at all; nil takes what is published.
  public var query: String?
  /// In how many of the last tests a question must not have been used, 0 to 50.
  public var avoidsLast: Int
  /// Mean difficulty to come close to, 0 (easy) to 1 (hard); nil takes that of the questions there are.
  public var difficulty: Double?
  /// How the test is taken, for the quizzes made from it.
  public var settings: QuizSettings

  /// A plan without parts.
  public init(title: String) {
    self.title = title
    tags = []
    sections = []
    cells = []
    avoidsLast = 0
    settings = QuizSettings()
  }

  /// How many questions and essays it asks for.
  public var count: Int { cells.reduce(0) { $0 + $1.count } }
  /// What they are worth together.
  public var total: Double { cells.reduce(0) { $0 + $1.total } }

  /// The cells of a section, in order.
  ///
  /// - Parameter section: the id of the section.
  /// - Returns: its cells.
  public func cells(of section: String) -> [BlueprintCell] { cells.filter { $0.section == section } }
}

extension Blueprint {
  /// Reads the plan that an item of the kind `blueprint` holds.
  ///
  /// - Parameter content: the item.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  public init(_ content: QuestionContent) throws(FieldProblem) {
    guard content.kind == .blueprint else { throw FieldProblem("kind", "must be blueprint, not \(content.kind)") }
    var reader = try FieldReader(.object(content.extra))
    title = content.stem
    language = content.language
    tags = content.tags
    sections = try reader.list("sections") { (value, path) throws(FieldProblem) in
      try PaperSection(json: value, path: path)
    }
    cells = try reader.list("cells") { (value, path) throws(FieldProblem) in
      try BlueprintCell(json: value, path: path)
    }
    query = try reader.optionalString("query")
    avoidsLast = try reader.optionalInteger("avoidsLast") ?? 0
    difficulty = try reader.optionalNumber("difficultyTarget")
    settings = try QuizSettings(json: reader.value("settings") ?? [:], path: "settings")
  }

  /// The item that holds the plan.
  ///
  /// - Parameter content: what it held before, of which everything else stays.
  /// - Returns: the item's content.
  public func content(over content: QuestionContent? = nil) -> QuestionContent {
    var new = content ?? QuestionContent(kind: .blueprint, stem: title)
    new.kind = .blueprint
    new.stem = title
    new.language = language
    new.tags = tags
    new.extra["sections"] = .array(sections.map(\.json))
    new.extra["cells"] = .array(cells.map(\.json))
    new.extra["query"] = query.map(JSONValue.string)
    new.extra["avoidsLast"] = avoidsLast == 0 ? nil : .integer(avoidsLast)
    new.extra["difficultyTarget"] = difficulty.map(JSONValue.number)
    new.extra["settings"] = settings == QuizSettings() ? nil : settings.json
    return new
  }
}
