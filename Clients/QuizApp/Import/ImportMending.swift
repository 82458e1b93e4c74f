import QuestionFormats
import QuestionModel
import TerminalScreen

/// Mending questions in the form, and in the person's own editor.
extension ImportScreen {
  /// Opens the form of a question, which gives it back to this screen.
  mutating func passOn(_ item: Int) -> [ScreenAction] {
    guard let read = items[item].toMend else { return [] }
    passes += 1
    let ticket = Ticket(screen: screen, number: -passes)
    passedOn = (ticket, items[item].number)
    let passed = PassedQuestion(
      ticket: ticket, question: read.question, status: items[item].status,
      field: (items[item].problems + read.problems).first?.field)
    return [.push { EditorScreen(screen: $0, subject: .passedOn(passed), field: passed.field) }]
  }

  /// Opens questions as a text, or what of it did not read the last time; above each stands what is wrong with it.
  mutating func askExternal(_ places: [Int], _ context: ScreenContext) -> [ScreenAction] {
    guard !external.isWaiting else { return [] }
    notice = nil
    if let externalText { return edit(externalText) }
    var entries: [QuestionSheet.Entry] = []
    externalItems = [:]
    for place in places {
      let item = items[place]
      guard let read = item.toMend else { continue }
      // Two questions of a sheet cannot have one id.
      let id = externalItems[read.id] == nil ? read.id : QuestionID(high: 0, low: UInt64(item.number))
      externalItems[id] = item.number
      var entry = QuestionSheet.Entry(id: id, question: read.question, status: read.status)
      if item.needsMending { entry.remarks = reasons(item, context.words) }
      if item.read == nil { entry.remarks += [context.words.sourceTitle + ":", item.source] }
      entries.append(entry)
    }
    externalPrinted = QuestionSheet.print(entries, language: context.words.sheetLanguage)
    return entries.isEmpty ? [] : edit(externalPrinted)
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
      for (id, number) in externalItems {
        originals[id] = place(of: number).flatMap { items[$0].toMend?.question }
      }
      // What stands as it was printed is still to be mended, and no fault of what was written.
      let (entries, faults) = QuestionSheet.parse(text, originals: originals, leaving: externalPrinted)
      var count = 0
      var last: Int?
      for entry in entries { if take(entry, behind: &last) { count += 1 } }
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

  /// Whether an entry changes a question, or is a new one, which stands behind the one it follows.
  private mutating func take(_ entry: QuestionSheet.Entry, behind last: inout Int?) -> Bool {
    guard let place = entry.id.flatMap({ externalItems[$0] }).flatMap(place(of:)) else {
      // A text that is opened again has it once more.
      if let known = items.firstIndex(where: { $0.read?.question == entry.question }) {
        last = known
        return false
      }
      add(entry.question, status: entry.status, behind: last)
      last = last.map { $0 + 1 }
      return true
    }
    last = place
    let before = items[place].toMend
    guard entry.question != before?.question.normalized || entry.status != before?.status else { return false }
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
