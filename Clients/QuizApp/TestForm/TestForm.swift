import QuestionModel
import TerminalScreen

/// A form for a plan or a test, or for a part of one, which offers tags and levels of the bank.
struct TestForm: Sendable, Hashable {
  typealias Entries = EntryForm<TestField>

  var entries: Entries
  /// The rows as they were at first.
  private let untouched: Entries
  /// Why it was not taken.
  var problem: TestFormProblem?
  /// Which of what is offered is selected.
  private(set) var suggestion: Int?

  init(_ lines: [Entries.Line]) {
    entries = Entries(lines)
    untouched = entries
  }

  /// Whether a row says something else than at first. One that does not leaves what it is about alone: a line has no
  /// room for breaks, for a long text, or for all digits of a number.
  func isTouched(_ row: TestField) -> Bool {
    guard case .text? = entries.entry(of: row) else { return entries.entry(of: row) != untouched.entry(of: row) }
    return entries.text(row) != untouched.text(row)
  }

  /// What goes on from what is typed where the keyboard is.
  func suggestions(_ known: TestVocabulary) -> [String] {
    switch entries.selected {
    case .tags: known.tags.matching(word, without: Set(entries.text(.tags).split(separator: " ").map(String.init)))
    case .level: known.levels(matching: entries.text(.level))
    default: []
    }
  }

  /// The word that the cursor stands behind.
  private var word: String {
    guard case .text(let field)? = entries.entry(of: .tags) else { return "" }
    return String(field.before.reversed().prefix { $0 != " " }.reversed())
  }

  /// Takes a key that moves, types, ticks or chooses; arrows go to what is offered first.
  mutating func handle(_ key: Key, _ known: TestVocabulary) {
    let offered = suggestions(known)
    problem = nil
    switch key {
    case .down where !offered.isEmpty: suggestion = Swift.min((suggestion ?? -1) + 1, offered.count - 1)
    case .up where suggestion != nil && !offered.isEmpty: suggestion = suggestion == 0 ? nil : suggestion.map { $0 - 1 }
    default:
      suggestion = nil
      entries.handle(key)
    }
  }

  mutating func handle(_ mouse: MouseEvent) {
    suggestion = nil
    entries.handle(mouse)
  }

  mutating func insert(_ text: String) {
    (suggestion, problem) = (nil, nil)
    entries.insert(text)
  }

  /// Takes what is selected of what is offered, or one at a place.
  ///
  /// - Returns: whether there was one.
  mutating func takeSuggestion(at place: Int? = nil, _ known: TestVocabulary) -> Bool {
    let offered = suggestions(known)
    guard let place = place ?? suggestion, offered.indices.contains(place) else { return false }
    suggestion = nil
    guard entries.selected == .tags else {
      entries.write(entries.selected, offered[place])
      return true
    }
    guard case .text(let field)? = entries.entry(of: .tags) else { return false }
    let rest = field.after.drop { $0 != " " }.drop { $0 == " " }
    let others = String(field.before.dropLast(word.count)) + String(rest) + (rest.isEmpty ? "" : " ")
    entries.write(.tags, others + offered[place] + " ")
    return true
  }

  /// Says what cannot be taken, and goes there.
  mutating func refuse(_ problem: TestFormProblem) {
    self.problem = problem
    entries.select(problem.row)
  }
}

/// What a form reads of its rows.
extension TestForm {
  func optionalText(_ row: TestField) -> String? {
    let text = entries.text(row)
    return text.isEmpty ? nil : text
  }

  func requiredText(_ row: TestField) throws(TestFormProblem) -> String {
    guard let text = optionalText(row) else { throw TestFormProblem(row, .empty) }
    return text
  }

  /// A number within bounds; nil where none is typed.
  func number(_ row: TestField, from low: Double, to high: Double) throws(TestFormProblem) -> Double? {
    guard let text = optionalText(row) else { return nil }
    guard let value = NumberReading.value(of: text.hasSuffix("%") ? String(text.dropLast()) : text),
      (low...high).contains(value)
    else { throw TestFormProblem(row, .number(from: low, to: high)) }
    return value
  }

  /// A whole number within bounds; nil where none is typed.
  func whole(_ row: TestField, from low: Int, to high: Int) throws(TestFormProblem) -> Int? {
    guard let value = try number(row, from: Double(low), to: Double(high)) else { return nil }
    guard value == value.rounded() else { throw TestFormProblem(row, .number(from: Double(low), to: Double(high))) }
    return Int(value)
  }

  func tags(_ row: TestField = .tags) throws(TestFormProblem) -> [Tag] {
    var tags: [Tag] = []
    for name in entries.text(row).split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let tag = try? Tag(String(name)) else { throw TestFormProblem(row, .tag(String(name))) }
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags.sorted()
  }

  func query(_ row: TestField = .query) throws(TestFormProblem) -> String? {
    guard let text = optionalText(row) else { return nil }
    do throws(SearchSyntaxError) {
      _ = try SearchParser.parse(text)
      return text
    } catch { throw TestFormProblem(row, .query(error)) }
  }
}

/// What a form reads of its rows where there was something before.
extension TestForm {
  func title(over old: String) throws(TestFormProblem) -> String {
    let title = try requiredText(.title)
    return isTouched(.title) ? title : old
  }

  func tags(over old: [Tag]) throws(TestFormProblem) -> [Tag] { isTouched(.tags) ? try tags() : old }

  func query(over old: String?) throws(TestFormProblem) -> String? { isTouched(.query) ? try query() : old }

  /// The language that was chosen. A finer tag of the same one, such as vi-VN, stays, and so does another one.
  func language(over old: String?) -> String? {
    let place = entries.choice(.language)
    return isTouched(.language) && Self.languages.indices.contains(place) ? Self.languages[place] : old
  }
}
