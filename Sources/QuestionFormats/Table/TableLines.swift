import QuestionModel

/// Makes the lines of a table of questions, for a file in text as for a spreadsheet.
struct TableLines: Sendable {
  private let language: QuestionSheet.Language
  private var fields: TableFields?
  private var passages: Set<QuestionID> = []

  init(language: QuestionSheet.Language) { self.language = language }

  /// The lines of a question, the first time after that of the headings.
  ///
  /// - Parameter written: the question.
  /// - Returns: the lines, and what has no place in a table; no line for what is no question.
  mutating func lines(of written: WrittenQuestion) -> (lines: [[String]], losses: [FormatLoss]) {
    let kind = written.question.content.kind
    guard kind != .blueprint, kind != .quiz else {
      return ([], [FormatLoss(.question, written.question.content.stem, .dropped, "a \(kind) is no question")])
    }
    let isFirst = fields == nil
    let fields = self.fields ?? head(written.question)
    self.fields = fields
    var lines = isFirst ? [fields.headings] : []
    if kind == .passage {
      passages.insert(written.id)
    } else if let id = written.question.content.passageID, let text = written.passage, passages.insert(id).inserted {
      let passage = Question(content: QuestionContent(kind: .passage, stem: text), key: AnswerKey())
      lines.append(fields.cells(of: WrittenQuestion(id: id, question: passage)))
    }
    lines.append(fields.cells(of: written))
    let media = written.question.content.media + written.question.key.media
    let losses = media.map {
      FormatLoss(.picture, $0.alternative ?? $0.type, .changed, "a table holds its digest and not the file")
    }
    return (lines, losses)
  }

  /// The line of headings, for a table without questions.
  func emptyHead() -> [String]? {
    fields == nil ? TableFields(TableColumn.written, others: [], language: language).headings : nil
  }

  /// The columns, with those unknown ones that the first question has cells of.
  private func head(_ question: Question) -> TableFields {
    let names = question.key.extra[TableQuestion.othersMember]?.object?.members.map(\.name) ?? []
    let others = names.filter { TableColumn.named($0) == nil && !$0.trimmed.isEmpty }
    return TableFields(TableColumn.written, others: others, language: language)
  }
}
