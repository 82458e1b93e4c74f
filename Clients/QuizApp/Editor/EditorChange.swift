import QuestionModel
import TerminalScreen

/// Changes of the form's shape: options added, removed, moved and marked.
extension EditorForm {
  /// Adds an item behind another one, or at the end.
  /// - Returns: its name; nil where the kind has no items.
  mutating func addItem(after id: String?) -> String? {
    guard hasItems, items.count < QuestionValidation.maximumChoices else { return nil }
    let item = EditorItem(id: newName())
    let place = id.flatMap { id in items.firstIndex { $0.id == id } }.map { $0 + 1 } ?? items.count
    items.insert(item, at: place)
    return item.id
  }

  var hasItems: Bool { kind != .trueFalse && kind.isAnswerable }

  /// Removes an item with its texts.
  mutating func removeItem(_ id: String) {
    items.removeAll { $0.id == id }
    for field: EditorField in [
      .text(item: id), .tolerance(item: id), .weight(item: id), .feedback(item: id), .itemLevel(item: id),
    ] { clear(field) }
  }

  /// Moves an item by so many places.
  mutating func moveItem(_ id: String, by steps: Int) {
    guard let place = items.firstIndex(where: { $0.id == id }) else { return }
    let target = Swift.min(Swift.max(0, place + steps), items.count - 1)
    let item = items.remove(at: place)
    items.insert(item, at: target)
  }

  /// Marks an option right, or no longer; a single choice question has one right option.
  mutating func toggleRight(_ id: String) {
    guard allowsMarking, let place = items.firstIndex(where: { $0.id == id }) else { return }
    let isRight = !items[place].isRight
    if kind == .singleChoice { for index in items.indices { items[index].isRight = false } }
    items[place].isRight = isRight
  }

  /// Whether an item may keep its place while others are mixed.
  var allowsPinning: Bool { kind == .singleChoice || kind == .multipleResponse }
  /// Whether an item is right or not.
  var allowsMarking: Bool { hasItems && kind != .shortAnswer && kind != .numeric }

  mutating func togglePinned(_ id: String) {
    guard allowsPinning else { return }
    change(id) { $0.isPinned.toggle() }
  }

  mutating func toggleExact(_ id: String) {
    guard kind == .shortAnswer else { return }
    change(id) { $0.isExact.toggle() }
  }

  /// Shows a part of an item, or hides it with its text.
  /// - Returns: whether it is shown now.
  mutating func toggle(_ detail: EditorItem.Detail, of id: String) -> Bool {
    guard allows(detail), let place = items.firstIndex(where: { $0.id == id }) else { return false }
    if items[place].details.remove(detail) == nil {
      items[place].details.insert(detail)
      return true
    }
    clear(field(of: detail, item: id))
    return false
  }

  /// Puts a text in the place of a field's; a part of an item is shown with it, and hidden without.
  /// - Returns: what became of the text.
  @discardableResult
  mutating func replace(_ field: EditorField, with text: String) -> TextArea.Insertion {
    clear(field)
    if let detail = field.detail, let item = field.item, allows(detail) {
      change(item) { item in
        if text.isEmpty { item.details.remove(detail) } else { item.details.insert(detail) }
      }
    }
    return self[field].insert(text)
  }

  /// Whether items of the chosen kind may have such a part.
  func allows(_ detail: EditorItem.Detail) -> Bool {
    switch detail {
    case .feedback: true
    case .weight: kind != .trueFalseCluster
    case .level: kind == .trueFalseCluster
    }
  }

  func field(of detail: EditorItem.Detail, item id: String) -> EditorField {
    switch detail {
    case .feedback: .feedback(item: id)
    case .weight: .weight(item: id)
    case .level: .itemLevel(item: id)
    }
  }

  /// Chooses the kind that stands some places further in the list of kinds.
  mutating func turnKind(by steps: Int) {
    guard let place = QuestionKind.texts.firstIndex(of: kind) else { return }
    let count = QuestionKind.texts.count
    kind = QuestionKind.texts[(place + steps + count) % count]
    if case .table = scoring { scoring = nil }
    if kind == .singleChoice, let first = options.firstIndex(where: \.isRight) {
      for index in options.indices { options[index].isRight = index == first }
    }
    fillUp()
  }

  mutating func turnStatus(by steps: Int) {
    let all = QuestionStatus.allCases
    guard let place = all.firstIndex(of: status) else { return }
    status = all[(place + steps + all.count) % all.count]
  }

  /// The rules that may be chosen for the kind; nil is its custom.
  var scoringRules: [ScoreRule?] {
    switch kind {
    case .multipleResponse: [nil, .allOrNothing, .weights]
    case .trueFalseCluster:
      options.count == 4 ? [nil, .fourStatements, .perStatement, .allOrNothing] : [nil, .perStatement, .allOrNothing]
    default: [nil]
    }
  }

  /// The rules to choose from; a table of one's own is one more.
  var scoringChoices: [ScoreRule?] {
    guard let scoring = original.content.scoring, !scoringRules.contains(scoring) else { return scoringRules }
    return scoringRules + [scoring]
  }

  mutating func turnScoring(by steps: Int) {
    let rules = scoringChoices
    let place = rules.firstIndex(of: scoring) ?? 0
    scoring = rules[(place + steps + rules.count) % rules.count]
  }

  private mutating func change(_ id: String, _ body: (inout EditorItem) -> Void) {
    guard let place = items.firstIndex(where: { $0.id == id }) else { return }
    var item = items[place]
    body(&item)
    items[place] = item
  }

  mutating func clear(_ field: EditorField) { self[field] = .init(isMultiline: field.isMultiline) }
}
