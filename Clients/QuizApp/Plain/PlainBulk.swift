import QuestionAPI
import QuestionModel
import TerminalScreen

/// The same change on many questions, shown before it is carried out, and undone after.
extension PlainProgram {
  /// Asks what to do with many questions, and does it once what it comes to was seen.
  mutating func change(_ selection: BulkSelection) async {
    var bulk = BulkScreen(screen: 3, selection: selection)
    _ = await carryOut(bulk.appear(context), of: &bulk)
    let actions = BulkAction.allCases
    let names = [words.back] + actions.map(words.bulkAction)
    let title = "\(words.bulkTitle): \(bulk.detail(context))"
    guard let place = await console.choose(title, names, fallback: 0, words: words), place > 0 else { return }
    bulk.list.select(place - 1, count: actions.count, rows: actions.count)
    _ = await carryOut(bulk.handle(.key(.enter), context), of: &bulk)
    while bulk.page == .value {
      guard await askValue(of: &bulk) else { return }
      _ = await carryOut(bulk.handle(.key(.enter), context), of: &bulk)
      if let error = bulk.error { say(error) }
    }
    await carryOutChange(&bulk)
  }

  /// - Returns: whether there is a value.
  private mutating func askValue(of bulk: inout BulkScreen) async -> Bool {
    switch bulk.action {
    case .setStatus:
      let all = QuestionStatus.allCases
      guard
        let place = await console.choose(words.bulkAction(bulk.action), all.map(words.status), words: words)
      else { return false }
      bulk.statuses.select(place, count: all.count, rows: all.count)
      return true
    case .replaceText: return await askReplacement(&bulk.form)
    default:
      let prompt =
        "\(words.bulkAction(bulk.action)) (\(words.bulkPlaceholder(bulk.action)); \(words.plainSuggestions)):"
      while let line = await console.ask(prompt) {
        let isQuestion = line.hasPrefix("?")
        bulk.field.replace(with: isQuestion ? String(line.dropFirst()) : line)
        guard isQuestion else { return true }
        await console.page(bulk.suggestions.map { "  \($0)" }, words: words)
      }
      return false
    }
  }

  /// Asks for the text to replace, then where and how, by the numbers of what is to be turned.
  private mutating func askReplacement(_ form: inout ReplaceForm) async -> Bool {
    guard let wanted = await console.ask("\(words.replaceRow(.text)) (\(words.replacePlaceholder(.text))):"),
      let replacement = await console.ask(
        "\(words.replaceRow(.replacement)) (\(words.replacePlaceholder(.replacement))):")
    else { return false }
    form.wanted.replace(with: wanted)
    form.replacement.replace(with: replacement)
    let rows = ReplaceForm.rows.filter { !$0.isText }
    while !console.hasEnded {
      let names = [words.previewIt] + rows.map { "\(Mark.checkbox(form.isOn($0) == true)) \(words.replaceRow($0))" }
      guard let place = await console.choose("", names, fallback: 0, words: words) else { return false }
      guard place > 0 else { return true }
      form.toggle(rows[place - 1])
    }
    return false
  }

  /// Shows what would be done, and does it if the person agrees.
  private mutating func carryOutChange(_ bulk: inout BulkScreen) async {
    while bulk.page == .preview {
      await console.page(bulk.lines(context), words: words)
      guard case .success(let preview)? = bulk.preview, preview.changed > 0 else {
        isFine = false
        return
      }
      let ways = [words.carryOut, words.cancel]
      guard await console.choose("", ways, words: words) == 0 else { return }
      _ = await carryOut(bulk.handle(.key(.enter), context), of: &bulk)
    }
    await console.page(bulk.lines(context), words: words)
    guard bulk.report?.operation != nil else { return }
    guard await console.choose("", [words.close, words.undo], fallback: 0, words: words) == 1 else { return }
    _ = await carryOut(bulk.handle(.key(.character("u")), context), of: &bulk)
    await console.page(bulk.lines(context), words: words)
    if case .failure? = bulk.undone { isFine = false }
  }
}
