import QuestionFormats
import QuestionModel
import TerminalScreen

/// Mending questions in the form, and in the person's own editor.
extension ImportScreen {
  /// Opens the form of a question, which gives it back to this screen.
  mutating func passOn(_ item: Int) -> [ScreenAction] {
    guard let question = items[item].question else { return [] }
    passes += 1
    let ticket = Ticket(screen: screen, number: -passes)
    passedOn = (ticket, item)
    let passed = PassedQuestion(
      ticket: ticket, question: question, status: items[item].read?.status ?? .published,
      field: items[item].problems.first?.field)
    return [.push { EditorScreen(screen: $0, subject: .passedOn(passed), field: passed.field) }]
  }

  /// Opens questions as a text, or what of it did not read the last time.
  mutating func askExternal(_ places: [Int], _ context: ScreenContext) -> [ScreenAction] {
    guard !external.isWaiting else { return [] }
    notice = nil
    if let externalText { return edit(externalText) }
    var entries: [QuestionSheet.Entry] = []
    externalItems = [:]
    for place in places {
      guard let read = items[place].read, let question = items[place].question else { continue }
      // Two questions of a sheet cannot have one id.
      let id = externalItems[read.id] == nil ? read.id : QuestionID(high: 0, low: UInt64(place))
      externalItems[id] = place
      entries.append(QuestionSheet.Entry(id: id, question: question, status: read.status))
    }
    return entries.isEmpty ? [] : edit(QuestionSheet.print(entries, language: context.words.sheetLanguage))
  }

  private mutating func edit(_ text: String) -> [ScreenAction] {
    external.ask(text).map { [.effect(.editExternally($0, text))] } ?? []
  }

  /// Takes in the questions that read; where others do not, the text is kept with its faults marked.
  mutating func takeExternal(_ outcome: ExternalEdit, _ before: String, _ context: ScreenContext) -> [ScreenAction] {
    switch outcome {
    case .failed(let reason):
      notice = .externalFailed(reason)
      return []
    case .text(let text) where externalText == nil && text.utf8.elementsEqual(before.utf8): return []
    case .text(let text):
      var originals: [QuestionID: Question] = [:]
      for (id, place) in externalItems { originals[id] = items[place].question }
      let (entries, faults) = QuestionSheet.parse(text, originals: originals)
      let count = entries.count { take($0) }
      externalText = nil
      notice = .mended(count)
      if let first = faults.first {
        externalText = QuestionSheet.annotated(
          text, faults, language: context.words.sheetLanguage, reason: context.words.describe)
        notice = .unreadable(first, count: faults.count)
      }
      return changed(context)
    }
  }

  /// Whether an entry changes a question, or is a new one.
  private mutating func take(_ entry: QuestionSheet.Entry) -> Bool {
    guard let place = entry.id.flatMap({ externalItems[$0] }) else {
      // A text that is opened again has it once more.
      guard !items.contains(where: { $0.read?.question == entry.question }) else { return false }
      items.append(ImportItem(adding: entry.question, status: entry.status, file: 0))
      return true
    }
    let read = items[place].read
    guard entry.question != items[place].question?.normalized || entry.status != read?.status else { return false }
    items[place].mend(entry.question, status: entry.status)
    return true
  }
}

/// A question that another screen has passed on to the form, and that goes back there.
struct PassedQuestion: Sendable, Hashable {
  let ticket: Ticket
  let question: Question
  let status: QuestionStatus
  /// Path of the field to begin at.
  let field: String?
}
