import QuestionAPI
import QuestionModel
import TerminalScreen

/// What can be done with a question that is being written, each by a letter.
enum PlainEditorCommand: String, Sendable, Hashable, CaseIterable {
  case save = "s"
  case preview = "v"
  case review = "r"
  case undo = "u"
  case redo = "y"
  case externalEditor = "e"
  case list = "l"
  case help = "?"
  case leave = "q"

  /// The same as the form on the screen has it; nil for what only prompts need.
  var command: EditorCommand? {
    switch self {
    case .save: .save
    case .preview: .preview
    case .review: .review
    case .undo: .undo
    case .redo: .redo
    case .externalEditor: .externalEditor
    case .leave: .leave
    case .list, .help: nil
    }
  }
}

/// Writing a question: the model of the form on the screen, shown as numbered fields.
extension PlainProgram {
  /// Goes on with a draft, or throws it away.
  mutating func goOn(_ draft: EditorDraft) async {
    switch await chooseDraft(draft) {
    case 0: await write(.kept(draft))
    case 1: await drop(draft)
    default: break
    }
  }

  private mutating func chooseDraft(_ draft: EditorDraft) async -> Int? {
    console.say(words.draftOf(draft.changed) + (draft.title.isEmpty ? "" : " “\(draft.title)”"))
    let ways = [words.continueDraft, words.discard, words.back]
    return await console.choose(words.draftTitle, ways, fallback: 0, words: words)
  }

  private mutating func drop(_ draft: EditorDraft) async {
    guard case .draftKept(_, let problem?)? = await perform(.dropDraft(name: draft.name)) else { return }
    console.warn(words.draftNotKept(problem))
    isFine = false
  }

  /// Writes or edits a question until the person leaves; what is not saved by then is kept as a draft.
  mutating func write(_ subject: EditorScreen.Subject) async {
    var editor = EditorScreen(screen: 1, subject: subject)
    _ = await carryOut(editor.appear(context), of: &editor)
    if let error = editor.loadError { return fail(error) }
    if let draft = editor.offered {
      switch await chooseDraft(draft) {
      case 0: _ = await carryOut(editor.handle(.key(.enter), context), of: &editor)
      case 1: _ = await carryOut(editor.handle(.key(.delete), context), of: &editor)
      default: return
      }
    }
    console.say(editor.title(words))
    sayNotice(of: editor)
    if case .new = subject { await guide(&editor) }
    if !console.hasEnded {
      await list(editor)
      console.say(words.plainEditorCommands)
    }
    switch await edit(&editor) {
    case .notSaved, .left: isFine = false
    case .saved, .passedOn, nil: break
    }
    await leave(&editor)
  }

  /// Shows the form of a question that goes back to another screen.
  ///
  /// - Returns: what that screen is told; nil where the person leaves the question as it was.
  mutating func mend(in editor: inout EditorScreen) async -> AppAnswer? {
    _ = await carryOut(editor.appear(context), of: &editor)
    console.say(editor.title(words))
    await list(editor)
    console.say(words.plainEditorCommands)
    guard case .passedOn(let answer)? = await edit(&editor) else { return nil }
    return answer
  }

  /// - Returns: what came of saving the last time that this was asked for; nil where it was not asked for.
  private mutating func edit(_ editor: inout EditorScreen) async -> PlainSave? {
    var last: PlainSave?
    while let line = await console.ask(words.plainFieldPrompt) {
      let rows = editor.rows
      if let place = PlainConsole<Source>.place(line, of: rows.count) {
        await edit(rows[place], of: &editor)
      } else if let command = PlainEditorCommand(rawValue: line.lowercased()) {
        switch command {
        case .leave: return last
        case .save:
          last = await save(&editor)
          switch last {
          case .left, .passedOn: return last
          default: break
          }
        default: await perform(command, on: &editor)
        }
      } else if !line.isEmpty {
        console.say(words.plainEditorUnclear(rows.count))
      }
    }
    return last
  }

  private mutating func perform(_ command: PlainEditorCommand, on editor: inout EditorScreen) async {
    switch command {
    case .preview: await preview(editor)
    case .review: await review(&editor)
    case .undo, .redo:
      let changes = editor.changes
      if let command = command.command { _ = editor.perform(command, context) }
      if editor.changes == changes { console.say(words.nothingToUndo) } else { await list(editor) }
      await keep(&editor)
    case .externalEditor: await editExternally(&editor)
    case .list: await list(editor)
    case .help: console.say(words.plainEditorCommands)
    case .save, .leave: break
    }
  }

  /// What a student will see, and what after the answer.
  private mutating func preview(_ editor: EditorScreen) async {
    guard let form = editor.form, let question = editor.result?.question else { return }
    let source = PreviewSource(
      question: question, passage: editor.chosenPassage, status: form.status, width: PlainConsole<Source>.width,
      words: words)
    await console.page(EditorPreview.lines(source), words: words)
  }

  /// The faults of item writing; the number of one leads to its field.
  private mutating func review(_ editor: inout EditorScreen) async {
    guard let question = editor.result?.question else { return }
    let faults = EditorReview(question).faults
    console.say(words.reviewTitle(faults.count))
    guard !faults.isEmpty else { return }
    let rows = faults.enumerated().map { index, fault in
      "  \(index + 1). \(EditorReview.row(fault, words).plainText)"
    }
    await console.page(rows, words: words)
    while let line = await console.ask(words.plainFaultPrompt(faults.count)), line != "0", !line.isEmpty {
      guard let place = PlainConsole<Source>.place(line, of: faults.count), let form = editor.form else {
        console.say(words.notANumber(1, faults.count))
        continue
      }
      return await edit(editor.row(of: form.field(named: faults[place].field)), of: &editor)
    }
  }

  private mutating func editExternally(_ editor: inout EditorScreen) async {
    guard edit != nil else { return console.say(words.noTerminalForEditor) }
    let changes = editor.changes
    _ = await carryOut(editor.askExternalEditor(context), of: &editor)
    sayNotice(of: editor)
    if editor.changes != changes { await list(editor) }
    await keep(&editor)
  }

  /// Says what the form's model has to tell.
  func sayNotice(of editor: EditorScreen) {
    guard editor.notice != nil else { return }
    console.say(editor.message(context).text)
  }

  /// Keeps what was written on disk after each change.
  mutating func keep(_ editor: inout EditorScreen) async {
    let actions = editor.keep()
    guard !actions.isEmpty else { return }
    _ = await carryOut(actions, of: &editor)
    guard case .notKept? = editor.notice else { return }
    sayNotice(of: editor)
    isFine = false
  }

  private mutating func leave(_ editor: inout EditorScreen) async {
    await keep(&editor)
    guard editor.isChanged else { return }
    if case .notKept? = editor.notice { return }
    console.say(words.draftIsKept)
  }
}
