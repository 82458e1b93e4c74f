import QuestionModel
import TerminalScreen

/// Answering the question on screen.
extension ExamScreen {
  /// Brings the fields that show the current question in line with it.
  mutating func showCurrent() {
    scroll = ScrollState()
    cursor = nil
    if current?.item.passage != shownPassage {
      passageScroll = ScrollState()
      foldsPassage = false
    }
    shownPassage = current?.item.passage
    field = TextField(limit: current?.isShortNumber == true ? ShortNumber.maximumLength : AttemptItem.maximumText)
    essay = TextArea(limit: AttemptItem.maximumEssay)
    guard let place = current, case .text(let text)? = session?.answers.responses[place.id] else { return }
    if place.kind == nil { essay = TextArea(text, limit: AttemptItem.maximumEssay) } else { field.replace(with: text) }
  }

  /// What a key answers here; nil where it is no answer but a command.
  mutating func answer(by key: Key) -> [ScreenAction]? {
    guard isOpen, let item, case .character(let text) = key else { return nil }
    if judges, let judgement = TakeScreen.judgement(text) {
      return isCluster ? judge(judgement) : choose(judgement ? 0 : 1)
    }
    if text == " " { return cursor.map { choose($0) } }
    guard let index = TakeScreen.index(of: text), index < item.optionIDs.count else { return nil }
    if isCluster {
      cursor = index
      return []
    }
    return choose(index)
  }

  /// Chooses the option at `index`: alone, in or out of several, or the next judgement of a statement.
  mutating func choose(_ index: Int) -> [ScreenAction] {
    guard isOpen, let item, item.optionIDs.indices.contains(index) else { return [] }
    cursor = index
    return set(item.choosing(index))
  }

  /// Judges the statement that the arrows reached, the first one without them, and goes on to the next.
  private mutating func judge(_ judgement: Bool) -> [ScreenAction] {
    guard let item else { return [] }
    let index = cursor ?? 0
    guard item.optionIDs.indices.contains(index) else { return [] }
    cursor = Swift.min(index + 1, item.optionIDs.count - 1)
    return set(item.judging(index, judgement))
  }

  /// Types a key into the field.
  ///
  /// - Returns: what follows; nil where the key means nothing to the field.
  mutating func type(_ key: Key, _ context: ScreenContext) -> [ScreenAction]? {
    switch typing {
    case nil: return nil
    case .line:
      let edits = field.edits
      // Only what is inserted is held to the field's length.
      if case .character(let text) = key { field.insert(admitted(text)) } else if !field.handle(key) { return nil }
      return field.edits == edits ? [] : takeField()
    case .essay:
      let edits = essay.edits
      essay.layOut(width: layout(context).field.width)
      guard essay.handle(key, page: layout(context).field.height) else { return nil }
      return essay.edits == edits ? [] : takeText(essay.text)
    }
  }

  mutating func paste(_ text: String) -> [ScreenAction] {
    switch typing {
    case nil: return []
    case .line:
      field.insert(admitted(text))
      return takeField()
    case .essay:
      _ = essay.insert(text)
      return takeText(essay.text)
    }
  }

  /// What of a text goes into the field.
  private func admitted(_ text: String) -> String {
    current?.isShortNumber == true ? ShortNumber.admitted(text) : text
  }

  /// Takes what stands in the field, as far as the bank takes it.
  private mutating func takeField() -> [ScreenAction] {
    var text = field.text
    while text.utf8.count > AttemptItem.maximumText { text.removeLast() }
    if text != field.text { field.replace(with: text) }
    return takeText(text)
  }

  private mutating func takeText(_ text: String) -> [ScreenAction] {
    let response = Response.text(text)
    let actions = set(response.isEmpty ? nil : response)
    // A request for each letter helps nobody.
    if !actions.isEmpty { delivery.hold(at: moment) }
    return actions
  }

  private mutating func set(_ response: Response?) -> [ScreenAction] {
    guard let session, let place = current, isOpen, session.answers.responses[place.id] != response else { return [] }
    return take(.answered(item: place.id, response))
  }
}
