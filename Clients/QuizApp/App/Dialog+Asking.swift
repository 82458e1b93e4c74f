import TerminalScreen

/// What the buttons of a dialog stand for: the first and the last hint of the screen that asks.
enum DialogAction {
  static let confirm = "dialog.confirm"
  static let cancel = "dialog.cancel"
}

extension Dialog {
  /// A dialog that is answered as the screen's first hint or its last one says.
  static func asking(_ title: String, _ text: String, _ hints: [ScreenHint], _ keys: KeyMap) -> Dialog {
    // What can only be waited for or left has one button.
    let confirm = hints.count > 1 ? hints.first : nil
    let answers = zip([confirm, hints.last], [DialogAction.confirm, DialogAction.cancel])
    return Dialog(
      title: title, text: [Span(text)],
      buttons: answers.compactMap { hint, action in
        hint.map { Button("\($0.keyName(keys)) \($0.label)", action: action) }
      })
  }
}
