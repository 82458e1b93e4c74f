import QuestionModel
import TerminalScreen

extension TakeScreen {
  /// What a key answers here; nil where it is no answer but a command.
  mutating func answer(by key: Key, _ context: ScreenContext) -> [ScreenAction]? {
    guard let item, item.result == nil, case .character(let text) = key else { return nil }
    if judges, let judgement = Self.judgement(text) {
      return isCluster ? judge(judgement) : choose(judgement ? 0 : 1)
    }
    if text == " " {
      guard let cursor else { return nil }
      return choose(cursor)
    }
    guard let index = Self.index(of: text), index < item.optionIDs.count else { return nil }
    if isCluster {
      cursor = index
      return []
    }
    return choose(index)
  }

  /// True and false as they are typed in either language.
  static func judgement(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "t", "đ": true
    case "f", "s": false
    default: nil
    }
  }

  /// The option that a digit from 1 or a letter from a names.
  static func index(of text: String) -> Int? {
    guard let scalar = text.lowercased().unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    switch scalar {
    case "1"..."9": return Int(scalar.value) - 49
    case "a"..."z": return Int(scalar.value) - 97
    default: return nil
    }
  }

  /// Chooses the option at `index`: alone, in or out of several, or the next judgement of a statement.
  mutating func choose(_ index: Int) -> [ScreenAction] {
    guard let item, item.result == nil, item.optionIDs.indices.contains(index), !grading.isWaiting else { return [] }
    cursor = index
    return set(item.choosing(index))
  }

  /// Judges the statement that the arrows reached, the first one without them, and goes on to the next.
  private mutating func judge(_ judgement: Bool) -> [ScreenAction] {
    guard let item, !grading.isWaiting else { return [] }
    let index = cursor ?? 0
    guard item.optionIDs.indices.contains(index) else { return [] }
    cursor = Swift.min(index + 1, item.optionIDs.count - 1)
    return set(item.judging(index, judgement))
  }

  /// Takes what stands in the field as the answer.
  mutating func takeField() -> [ScreenAction] {
    let response = Response.text(field.text)
    return set(response.isEmpty ? nil : response)
  }

  private mutating func set(_ response: Response?) -> [ScreenAction] {
    guard session.items.indices.contains(session.position), !grading.isWaiting else { return [] }
    guard session.items[session.position].response != response else { return [] }
    session.items[session.position].response = response
    return save()
  }
}
