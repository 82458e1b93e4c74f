import QuestionAPI
import QuestionModel
import TerminalScreen

/// The tags of the bank as a tree, by the model of their screen.
extension PlainProgram {
  /// Lists the tags, and changes them over the whole bank, until the person goes back.
  mutating func showTags() async {
    var tags = TagsScreen(screen: 3)
    _ = await carryOut(tags.appear(context), of: &tags)
    console.say(tags.title(words) + ": " + tags.detail(context))
    var isListed = false
    while !console.hasEnded {
      if let error = tags.loadError, !tags.isLoaded { return fail(error) }
      if !isListed {
        if tags.outline.rows.isEmpty { console.say(tags.counts.isEmpty ? words.noTags : words.nothingFound) }
        let rows = tags.outline.rows.enumerated().map { "  \($0 + 1). \(tags.line($1, words).plainText)" }
        await console.page(rows, words: words)
      }
      isListed = true
      guard let line = await console.ask(words.plainTagsPrompt), line != "0", line != "q" else { return }
      if line.hasPrefix("/") {
        tags.outline.narrow(to: String(line.dropFirst()))
        isListed = false
      } else if let place = PlainConsole<Source>.place(line, of: tags.outline.rows.count) {
        tags.move(to: place, context)
        await change(&tags)
        isListed = false
      } else if line.hasPrefix("m") {
        mark(line.dropFirst(), in: &tags)
        isListed = false
      } else if line == "g" || line == "x" {
        guard !tags.marked.isEmpty else {
          console.say(words.plainMarkFirst)
          continue
        }
        _ = await carryOut(tags.handle(.key(.character(line)), context), of: &tags)
        await agree(&tags)
        isListed = false
      } else if !line.isEmpty {
        console.say(words.plainNotUnderstood)
      }
    }
  }

  /// Marks the tags of these numbers, or no longer.
  private func mark(_ numbers: Substring, in tags: inout TagsScreen) {
    for number in numbers.split(separator: " ") {
      guard let place = PlainConsole<Source>.place(String(number), of: tags.outline.rows.count) else {
        console.say(words.notANumber(1, tags.outline.rows.count))
        continue
      }
      tags.move(to: place, context)
      _ = tags.handle(.key(.character(" ")), context)
      sayNotice(of: &tags)
    }
  }

  /// Asks what to do with the selected tag or namespace.
  private mutating func change(_ tags: inout TagsScreen) async {
    guard let index = tags.selectedIndex else { return }
    let place = tags.outline.places[index]
    var ways: [(name: String, key: Key?)] = [(words.back, nil)]
    if tags.outline.isBranch(index) { ways.append((words.unfold, .enter)) }
    if place.tag != nil {
      ways += [
        (words.browse, .character("b")), (words.renameTag, .character("r")), (words.moveTag, .character("m")),
      ]
    }
    ways.append((words.deleteTag, .character("x")))
    if let namespace = tags.selectedNamespace {
      ways += [
        (namespace.isClosed ? words.openNamespace : words.closeNamespace, .character("c")),
        (words.editValues, .character("v")),
      ]
    }
    guard let way = await console.choose(place.name, ways.map(\.name), fallback: 0, words: words),
      let key = ways[way].key
    else { return }
    if key == .character("b") {
      guard let tag = place.tag else { return }
      return await show(QueryFilters.filter(facet: "tag", value: tag.name))
    }
    // What is marked is for commands of the whole list.
    if key == .character("x") { tags.marked = [] }
    _ = await carryOut(tags.handle(.key(key), context), of: &tags)
    await agree(&tags)
    if tags.editor != nil { await editValues(&tags) }
  }

  /// Asks for what a change still needs, and for the person's word.
  private mutating func agree(_ tags: inout TagsScreen) async {
    if let closing = tags.closing {
      console.say(words.closingQuestion(closing))
      let ways = [words.closeNamespace, words.cancel]
      let title = words.closingTitle(closing.namespace.name)
      let isAgreed = await console.choose(title, ways, words: words) == 0
      _ = await carryOut(tags.handle(.key(isAgreed ? .enter : .escape), context), of: &tags)
    }
    while let action = tags.action {
      if let error = action.error { fail(error) }
      let isGoingOn = action.step == .typing ? await askTarget(&tags) : await confirm(&tags)
      guard isGoingOn else {
        tags.action = nil
        break
      }
    }
    if case .failed? = tags.notice { isFine = false }
    sayNotice(of: &tags)
  }

  /// - Returns: whether there is a target to go on with.
  private mutating func askTarget(_ tags: inout TagsScreen) async -> Bool {
    guard let action = tags.action else { return false }
    let prompt = action.kind == .rename ? words.tagActionTitle(.rename) + ":" : words.tagTarget(action)
    while let line = await console.ask("\(prompt) [\(action.field.text)] \(words.plainTargetHelp)") {
      if line == "0" { return false }
      if line.hasPrefix("?") {
        let names = tags.suggestions.matching(String(line.dropFirst()).trimmed, most: 200)
        await console.page(names.map { "  \($0)" }, words: words)
        continue
      }
      if !line.isEmpty { tags.action?.field.replace(with: line == "-" ? "" : line) }
      tags.action?.fault = nil
      _ = await carryOut(tags.handle(.key(.enter), context), of: &tags)
      guard let fault = tags.action?.fault else { return true }
      console.warn(words.describe(fault))
    }
    return false
  }

  /// - Returns: whether the change is still under way.
  private mutating func confirm(_ tags: inout TagsScreen) async -> Bool {
    guard let action = tags.action else { return false }
    console.say(words.tagQuestion(action, existing: (try? action.target()).flatMap { tags.existing($0) }))
    let canTurn = action.kind == .delete && action.hasBelow
    let ways = [words.tagAction(action.kind), words.cancel] + (canTurn ? [words.turnDeletion] : [])
    switch await console.choose(words.tagActionTitle(action.kind), ways, words: words) {
    case 0: _ = await carryOut(tags.handle(.key(.enter), context), of: &tags)
    case 2: _ = await carryOut(tags.handle(.key(.tab), context), of: &tags)
    default: return false
    }
    return true
  }

  private func sayNotice(of tags: inout TagsScreen) {
    guard let notice = tags.notice else { return }
    console.say(words.tagsNotice(notice).0)
    tags.notice = nil
  }

  /// The values that a namespace lists.
  private mutating func editValues(_ tags: inout TagsScreen) async {
    while !console.hasEnded, let editor = tags.editor {
      let rows = editor.rows.enumerated().map { index, row in
        "  \(index + 1). \(Mark.checkbox(row.isAllowed)) \(row.tag.value)  \(words.number(row.count))"
          + (row.isAllowed ? "" : "  " + words.strayTag)
      }
      console.say("\(words.namespaceTitle(editor.namespace.name)), \(tags.detail(context))")
      await console.page(rows.isEmpty ? [words.noValues] : rows, words: words)
      guard let line = await console.ask(words.plainValuesPrompt) else { break }
      tags.editor?.fault = nil
      if line.isEmpty || line == "0" {
        guard editor.isUnsaved, !editor.isLeaving else { break }
        // The second time it is given up.
        console.warn("\(words.notSavedYet). s: \(words.save); 0: \(words.discard)")
        tags.editor?.isLeaving = true
        continue
      }
      tags.editor?.isLeaving = false
      if line == "s" {
        _ = await carryOut(tags.handle(.key(.control("s")), context), of: &tags)
        if tags.editor?.error != nil { isFine = false }
        console.say(words.editorNotice(tags.editor ?? editor, tags.notice).0)
        if tags.editor?.isUnsaved == false { tags.notice = nil }
      } else if line == "b" {
        tags.editor?.takeFromBank()
      } else if line == "c" {
        tags.editor?.toggleClosed()
      } else if let place = PlainConsole<Source>.place(line, of: editor.rows.count) {
        tags.editor?.list.select(place, count: editor.rows.count, rows: editor.rows.count)
        tags.editor?.toggle()
      } else {
        tags.editor?.field.replace(with: line)
        tags.editor?.addTyped()
      }
      if let fault = tags.editor?.fault { console.warn(words.describe(.noTag(fault))) }
    }
    if tags.editor?.isUnsaved == true { console.say(words.notSavedYet) }
    tags.editor = nil
  }
}
