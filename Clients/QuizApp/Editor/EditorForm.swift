import QuestionModel
import TerminalScreen

/// A question as it is being written: texts as typed, whether they make a question yet or not.
///
/// What belongs to another kind than the chosen one is kept, so that choosing a kind by mistake loses nothing.
struct EditorForm: Sendable, Hashable {
  /// What stood in the question before, for members that the form does not show.
  let original: Question
  var kind: QuestionKind
  var status: QuestionStatus
  var options: [EditorItem] = []
  var answers: [EditorItem] = []
  var numbers: [EditorItem] = []
  /// Whether the statement of a true/false question holds.
  var truth: Bool?
  var scoring: ScoreRule?
  var media: [MediaReference]
  /// The texts by their field; one that is missing is empty.
  private(set) var texts: [EditorField: TextArea] = [:]

  /// The form of a question.
  init(_ question: Question, status: QuestionStatus) {
    let content = question.content
    original = question
    kind = content.kind
    self.status = status
    scoring = content.scoring
    media = content.media
    if content.kind == .trueFalse { truth = question.key.right.first.map { $0 == "true" } }
    set(.stem, content.stem)
    set(.explanation, question.key.explanation)
    set(.hint, content.hint)
    set(.tags, content.tags.map(\.name).joined(separator: " "))
    set(.level, content.level)
    set(.difficulty, content.difficulty.map(EditorNumber.text))
    set(.language, content.language)
    set(.licence, content.licence)
    set(.source, content.source)
    set(.passage, content.passage)
    for (index, reference) in content.media.enumerated() { set(.media(index), reference.alternative) }
    addOptions(content.choices, question.key)
    addAnswers(question.key)
  }

  /// The form of a new question.
  static func new(kind: QuestionKind = .singleChoice, language: String) -> EditorForm {
    var content = QuestionContent(kind: kind, stem: "")
    content.language = language
    var form = EditorForm(Question(content: content, key: AnswerKey()), status: .draft)
    form.fillUp()
    return form
  }

  private mutating func addOptions(_ choices: [Choice], _ key: AnswerKey) {
    for choice in choices {
      var item = EditorItem(id: choice.id, isRight: key.right.contains(choice.id), isPinned: choice.pinned)
      set(.text(item: choice.id), choice.text)
      show(.level, choice.level, .itemLevel(item: choice.id), &item)
      item.givenWeight = key.weights[choice.id]
      show(.weight, item.givenWeight.map(EditorNumber.percent), .weight(item: choice.id), &item)
      show(.feedback, key.feedback[choice.id], .feedback(item: choice.id), &item)
      options.append(item)
    }
  }

  private mutating func addAnswers(_ key: AnswerKey) {
    for answer in key.answers {
      var item = EditorItem(id: newName("answer", answers), isExact: answer.match == .exact)
      set(.text(item: item.id), answer.text)
      item.givenWeight = answer.weight
      let weight = answer.weight == 1 ? nil : EditorNumber.percent(answer.weight)
      show(.weight, weight, .weight(item: item.id), &item)
      show(.feedback, answer.feedback, .feedback(item: item.id), &item)
      answers.append(item)
    }
    for number in key.numbers {
      var item = EditorItem(id: newName("number", numbers))
      set(.text(item: item.id), EditorNumber.text(number.value))
      set(.tolerance(item: item.id), number.tolerance == 0 ? nil : EditorNumber.text(number.tolerance))
      item.givenWeight = number.weight
      let weight = number.weight == 1 ? nil : EditorNumber.percent(number.weight)
      show(.weight, weight, .weight(item: item.id), &item)
      show(.feedback, number.feedback, .feedback(item: item.id), &item)
      numbers.append(item)
    }
  }

  private mutating func show(
    _ detail: EditorItem.Detail, _ text: String?, _ field: EditorField, _ item: inout EditorItem
  ) {
    guard let text else { return }
    item.details.insert(detail)
    set(field, text)
  }

  private mutating func set(_ field: EditorField, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    texts[field] = TextArea(text, isMultiline: field.isMultiline)
    texts[field]?.moveCursor(to: 0)
  }

  /// The text of a field as it is edited.
  subscript(field: EditorField) -> TextArea {
    get { texts[field] ?? TextArea(isMultiline: field.isMultiline) }
    set { texts[field] = newValue }
    // Edited in place: a copy of a long text at every key would be felt.
    _modify {
      yield &texts[field, default: TextArea(isMultiline: field.isMultiline)]
    }
  }

  /// Takes a text out of the form, to be changed and put back.
  mutating func take(_ field: EditorField) -> TextArea {
    texts.removeValue(forKey: field) ?? TextArea(isMultiline: field.isMultiline)
  }

  /// The text of a field; nil where it is empty.
  func string(_ field: EditorField) -> String? {
    guard let text = texts[field], !text.isEmpty else { return nil }
    return text.text
  }

  /// The options, statements or accepted answers of the chosen kind.
  var items: [EditorItem] {
    get {
      switch kind {
      case .singleChoice, .multipleResponse, .trueFalseCluster: options
      case .shortAnswer: answers
      case .numeric: numbers
      case .trueFalse, .passage, .blueprint, .quiz, .unknown: []
      }
    }
    set {
      switch kind {
      case .singleChoice, .multipleResponse, .trueFalseCluster: options = newValue
      case .shortAnswer: answers = newValue
      case .numeric: numbers = newValue
      case .trueFalse, .passage, .blueprint, .quiz, .unknown: break
      }
    }
  }

  /// A name that no item has: for options the next free letter, so that histories stay readable.
  func newName() -> String {
    switch kind {
    case .shortAnswer: newName("answer", answers)
    case .numeric: newName("number", numbers)
    default: newChoiceID()
    }
  }

  private func newName(_ prefix: String, _ items: [EditorItem]) -> String {
    var number = items.count + 1
    while items.contains(where: { $0.id == "\(prefix)-\(number)" }) { number += 1 }
    return "\(prefix)-\(number)"
  }

  private func newChoiceID() -> String {
    // Not one that a former choice had: a merge would take the two for one.
    let taken = Set(options.map(\.id)).union(original.content.choices.map(\.id))
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(Character(Unicode.Scalar($0))) }
    return letters.first { !taken.contains($0) } ?? (1...).lazy.map { "c\($0)" }.first { !taken.contains($0) } ?? ""
  }

  /// Makes the empty items that a question of this kind begins with.
  mutating func fillUp() {
    let wanted =
      switch kind {
      case .singleChoice, .multipleResponse, .trueFalseCluster: 4
      case .shortAnswer, .numeric: 1
      case .trueFalse, .passage, .blueprint, .quiz, .unknown: 0
      }
    guard items.isEmpty else { return }
    for _ in 0..<wanted { items.append(EditorItem(id: newName())) }
  }

  /// Whether another form holds the same, wherever the cursors stand.
  func hasSameContent(as other: EditorForm) -> Bool {
    kind == other.kind && status == other.status && truth == other.truth && scoring == other.scoring
      && media == other.media && options == other.options && answers == other.answers && numbers == other.numbers
      && Set(texts.keys).union(other.texts.keys).allSatisfy {
        texts[$0]?.characters ?? [] == other.texts[$0]?.characters ?? []
      }
  }

  /// Empties every text, before those of a kept draft are put in.
  mutating func clearTexts() { texts = [:] }

  /// Breaks every text into rows for a form of a width.
  mutating func layOut(width: Int) {
    for field in texts.keys { texts[field]?.layOut(width: EditorMetrics.textWidth(of: field, in: width)) }
  }
}
