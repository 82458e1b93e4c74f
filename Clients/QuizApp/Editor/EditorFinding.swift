import QuestionModel
import TerminalScreen

/// Finding in the texts of the form; as everywhere, accents and letter case do not count.
extension EditorScreen {
  mutating func handleInFind(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard var field = finding else { return [] }
    switch key {
    case .escape: finding = nil
    case .enter, .function(3):
      sought = field.text
      finding = nil
      findNext(context)
    default:
      _ = field.handle(key)
      finding = field
    }
    return []
  }

  /// Selects the next place behind the cursor, through all fields and round again.
  mutating func findNext(_ context: ScreenContext) {
    guard !sought.isEmpty, let form else { return }
    let needle = Self.folded(Array(sought))
    let fields = form.fields.filter(\.isText)
    let first = fields.firstIndex(of: focus) ?? 0
    for step in 0...fields.count {
      let field = fields[(first + step) % fields.count]
      let area = form[field]
      // Round again, the field one began in is searched from its beginning.
      let start = step == 0 ? area.cursor : 0
      guard let place = Self.place(of: needle, in: Self.folded(area.characters), from: start) else { continue }
      self.form?[field].select(place..<place + needle.count)
      go(to: field, context)
      return
    }
    notice = .notFound
  }

  private static func folded(_ characters: [Character]) -> [String] {
    characters.map { TextFolding.fold(String($0)) }
  }

  private static func place(of needle: [String], in text: [String], from start: Int) -> Int? {
    guard !needle.isEmpty, text.count - needle.count >= start else { return nil }
    return (start...(text.count - needle.count)).first { text[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}
