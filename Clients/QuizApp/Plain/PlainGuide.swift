import QuestionModel
import TerminalScreen

/// The way through a new question: what every question needs, one after the other.
extension PlainProgram {
  /// Asks for the parts of a new question; an empty answer leaves one for later.
  mutating func guide(_ editor: inout EditorScreen) async {
    for field in [EditorField.kind, .stem] {
      guard !console.hasEnded else { return }
      await edit(field, of: &editor)
    }
    await askItems(&editor)
    if !console.hasEnded { await askRight(&editor) }
    for field in [EditorField.explanation, .tags] where editor.form?.fields.contains(field) == true {
      guard !console.hasEnded else { return }
      await edit(field, of: &editor)
    }
  }

  /// Asks for options, statements or accepted answers, a line each, until an empty one.
  private mutating func askItems(_ editor: inout EditorScreen) async {
    var place = 0
    while !console.hasEnded, let form = editor.form, form.hasItems {
      if !form.items.indices.contains(place) {
        var added: String?
        editor.change(context) { added = $0.addItem(after: nil) }
        guard added != nil else { return }
      }
      guard let form = editor.form else { return }
      let item = form.items[place].id
      let name = words.plainItemName(item, form)
      let what = words.editorPlaceholder(.text(item: item), form.kind)
      guard let line = await console.ask("\(name) (\(what); \(words.plainNoMore)):"), !line.isEmpty else {
        // One that was begun for this line is none.
        let isSpare = place >= EditorForm.new(kind: form.kind, language: "").items.count
        if isSpare { editor.change(context) { $0.removeItem(item) } }
        return
      }
      set(.text(item: item), .text(line), of: &editor)
      if form.kind == .numeric, let within = await console.ask("\(words.editorLabel(.tolerance(item: item))) (0):") {
        set(.tolerance(item: item), PlainValue(within), of: &editor)
      }
      sayProblems(of: .mark(item: item), in: editor)
      await keep(&editor)
      place += 1
    }
  }

  /// Asks which options or statements are right.
  private mutating func askRight(_ editor: inout EditorScreen) async {
    guard let form = editor.form else { return }
    switch form.kind {
    case .trueFalse: return await edit(.truth, of: &editor)
    case .singleChoice, .multipleResponse, .trueFalseCluster: break
    default: return
    }
    let items = form.items.filter { !form[.text(item: $0.id)].isEmpty }
    guard !items.isEmpty else { return }
    while let line = await console.ask(words.plainRightPrompt(form.kind)), !line.isEmpty {
      guard let right = Self.right(line, of: items.count, kind: form.kind) else {
        console.say(words.plainNotUnderstood)
        continue
      }
      editor.change(context) { form in
        for (index, item) in items.enumerated() where right.contains(index) != item.isRight {
          form.toggleRight(item.id)
        }
      }
      return await keep(&editor)
    }
  }

  /// The places of what is right, from 0; nil where the line does not say it.
  private static func right(_ line: String, of count: Int, kind: QuestionKind) -> Set<Int>? {
    guard kind == .trueFalseCluster else {
      let places = PlainCommand.indices(line, count: count)
      return kind == .singleChoice && places?.count != 1 ? nil : places
    }
    guard let judgements = PlainCommand.judgements(line), judgements.count == count else { return nil }
    return Set(judgements.indices.filter { judgements[$0] == true })
  }
}
