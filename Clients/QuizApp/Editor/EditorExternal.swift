import QuestionFormats
import QuestionModel
import TerminalScreen

/// The question in the person's own editor, as text.
extension EditorScreen {
  /// Opens the question, or what of it did not read the last time.
  mutating func askExternalEditor(_ context: ScreenContext) -> [ScreenAction] {
    guard let form, let result else { return [] }
    // What the text cannot show would be lost on the way.
    if let problem = result.problems.first(where: { !$0.reason.isOfTheBank }) {
      go(to: problem.field, context)
      notice = .problems(1)
      return []
    }
    let entry = QuestionSheet.Entry(
      id: edited?.id, question: result.question, status: form.status, passage: chosenPassage?.passage?.content.stem)
    let text = externalText ?? QuestionSheet.print([entry], language: context.words.sheetLanguage)
    return external.ask(text).map { [.effect(.editExternally($0, text))] } ?? []
  }

  /// Reads what came back; where it does not read, it is kept with its faults marked.
  mutating func takeExternal(_ ticket: Ticket, _ outcome: ExternalEdit, _ context: ScreenContext) {
    guard let asked = external.answered(ticket), let form, let result else { return }
    switch outcome {
    case .failed(let reason): notice = .externalFailed(reason)
    case .text(let text) where text.utf8.elementsEqual(asked.value.utf8) && externalText == nil: break
    case .text(let text):
      var originals: [QuestionID: Question] = [:]
      if let edited { originals[edited.id] = result.question }
      let (entries, faults) = QuestionSheet.parse(text, originals: originals)
      if let first = faults.first {
        externalText = QuestionSheet.annotated(
          text, faults, language: context.words.sheetLanguage, reason: context.words.describe)
        notice = .unreadable(first, count: faults.count)
        return
      }
      guard entries.count == 1, let entry = entries.first else {
        externalText = text
        notice = .severalQuestions(entries.count)
        return
      }
      externalText = nil
      take(entry, in: form, context)
    }
  }

  private mutating func take(_ entry: QuestionSheet.Entry, in form: EditorForm, _ context: ScreenContext) {
    var next = EditorForm(entry.question, status: entry.status ?? form.status)
    if let message = entry.message { next[.message].insert(message) }
    note(.other)
    self.form = next
    focus = next.fields.contains(focus) ? focus : .stem
    changed(context)
  }
}

extension EditorQuestion.Reason {
  /// Whether the bank refuses it, rather than that it cannot be read at all.
  fileprivate var isOfTheBank: Bool {
    if case .refused = self { true } else { false }
  }
}
