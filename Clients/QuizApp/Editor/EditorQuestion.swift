import QuestionModel
import TerminalScreen

/// What a form comes to: a question, and what keeps it from being stored, by field.
struct EditorQuestion: Sendable, Hashable {
  /// Something that is wrong.
  struct Problem: Sendable, Hashable {
    let field: EditorField
    let reason: Reason
  }

  /// Why a field is wrong.
  enum Reason: Sendable, Hashable {
    /// The bank's own words.
    case refused(String)
    case noNumber
    case noShare
    case noTag(String)
    /// Its namespace is closed and does not list it.
    case notAllowed(TagRefusal)
    /// Words that were typed to find a passage, of which none was chosen.
    case noPassage
  }

  private(set) var question: Question
  private(set) var problems: [Problem] = []

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - vocabulary: what closed namespaces allow.
  ///   - kept: tags that the question has, which may stay.
  init(_ form: EditorForm, vocabulary: TagVocabulary = TagVocabulary(), kept: [Tag] = []) {
    var content = form.original.content
    var key = form.original.key
    content.kind = form.kind
    content.stem = form.string(.stem) ?? ""
    content.hint = form.string(.hint)
    content.level = form.string(.level)?.trimmed
    content.language = form.string(.language)?.trimmed
    content.licence = form.string(.licence)
    content.source = form.string(.source)
    content.passage = form.string(.passage)?.trimmed
    content.scoring = form.scoring
    content.media = form.media.enumerated().map { index, reference in
      var reference = reference
      reference.alternative = form.string(.media(index))
      return reference
    }
    key.explanation = form.string(.explanation)
    question = Question(content: content, key: key)
    guard !form.kind.isUnknown else { return }
    readPassage(form)
    readTags(form)
    for tag in vocabulary.refused(question.content.tags, keeping: kept) {
      if let refusal = vocabulary.refusal(of: tag) {
        problems.append(Problem(field: .tags, reason: .notAllowed(refusal)))
      }
    }
    if form.kind != .passage { question.content.difficulty = number(form, .difficulty) }
    readOptions(form)
    readAnswers(form)
    let found = QuestionValidation.problems(of: question)
    for problem in found {
      let field = form.field(named: problem.field)
      // What cannot be read is told once, in the form's own words.
      guard !problems.contains(where: { $0.field == field }) else { continue }
      problems.append(Problem(field: field, reason: .refused(problem.reason)))
    }
  }

  /// A passage shows few fields: what was written in the others before its kind was chosen stays in the form alone.
  private mutating func readPassage(_ form: EditorForm) {
    guard form.kind == .passage else {
      // What came from elsewhere may be anything.
      let name = question.content.passage
      guard let name, QuestionID(name) == nil, name != form.original.content.passage else { return }
      problems.append(Problem(field: .passage, reason: .noPassage))
      return
    }
    question.content.passage = nil
    question.content.scoring = nil
    guard form.original.content.kind != .passage else { return }
    question.content.hint = nil
    question.content.level = nil
    question.key.explanation = nil
    question.key.media = []
  }

  private mutating func readTags(_ form: EditorForm) {
    question.content.tags = []
    var tags: [Tag] = []
    for word in (form.string(.tags) ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      do { tags.append(try Tag(word)) } catch { problems.append(Problem(field: .tags, reason: .noTag(error.reason))) }
    }
    question.content.tags = tags
  }

  private mutating func readOptions(_ form: EditorForm) {
    question.content.choices = []
    question.key.right = []
    question.key.weights = [:]
    question.key.feedback = [:]
    switch form.kind {
    case .trueFalse: question.key.right = form.truth.map { [$0 ? "true" : "false"] } ?? []
    case .singleChoice, .multipleResponse, .trueFalseCluster:
      for item in form.usedItems { readOption(item, form) }
      // The order in which right options are named says nothing: a new one would look like a change.
      let given = form.original.key.right
      if Set(given) == Set(question.key.right) { question.key.right = given }
    default: break
    }
  }

  private mutating func readOption(_ item: EditorItem, _ form: EditorForm) {
    let before = form.original.content.choices.first { $0.id == item.id }
    var choice = before ?? Choice(id: item.id, text: "")
    choice.text = form.string(.text(item: item.id)) ?? ""
    choice.pinned = item.isPinned
    choice.level = item.details.contains(.level) ? form.string(.itemLevel(item: item.id))?.trimmed : nil
    question.content.choices.append(choice)
    if item.isRight { question.key.right.append(item.id) }
    if item.details.contains(.weight) { question.key.weights[item.id] = share(form, item) }
    if item.details.contains(.feedback) {
      question.key.feedback[item.id] = form.string(.feedback(item: item.id))
    }
  }

  private mutating func readAnswers(_ form: EditorForm) {
    question.key.answers = []
    question.key.numbers = []
    switch form.kind {
    case .shortAnswer:
      for item in form.usedItems {
        question.key.answers.append(
          AcceptedAnswer(
            form.string(.text(item: item.id)) ?? "", match: item.isExact ? .exact : .folded,
            weight: share(form, item) ?? 1, feedback: feedback(form, item)))
      }
    case .numeric:
      for item in form.numbers {
        guard form.isUsed(item), let value = number(form, .text(item: item.id)) else { continue }
        question.key.numbers.append(
          NumericAnswer(
            value, tolerance: number(form, .tolerance(item: item.id)) ?? 0, weight: share(form, item) ?? 1,
            feedback: feedback(form, item)))
      }
    default: break
    }
  }

  private func feedback(_ form: EditorForm, _ item: EditorItem) -> String? {
    item.details.contains(.feedback) ? form.string(.feedback(item: item.id)) : nil
  }

  private mutating func number(_ form: EditorForm, _ field: EditorField) -> Double? {
    guard let text = form.string(field) else { return nil }
    guard let value = EditorNumber.number(text) else {
      problems.append(Problem(field: field, reason: .noNumber))
      return nil
    }
    return value
  }

  private mutating func share(_ form: EditorForm, _ item: EditorItem) -> Double? {
    let field = EditorField.weight(item: item.id)
    guard item.details.contains(.weight), let text = form.string(field) else { return nil }
    if let given = item.givenWeight, EditorNumber.percent(given) == text { return given }
    guard let value = EditorNumber.share(text) else {
      problems.append(Problem(field: field, reason: .noShare))
      return nil
    }
    return value
  }
}

extension EditorForm {
  /// The items that are a part of the question: one in which nothing was written is but an offer.
  var usedItems: [EditorItem] {
    // A number that does not read has a place in the form, not in the question.
    items.filter { isUsed($0) && (kind != .numeric || EditorNumber.number(self[.text(item: $0.id)].text) != nil) }
  }

  func isUsed(_ item: EditorItem) -> Bool {
    !self[.text(item: item.id)].isEmpty || item.isRight || !item.details.isEmpty
      || original.content.choices.contains { $0.id == item.id }
  }

  /// The place of the form that a question's field, as the bank names it, is edited at.
  func field(named name: String) -> EditorField {
    let parts = name.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("choices", let place?): return field(ofItem: Int(place), named: parts.last)
    case ("key", "explanation"): return .explanation
    case ("key", "feedback"): return parts.count > 2 ? .feedback(item: parts[2]) : .stem
    case ("key", "weights"): return parts.count > 2 ? .weight(item: parts[2]) : .stem
    case ("key", "answers"), ("key", "numbers"):
      return parts.count > 2 ? field(ofItem: Int(parts[2]), named: parts.last) : firstItem ?? .addition
    case ("key", "right"): return kind == .trueFalse ? .truth : .addition
    case ("key", nil): return kind == .trueFalse ? .truth : firstItem ?? .addition
    case ("choices", nil): return .addition
    case ("hint", _): return .hint
    case ("language", _): return .language
    case ("level", _): return .level
    case ("difficulty", _): return .difficulty
    case ("tags", _): return .tags
    case ("passage", _): return .passage
    case ("licence", _): return .licence
    case ("source", _): return .source
    case ("scoring", _): return .scoring
    case ("media", let place): return .media(place.flatMap { Int($0) } ?? 0)
    default: return .stem
    }
  }

  /// The field where mending begins: the first option where options or their key are missing.
  func beginning(at name: String) -> EditorField {
    let field = field(named: name)
    guard field == .addition, let first = items.first else { return field }
    return isUsed(first) ? .mark(item: first.id) : .text(item: first.id)
  }

  private var firstItem: EditorField? { items.first.map { .text(item: $0.id) } }

  private func field(ofItem index: Int?, named name: String?) -> EditorField {
    let used = usedItems
    guard let index, used.indices.contains(index) else { return .addition }
    let id = used[index].id
    return switch name {
    case "weight": .weight(item: id)
    case "tolerance": .tolerance(item: id)
    case "feedback": .feedback(item: id)
    case "level": .itemLevel(item: id)
    default: .text(item: id)
    }
  }
}

extension QuestionKind {
  /// Whether this version does not know it.
  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}
