import QuestionModel
import TerminalScreen

/// A part of a plan or a test that is being filled in.
struct TestEntry: Sendable, Hashable {
  /// What is filled in.
  enum Subject: Sendable, Hashable {
    case details
    case settings
    case section(isNew: Bool)
    case row(isNew: Bool)
    case column(isNew: Bool)
    case cell
    /// What a question of a test is worth.
    case points
    case essay
    /// A question that is sought for a test.
    case search
  }

  let subject: Subject
  var form: TestForm
  /// The choices of a part's scoring or of a column's kind, as the form numbers them.
  var rules: [ScoreRule?] = []
  var kinds: [BlueprintCell.Kind] = []

  init(_ subject: Subject, _ lines: [TestForm.Entries.Line]) {
    self.subject = subject
    form = TestForm(lines)
  }
}

/// Forms with what there is.
extension TestEntry {
  static func details(_ plan: Blueprint, _ words: Words) -> TestEntry {
    TestEntry(
      .details,
      [
        TestForm.line(.title, plan.title), TestForm.tagLine(plan.tags), TestForm.languageLine(plan.language),
        TestForm.line(.query, plan.query ?? ""),
        TestForm.line(.avoidsLast, plan.avoidsLast == 0 ? "" : String(plan.avoidsLast), limit: 4),
        TestForm.line(.difficulty, plan.difficulty.map(words.plainNumber) ?? "", limit: 8),
      ])
  }

  static func settings(_ settings: QuizSettings, _ words: Words) -> TestEntry {
    TestEntry(.settings, TestForm.lines(settings, words))
  }

  static func test(_ quiz: Quiz) -> TestEntry {
    TestEntry(
      .details,
      [TestForm.line(.title, quiz.title), TestForm.tagLine(quiz.tags), TestForm.languageLine(quiz.language)])
  }

  static func points(_ points: Double, _ words: Words) -> TestEntry {
    TestEntry(
      .points,
      [
        TestForm.line(.points, words.plainNumber(points), limit: 10), TestForm.Entries.Line(.wholePart, .tick(false)),
      ])
  }

  static var search: TestEntry { TestEntry(.search, [TestForm.line(.query, "")]) }

  static func essay(_ text: String) -> TestEntry { TestEntry(.essay, [TestForm.line(.essay, text, limit: 10_000)]) }

  static func section(_ section: PaperSection?) -> TestEntry {
    let rules = TestForm.rules(with: section?.scoring)
    var entry = TestEntry(
      .section(isNew: section == nil),
      [
        TestForm.line(.heading, section?.title ?? "", limit: 200),
        TestForm.line(.instructions, section?.instructions ?? "", limit: 1_000),
        TestForm.Entries.Line(
          .scoring, .choice(rules.firstIndex(of: section?.scoring) ?? 0, of: rules.count)),
      ])
    entry.rules = rules
    return entry
  }

  /// A row; without one a new row, which begins with tags.
  static func row(_ row: PlanTable.Row?, beginningWith tags: [Tag]) -> TestEntry {
    TestEntry(
      .row(isNew: row == nil), [TestForm.tagLine(row?.tags ?? tags), TestForm.line(.query, row?.query ?? "")])
  }

  static func column(_ column: BlueprintGrid.Column?, like other: BlueprintGrid.Column?) -> TestEntry {
    let kind = (column ?? other)?.kind
    let kinds = TestForm.kinds(with: kind)
    var entry = TestEntry(
      .column(isNew: column == nil),
      [
        TestForm.Entries.Line(.kind, .choice(kind.flatMap { kinds.firstIndex(of: $0) } ?? 1, of: kinds.count)),
        TestForm.line(.level, column?.level ?? "", limit: 60),
      ])
    entry.kinds = kinds
    return entry
  }

  static func cell(count: Int, points: Double, _ words: Words) -> TestEntry {
    TestEntry(
      .cell,
      [
        TestForm.line(.count, count == 0 ? "" : String(count), limit: 3),
        TestForm.line(.points, words.plainNumber(points), limit: 10),
        TestForm.Entries.Line(.wholeColumn, .tick(true)),
      ])
  }
}

extension TestEntry {
  /// Changes what was touched of a part.
  func apply(to section: inout PaperSection) {
    if form.isTouched(.heading) { section.title = form.entries.text(.heading) }
    if form.isTouched(.instructions) { section.instructions = form.optionalText(.instructions) }
    if form.isTouched(.scoring) { section.scoring = rules[form.entries.choice(.scoring)] }
  }

  /// The words of the form's rows.
  func words(_ words: Words) -> FormWords<TestField> {
    FormWords(
      label: words.testField, placeholder: words.testPlaceholder,
      choice: { row, place in
        switch row {
        case .kind: kinds.indices.contains(place) ? words.kind(kinds[place]) : ""
        case .scoring: rules.indices.contains(place) ? words.scoring(rules[place]) : ""
        default: words.testChoice(row, place)
        }
      })
  }
}
