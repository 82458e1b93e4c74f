import QuestionModel

/// Writes single-choice questions, each as a line.
struct ArcWriter: FormatWriter {
  private static let capacity = FormatCapacity(
    parts: [.tags, .language, .answerMatch, .passage], holdsIdentifiers: true, holdsOptionIDs: true)

  func add(_ entry: WrittenQuestion) -> WrittenPart {
    let content = entry.question.content
    guard let line = ArcRow.line(id: entry.id, question: entry.question, passage: entry.passage) else {
      // The text of a passage goes before its questions' own.
      if content.kind == .passage { return WrittenPart([], isWritten: false) }
      return .leftOut(content.kind.name, "the format has single-choice questions only")
    }
    return WrittenPart(line, losses: tags(entry) + Self.capacity.losses(of: entry) + passage(entry))
  }

  func finish() -> [UInt8] { [] }

  private func passage(_ entry: WrittenQuestion) -> [FormatLoss] {
    guard let passage = entry.passage else { return [] }
    return [FormatLoss(.passage, passage, .changed, "stands before the question's own text")]
  }

  /// Of its tags a row has places for subject and grade.
  private func tags(_ entry: WrittenQuestion) -> [FormatLoss] {
    entry.question.content.tags.filter { $0.namespace != "subject" && $0.namespace != "grade" }
      .map { FormatLoss(.tag, $0.name, .dropped) }
  }
}
