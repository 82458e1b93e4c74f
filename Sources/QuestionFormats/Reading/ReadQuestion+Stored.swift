public import QuestionModel

extension ReadQuestion {
  /// The question with what its format has no place for taken from the one that is stored.
  ///
  /// - Parameter stored: the question as the bank has it.
  /// - Returns: what the file says, and beyond that what was there; options that say the same keep their ids.
  public func completed(from stored: Question) -> Question {
    var question = question
    if hasInventedOptionIDs { OptionIDs.take(from: stored.content.choices, into: &question) }
    guard stored.content.kind == question.content.kind else { return question }
    for part in unsaid.sorted(by: { $0.rawValue < $1.rawValue }) { part.copy(from: stored, to: &question) }
    return question
  }
}

extension ReadQuestion {
  /// Leaves to the bank what a file of another program could say of the question and does not: whoever puts tags or a
  /// working to a question that came from there would else lose them when it comes again.
  mutating func leaveAbsent() {
    let (content, key) = (question.content, question.key)
    let absent: [(part: QuestionPart, isAbsent: Bool)] = [
      (.tags, content.tags.allSatisfy { $0.namespace == CategoryPath.namespace }),
      (.category, content.tags.allSatisfy { $0.namespace != CategoryPath.namespace }),
      (.level, content.level == nil), (.difficulty, content.difficulty == nil), (.language, content.language == nil),
      (.hint, content.hint == nil), (.explanation, !key.isExplained), (.feedback, key.feedback.isEmpty),
      (.licence, content.licence == nil), (.source, content.source == nil),
    ]
    unsaid.formUnion(absent.filter(\.isAbsent).map(\.part))
  }
}

/// Options of a file without ids, and those of the question that they are an edit of.
enum OptionIDs {
  /// Gives options the ids of those that say the same, and ids of the rest to the others in order.
  static func take(from stored: [Choice], into question: inout Question) {
    let texts = Dictionary(stored.map { (Array($0.text.normalizedToNFC.utf8), $0.id) }) { first, _ in first }
    var ids = question.content.choices.map { texts[Array($0.text.normalizedToNFC.utf8)] }
    let taken = Set(ids.compactMap(\.self))
    guard taken.count == ids.count(where: { $0 != nil }) else { return }
    var free = stored.map(\.id).filter { !taken.contains($0) }[...]
    var used = Set(stored.map(\.id))
    var number = 0
    for index in ids.indices where ids[index] == nil {
      if let id = free.popFirst() {
        ids[index] = id
        continue
      }
      // A new option must not take the id of one that was there.
      while used.contains(ChoiceLetter.statement(number)) { number += 1 }
      ids[index] = ChoiceLetter.statement(number)
      used.insert(ChoiceLetter.statement(number))
    }
    question.renameOptions(to: ids.compactMap(\.self))
  }
}

extension Question {
  /// Gives options other ids, in the key too.
  mutating func renameOptions(to ids: [String]) {
    guard ids.count == content.choices.count, Set(ids).count == ids.count else { return }
    let names = Dictionary(zip(content.choices.map(\.id), ids)) { first, _ in first }
    for index in content.choices.indices { content.choices[index].id = ids[index] }
    key.right = key.right.map { names[$0] ?? $0 }
    key.weights = Dictionary(key.weights.map { (names[$0] ?? $0, $1) }) { first, _ in first }
    key.feedback = Dictionary(key.feedback.map { (names[$0] ?? $0, $1) }) { first, _ in first }
  }
}

extension QuestionPart {
  /// Takes a part over where the question has nothing of its own.
  func copy(from stored: Question, to question: inout Question) {
    let old = stored.content
    switch self {
    case .tags: question.content.tags += old.tags.filter { $0.namespace != CategoryPath.namespace }
    case .category: question.content.tags += old.tags.filter { $0.namespace == CategoryPath.namespace }
    case .level: question.content.level = question.content.level ?? old.level
    case .difficulty: question.content.difficulty = question.content.difficulty ?? old.difficulty
    case .language: question.content.language = question.content.language ?? old.language
    case .hint: question.content.hint = question.content.hint ?? old.hint
    case .explanation:
      question.key.explanation = question.key.explanation ?? stored.key.explanation
      if question.key.media.isEmpty { question.key.media = stored.key.media }
    case .feedback:
      let ids = Set(question.content.kind == .trueFalse ? ["true", "false"] : question.content.choices.map(\.id))
      question.key.feedback.merge(stored.key.feedback.filter { ids.contains($0.key) }) { own, _ in own }
    case .weights: if question.key.weights.isEmpty { question.key.weights = stored.key.weights }
    case .scoring: question.content.scoring = question.content.scoring ?? old.scoring
    case .passage: question.content.passage = question.content.passage ?? old.passage
    case .media:
      if question.content.media.isEmpty { question.content.media = old.media }
      if question.key.media.isEmpty { question.key.media = stored.key.media }
    case .licence: question.content.licence = question.content.licence ?? old.licence
    case .source: question.content.source = question.content.source ?? old.source
    case .statementLevels, .pinned: copyOfOptions(from: old, to: &question.content)
    case .answerMatch: copyMatch(from: stored.key, to: &question.key)
    case .extra:
      for member in old.extra.members where question.content.extra[member.name] == nil {
        question.content.extra[member.name] = member.value
      }
      for member in stored.key.extra.members where question.key.extra[member.name] == nil {
        question.key.extra[member.name] = member.value
      }
    }
  }

  private func copyOfOptions(from old: QuestionContent, to content: inout QuestionContent) {
    for index in content.choices.indices {
      guard let before = old.choices.first(where: { $0.id == content.choices[index].id }) else { continue }
      if self == .pinned {
        content.choices[index].pinned = content.choices[index].pinned || before.pinned
      } else {
        content.choices[index].level = content.choices[index].level ?? before.level
      }
    }
  }

  private func copyMatch(from old: AnswerKey, to key: inout AnswerKey) {
    for index in key.answers.indices {
      guard let before = old.answers.first(where: { $0.text == key.answers[index].text }) else { continue }
      key.answers[index].match = before.match
    }
  }
}
