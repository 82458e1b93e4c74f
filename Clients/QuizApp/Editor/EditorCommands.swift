import QuestionModel
import TerminalScreen

extension EditorScreen {
  /// Does what a command says.
  mutating func perform(_ command: EditorCommand, _ context: ScreenContext) -> [ScreenAction] {
    let item = focus.item
    switch command {
    case .save: return askToSave(context)
    case .likeness: return showLikeness()
    case .leave: return leave(context)
    case .externalEditor: return askExternalEditor(context)
    case .undo: goBack(context) { history, now in history.undo(from: now) }
    case .redo: goBack(context) { history, now in history.redo(from: now) }
    case .nextField: moveFocus(by: 1, context)
    case .previousField: moveFocus(by: -1, context)
    case .preview:
      showsPreview.toggle()
      refresh(context)
    case .find: finding = TextField(sought, limit: 200)
    case .findNext: findNext(context)
    case .addItem: addItem(context)
    case .removeItem:
      if let item { removeItem(item, context) }
      if case .media(let place) = focus { removeMedia(at: place, context) }
    case .moveItemUp: if let item { change(context) { $0.moveItem(item, by: -1) } }
    case .moveItemDown: if let item { change(context) { $0.moveItem(item, by: 1) } }
    case .toggleRight: if let item { change(context) { $0.toggleRight(item) } }
    case .togglePinned: if let item { change(context) { $0.togglePinned(item) } }
    case .toggleExact: if let item { change(context) { $0.toggleExact(item) } }
    case .weight: toggle(.weight, context)
    case .feedback: toggle(.feedback, context)
    case .itemLevel: toggle(.level, context)
    case .copy: copy()
    case .cut: cut(context)
    case .paste: paste(clipboard, context)
    case .selectAll: form?[focus].selectAll()
    case .openPassage: return openPassage(isNew: false, context)
    case .newPassage: return openPassage(isNew: true, context)
    case .review: review = result.map { EditorReview($0.question) }
    }
    return []
  }

  /// Changes the form's shape as one step that undo takes back.
  mutating func change(_ context: ScreenContext, _ body: (inout EditorForm) -> Void) {
    guard var form else { return }
    let before = form
    body(&form)
    guard form != before else { return }
    note(.other)
    self.form = form
    changed(context)
  }

  /// Notes the form before a change.
  mutating func note(_ change: EditorHistory.Change) {
    guard let form else { return }
    history.note(EditorStep(form: form, focus: focus), before: change)
  }

  private mutating func goBack(
    _ context: ScreenContext, _ step: (inout EditorHistory, EditorStep) -> EditorStep?
  ) {
    guard let form, let found = step(&history, EditorStep(form: form, focus: focus)) else { return }
    self.form = found.form
    focus = found.form.fields.contains(found.focus) ? found.focus : .stem
    changed(context)
    if let savedForm, found.form.hasSameContent(as: savedForm) { savedChanges = changes }
  }

  private mutating func addItem(_ context: ScreenContext) {
    let after = focus.item
    var added: String?
    change(context) { added = $0.addItem(after: after) }
    guard let added else { return }
    focus = .text(item: added)
    reveal(context)
  }

  private mutating func removeItem(_ item: String, _ context: ScreenContext) {
    let place = form?.items.firstIndex { $0.id == item } ?? 0
    change(context) { $0.removeItem(item) }
    let items = form?.items ?? []
    focus = items.isEmpty ? .addition : .mark(item: items[Swift.min(place, items.count - 1)].id)
    reveal(context)
  }

  private mutating func removeMedia(at place: Int, _ context: ScreenContext) {
    change(context) { $0.removeMedia(at: place) }
    let count = form?.media.count ?? 0
    go(to: count == 0 ? .attachment : .media(Swift.min(place, count - 1)), context)
  }

  private mutating func toggle(_ detail: EditorItem.Detail, _ context: ScreenContext) {
    guard let item = focus.item else { return }
    var isShown = false
    change(context) { isShown = $0.toggle(detail, of: item) }
    guard let form else { return }
    focus = isShown ? form.field(of: detail, item: item) : .mark(item: item)
    reveal(context)
  }

  /// Goes to the field so many places further; past the ends it stays.
  mutating func moveFocus(by steps: Int, _ context: ScreenContext) {
    guard let fields = form?.fields, let place = fields.firstIndex(of: focus) else { return }
    go(to: fields[Swift.min(Swift.max(0, place + steps), fields.count - 1)], context)
  }

  /// Gives a field the keyboard.
  mutating func go(to field: EditorField, _ context: ScreenContext) {
    focus = field
    suggestion = nil
    history.endRun()
    reveal(context)
  }

  private mutating func copy() {
    guard focus.isText, let text = form?[focus].selectedText, !text.isEmpty else { return }
    clipboard = text
    notice = .copied
  }

  private mutating func cut(_ context: ScreenContext) {
    copy()
    guard focus.isText, form?[focus].selection != nil else { return }
    note(.other)
    form?[focus].deleteBackward()
    changed(context)
  }

  /// Types a text in at once, and says what of it did not go in.
  mutating func paste(_ text: String, _ context: ScreenContext) {
    if finding != nil {
      finding?.insert(text)
      return
    }
    guard focus.isText, !text.isEmpty, form != nil, offered == nil else { return }
    note(.other)
    // In place of the chosen passage, whose id is not seen.
    if focus == .passage, form?.passageID != nil { form?.clear(.passage) }
    let insertion = form?[focus].insert(text)
    changed(context)
    if let insertion, !insertion.isWhole { notice = .left(dropped: insertion.dropped, cut: insertion.cut) }
  }
}
