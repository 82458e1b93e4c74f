import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where a question may stand, one of which is chosen.
struct StatusChooser: Sendable, Hashable {
  var list: ListState
  /// The revision that is looked at.
  let revision: RevisionID
  /// Why it was not published, where that may be overridden.
  var faults: [FieldProblem] = []

  init(_ question: StudentQuestion) {
    list = ListState(selection: QuestionStatus.allCases.firstIndex(of: question.status) ?? 0)
    revision = question.revision
  }

  /// The status that is chosen.
  var status: QuestionStatus { QuestionStatus.allCases[Swift.min(list.selection, QuestionStatus.allCases.count - 1)] }
}

extension QuestionScreen {
  mutating func beginChoosing() {
    guard case .success(let question)? = question, !settingStatus.isWaiting else { return }
    statusProblem = nil
    choosing = StatusChooser(question)
  }

  mutating func choose(_ event: InputEvent) -> [ScreenAction] {
    guard var chooser = choosing else { return [] }
    let count = QuestionStatus.allCases.count
    switch event {
    case .key(.escape), .key(.character("q")): choosing = nil
    // What is answered then is about the status that was sent.
    case _ where settingStatus.isWaiting: break
    case .key(.enter): return setStatus(chooser)
    case .key(let key) where chooser.faults.isEmpty:
      if let place = key.text.flatMap({ Int($0) }), (1...count).contains(place) {
        chooser.list.select(place - 1, count: count, rows: count)
      } else {
        _ = chooser.list.handle(key, count: count, rows: count)
      }
      choosing = chooser
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row" && chooser.faults.isEmpty:
      chooser.list.select(mouse.target?.index ?? 0, count: count, rows: count)
      return setStatus(chooser)
    default: break
    }
    return []
  }

  private mutating func setStatus(_ chooser: StatusChooser) -> [ScreenAction] {
    choosing = chooser
    let change = StatusChange(to: chooser.status, isOverriding: !chooser.faults.isEmpty)
    let id = id
    return settingStatus.ask(change).map { [.effect(.setStatus($0, id, change, expected: chooser.revision))] } ?? []
  }

  mutating func finishSettingStatus(_ result: Result<QuestionSummary, BankError>) -> [ScreenAction] {
    if case .failure(let error) = result {
      if choosing != nil, error.asksForOverride, case .invalid(let problems) = error {
        choosing?.faults = problems.filter { $0.field != StatusChange.overrideField }
        return []
      }
      statusProblem = error
    }
    choosing = nil
    let id = id
    return (reading.ask(id).map { [.effect(.question($0, id))] } ?? [])
      + (history == nil ? [] : listing.ask(id).map { [.effect(.history($0, id))] } ?? [])
  }

  func draw(_ chooser: StatusChooser, in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    guard chooser.faults.isEmpty else {
      let faults = chooser.faults.map { "\(words.fieldName(ofPath: $0.field)): \(words.sentence($0.reason))" }
      frame.draw(
        Dialog.asking(
          words.publishTitle, words.publishQuestion(faults), hints(words), context.keys))
      return
    }
    let all = QuestionStatus.allCases
    let dialog = Dialog.asking(words.statusTitle, "", hints(words), context.keys)
    let place = frame.draw(dialog, width: 40, extraRows: all.count)
    frame.drawList(chooser.list, count: all.count, in: place) { [Span("\($0 + 1). \(words.status(all[$0]))")] }
  }
}
