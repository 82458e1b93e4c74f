import TerminalScreen

/// What the buttons of a dialog stand for: a click is the same as the key.
enum DialogAction {
  static let confirm = "dialog.confirm"
  static let cancel = "dialog.cancel"
}

extension Dialog {
  /// A dialog that Enter agrees to and Escape leaves.
  static func asking(_ title: String, _ text: String, confirm: String, cancel: String) -> Dialog {
    Dialog(
      title: title, text: [Span(text)],
      buttons: [
        Button("Enter " + confirm, action: DialogAction.confirm), Button("Esc " + cancel, action: DialogAction.cancel),
      ])
  }
}
