import QuestionAPI
import QuestionModel
import TerminalScreen

/// What a person wants of a field.
enum PlainValue: Sendable, Hashable {
  case keep
  case empty
  case text(String)

  /// Nothing keeps the field, `-` empties it, and `--` stands for `-`.
  init(_ typed: String?) {
    switch typed {
    case nil, ""?: self = .keep
    case "-"?: self = .empty
    case "--"?: self = .text("-")
    case let text?: self = .text(text)
    }
  }
}

extension PlainProgram {
  /// Lets the person change a field.
  mutating func edit(_ row: EditorField, of editor: inout EditorScreen) async {
    editor.focus = row
    switch row {
    case .kind, .status, .truth, .scoring: await choose(row, of: &editor)
    case .mark(let item): await edit(item: item, of: &editor)
    case .addition: await addItem(to: &editor)
    case .tags: await askTags(&editor)
    case .passage: await askPassage(&editor)
    case .attachment: await attach(to: &editor)
    case .media(let place): await edit(mediaAt: place, of: &editor)
    default: await ask(row, of: &editor)
    }
    say(row, of: editor)
    await keep(&editor)
  }

  /// Asks for the text of a field.
  mutating func ask(_ field: EditorField, of editor: inout EditorScreen) async {
    guard let form = editor.form else { return }
    let label = editor.label(of: field, words)
    let example = words.editorPlaceholder(field, form.kind)
    let name = example.isEmpty ? label : "\(label) (\(example))"
    let typed: String?
    if field.isMultiline {
      if let text = form.string(field) {
        await console.page(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), words: words)
      }
      typed = await console.askText("\(name). \(words.plainTextHelp)")
    } else {
      if let text = form.string(field) { console.say(text) }
      typed = await console.ask("\(name); \(words.plainLineHelp):")
    }
    set(field, PlainValue(typed), of: &editor)
  }

  /// Puts what was typed into a field, and says what of it did not go in.
  func set(_ field: EditorField, _ value: PlainValue, of editor: inout EditorScreen) {
    guard value != .keep else { return }
    var insertion: TextArea.Insertion?
    editor.change(context) { form in
      if case .text(let text) = value {
        insertion = form.replace(field, with: text)
      } else {
        form.replace(field, with: "")
      }
    }
    guard let insertion, !insertion.isWhole else { return }
    console.warn(words.notTyped(dropped: insertion.dropped, cut: insertion.cut))
  }

  /// Lets the person choose among the values of a field.
  private mutating func choose(_ field: EditorField, of editor: inout EditorScreen) async {
    guard let form = editor.form else { return }
    let choices: [String]
    let now: Int?
    switch field {
    case .kind:
      guard !form.kind.isUnknown else { return }
      (choices, now) = (QuestionKind.texts.map(words.kind), QuestionKind.texts.firstIndex(of: form.kind))
    case .status:
      let all = QuestionStatus.allCases
      (choices, now) = (all.map(words.status), all.firstIndex(of: form.status))
    case .scoring:
      (choices, now) = (form.scoringChoices.map(words.scoring), form.scoringChoices.firstIndex(of: form.scoring))
    default: (choices, now) = ([true, false].map(words.judgement), form.truth.map { $0 ? 0 : 1 })
    }
    guard let place = await console.choose(words.editorLabel(field), choices, fallback: now, words: words) else {
      return
    }
    editor.change(context) { form in
      switch field {
      case .kind: form.turnKind(by: place - (now ?? 0))
      case .status: form.turnStatus(by: place - (now ?? 0))
      case .scoring: form.turnScoring(by: place - (now ?? 0))
      default: form.truth = place == 0
      }
    }
  }

  /// Asks for the tags; `?` and a beginning lists those of the bank, `+` and `-` before each word add and take away.
  mutating func askTags(_ editor: inout EditorScreen) async {
    if let tags = editor.form?.string(.tags) { console.say(tags) }
    while let line = await console.ask("\(words.editorLabel(.tags)); \(words.plainTagHelp):") {
      if line.hasPrefix("?") {
        await sayTags(String(line.dropFirst()).trimmed, of: editor)
        continue
      }
      let value = PlainValue(line)
      let tags = editor.form?.string(.tags) ?? ""
      guard case .text(let text) = value, let changed = Self.changed(tags, by: text) else {
        return set(.tags, value, of: &editor)
      }
      return set(.tags, changed.isEmpty ? .empty : .text(changed), of: &editor)
    }
  }

  /// Lists the tags of the bank that hold a text, or all of them.
  private mutating func sayTags(_ text: String, of editor: EditorScreen) async {
    guard !text.isEmpty else { return await sayTags() }
    let names = editor.knownTags.matching(text, most: 200)
    if names.isEmpty { console.say(words.noTags) }
    await console.page(names.map { "  \($0)" }, words: words)
  }

  /// Tags with what words with `+` add and words with `-` take away; nil where a word has neither.
  static func changed(_ tags: String, by line: String) -> String? {
    var names = tags.split(separator: " ").map(String.init)
    for word in line.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let name = String(word.dropFirst())
      guard !name.isEmpty else { return nil }
      switch word.first {
      case "+": if !names.contains(name) { names.append(name) }
      case "-": names.removeAll { $0 == name }
      default: return nil
      }
    }
    return names.joined(separator: " ")
  }

  /// Lets the person find a passage by its words, and choose it by its number.
  private mutating func askPassage(_ editor: inout EditorScreen) async {
    let label = words.editorLabel(.passage)
    while let line = await console.ask("\(label) (\(words.passagePlaceholder)); \(words.plainLineHelp):") {
      set(.passage, PlainValue(line), of: &editor)
      guard case .text = PlainValue(line) else { return }
      _ = await carryOut(editor.askForPassages(), of: &editor)
      let found = editor.passageSuggestions
      let names = found.map { QuestionText.oneLine(PassageText.title(of: $0.stem)) }
      if found.isEmpty { console.say(words.nothingFound) }
      let place = found.isEmpty ? nil : await console.choose(label, names + [words.cancel], words: words)
      guard let place, place < found.count else {
        set(.passage, .empty, of: &editor)
        continue
      }
      editor.takePassage(at: place, context)
      _ = await carryOut(editor.askForPassages(), of: &editor)
      return
    }
  }

  private mutating func attach(to editor: inout EditorScreen) async {
    let label = "\(words.editorLabel(.attachment)) (\(words.mediaPath)):"
    guard let path = await console.ask(label), !path.isEmpty else { return }
    let count = editor.form?.media.count ?? 0
    _ = await carryOut(editor.askAttachment(path), of: &editor)
    sayNotice(of: editor)
    if case .notAttached? = editor.notice { isFine = false }
    guard let now = editor.form?.media.count, now > count else { return }
    await ask(.media(count), of: &editor)
  }

  private mutating func edit(mediaAt place: Int, of editor: inout EditorScreen) async {
    guard let media = editor.form?.media, media.indices.contains(place) else { return }
    let ways = [words.back, words.change, words.openMedia, words.removeMedia]
    switch await console.choose(words.editorLabel(.media(place)), ways, fallback: 0, words: words) {
    case 1: await ask(.media(place), of: &editor)
    case 2: await open(media[place])
    case 3: editor.change(context) { $0.removeMedia(at: place) }
    default: break
    }
  }
}
