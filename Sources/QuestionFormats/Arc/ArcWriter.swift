import QuestionModel

/// Writes single-choice questions, each as a line.
struct ArcWriter: FormatWriter {
  func add(_ entry: WrittenQuestion) -> WrittenPart {
    let content = entry.question.content
    guard let line = ArcRow.line(id: entry.id, question: entry.question, passage: entry.passage) else {
      // The text of a passage goes before its questions' own.
      if content.kind == .passage { return WrittenPart([], isWritten: false) }
      return .leftOut(content.kind.name, "the format has single-choice questions only")
    }
    return WrittenPart(line, losses: losses(of: entry.question) + passage(entry) + status(entry))
  }

  func finish() -> [UInt8] { [] }

  private func passage(_ entry: WrittenQuestion) -> [FormatLoss] {
    guard let passage = entry.passage else { return [] }
    return [FormatLoss(.passage, passage, .changed, "stands before the question's own text")]
  }

  private func status(_ entry: WrittenQuestion) -> [FormatLoss] {
    entry.status == .published ? [] : [FormatLoss(.status, entry.status.rawValue, .dropped)]
  }

  private func losses(of question: Question) -> [FormatLoss] {
    let (content, key) = (question.content, question.key)
    var losses: [FormatLoss] = []
    func drop(_ subject: LossSubject, _ text: String?) {
      if let text { losses.append(FormatLoss(subject, text, .dropped)) }
    }
    for tag in content.tags where tag.namespace != "subject" && tag.namespace != "grade" { drop(.tag, tag.name) }
    drop(.level, content.level)
    drop(.difficulty, content.difficulty.map { "\($0)" })
    drop(.hint, content.hint)
    drop(.licence, content.licence)
    drop(.source, content.source)
    drop(.explanation, key.explanation)
    for choice in content.choices where choice.pinned { drop(.pinnedOption, choice.id) }
    for reference in content.media { drop(.file, reference.alternative ?? reference.type) }
    for (id, text) in key.feedback.sorted(by: { $0.key < $1.key }) { drop(.feedback, "\(id): \(text)") }
    for (id, weight) in key.weights.sorted(by: { $0.key < $1.key }) { drop(.weight, "\(id): \(weight)") }
    for member in content.extra.members + key.extra.members { drop(.unknown, member.name) }
    return losses
  }
}
