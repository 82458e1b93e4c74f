import QuestionModel

/// What of a question a format has a place for; all else is told as a loss.
struct FormatCapacity: Sendable {
  /// Parts that the format can express.
  var parts: Set<QuestionPart>
  /// Whether a question has its name in the file.
  var holdsIdentifiers = false
  /// Whether it has its title there.
  var holdsTitles = false
  /// Whether options have ids of their own there.
  var holdsOptionIDs = false
  /// Whether the file says where a question stands.
  var holdsStatus = false

  /// What the format cannot express.
  var unsaid: Set<QuestionPart> {
    Set(QuestionPart.allCases).subtracting(parts).subtracting(parts.contains(.tags) ? [.category] : [])
  }

  /// What of a question has no place.
  ///
  /// - Parameter written: the question.
  /// - Returns: a loss for each thing, in the order of the question's parts.
  func losses(of written: WrittenQuestion) -> [FormatLoss] {
    let question = written.question
    return identity(written) + texts(question) + options(question) + answers(question.key) + surroundings(written)
  }

  private func lost(_ part: QuestionPart, _ subject: LossSubject, _ details: [String]) -> [FormatLoss] {
    parts.contains(part) ? [] : details.map { FormatLoss(subject, $0, .dropped) }
  }

  private func identity(_ written: WrittenQuestion) -> [FormatLoss] {
    var losses: [FormatLoss] = []
    if !holdsIdentifiers, written.id != QuestionIdentity.id(of: written.question.content) {
      losses.append(FormatLoss(.identifier, QuestionIdentity.name(of: written), .dropped))
    }
    if !holdsTitles, let title = written.question.content.extra[QuestionIdentity.titleMember]?.string {
      losses.append(FormatLoss(.title, title, .dropped))
    }
    if !holdsStatus, written.status != .published {
      losses.append(FormatLoss(.status, written.status.rawValue, .dropped))
    }
    return losses
  }

  private func texts(_ question: Question) -> [FormatLoss] {
    let content = question.content
    let difficulty = content.difficulty.map { SheetNumber.text(of: $0) }
    return content.tags.flatMap { lost(.tags, $0.namespace == "category" ? .category : .tag, [$0.name]) }
      + lost(.level, .level, [content.level].compactMap(\.self))
      + lost(.difficulty, .difficulty, [difficulty].compactMap(\.self))
      + lost(.language, .language, [content.language].compactMap(\.self))
      + lost(.hint, .hint, [content.hint].compactMap(\.self))
      + lost(.explanation, .explanation, [question.key.explanation].compactMap(\.self))
      + lost(.licence, .licence, [content.licence].compactMap(\.self))
      + lost(.source, .source, [content.source].compactMap(\.self))
  }

  private func options(_ question: Question) -> [FormatLoss] {
    let content = question.content
    var losses = content.choices.flatMap { choice in
      lost(.statementLevels, .level, choice.level.map { ["\(choice.id): \($0)"] } ?? [])
        + lost(.pinned, .pinnedOption, choice.pinned ? [choice.id] : [])
        + lost(.extra, .unknown, choice.extra.members.map { "\(choice.id): \($0.name)" })
    }
    let invented = content.choices.indices.map { ChoiceLetter.statement($0) }
    if !holdsOptionIDs, content.choices.map(\.id) != invented {
      losses.append(
        FormatLoss(.optionID, content.choices.map(\.id).joined(separator: ", "), .changed, "letters in their order"))
    }
    return losses
  }

  private func answers(_ key: AnswerKey) -> [FormatLoss] {
    let combined = key.extra.members.filter { Self.combinedFeedback.contains($0.name) }.compactMap(\.value.string)
    let others = key.extra.members.filter { !Self.combinedFeedback.contains($0.name) }.map(\.name)
    let feedback =
      key.feedback.sorted { $0.key < $1.key }.map(\.value) + combined + key.answers.compactMap(\.feedback)
      + key.numbers.compactMap(\.feedback)
    let weights =
      key.weights.sorted { $0.key < $1.key }.map { "\($0.key): \(SheetNumber.text(of: $0.value))" }
      + key.answers.filter { $0.weight != 1 }.map { "\($0.text): \(SheetNumber.text(of: $0.weight))" }
      + key.numbers.filter { $0.weight != 1 }.map {
        "\(SheetNumber.text(of: $0.value)): \(SheetNumber.text(of: $0.weight))"
      }
    return lost(.feedback, .feedback, feedback) + lost(.weights, .weight, weights)
      + lost(.answerMatch, .letterCase, key.answers.filter { $0.match == .exact }.map(\.text))
      + lost(.extra, .unknown, others)
  }

  private func surroundings(_ written: WrittenQuestion) -> [FormatLoss] {
    let content = written.question.content
    let media = content.media + written.question.key.media
    let passage = content.passage.map { written.passage.map(PassageText.title) ?? $0 }
    let others = content.extra.members.map(\.name).filter {
      $0 != QuestionIdentity.nameMember && $0 != QuestionIdentity.titleMember
    }
    return lost(.scoring, .scoring, content.scoring.map { [CanonicalJSON.text(of: $0.json)] } ?? [])
      + lost(.passage, .passage, [passage].compactMap(\.self))
      + media.flatMap { lost(.media, Self.subject(of: $0), [$0.alternative ?? $0.type]) }
      + lost(.extra, .unknown, others)
  }

  private static let combinedFeedback: Set<String> = ["correctFeedback", "incorrectFeedback", "partialFeedback"]

  private static func subject(of reference: MediaReference) -> LossSubject {
    if reference.type.hasPrefix("image/") { return .picture }
    return reference.type.hasPrefix("audio/") ? .sound : .file
  }
}
