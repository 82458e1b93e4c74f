import QuestionFormats
import QuestionModel
import TerminalScreen

/// Questions of files by prompts, by the model of their screen.
extension PlainProgram {
  mutating func importQuestions(of files: [ImportFile]) async {
    guard !files.isEmpty else { return }
    var screen = ImportScreen(screen: 4, files: files)
    _ = await carryOut(screen.appear(context), of: &screen)
    while case .encoding(let file, _) = screen.stage {
      let samples = screen.files[file].samples
      console.say(words.whichEncoding(screen.files[file]))
      let ways = samples.map { "\(words.way(of: $0, in: screen.files[file])): \($0.text)" } + [words.cancel]
      guard let place = await console.choose("", ways, words: words), place < samples.count else { return }
      screen.stage = .encoding(file: file, ListState(selection: place))
      _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    }
    if screen.stage == .failed {
      isFine = false
      return await console.page(screen.endLines(context), words: words)
    }
    await console.page(screen.aboutLines(context), words: words)
    await list(screen)
    while !console.hasEnded {
      say(&screen)
      guard let line = await console.ask(words.plainImportPrompt(screen.items.count)) else { return }
      if line == "0" || line.isEmpty {
        guard screen.isMended, await !isAgreed(words.leaveImportTitle, words.discard) else { return }
        continue
      }
      if await obey(line, in: &screen) { return }
    }
  }

  /// Lists the items, each with its number.
  private mutating func list(_ screen: ImportScreen) async {
    console.say(words.importSummary(screen))
    await console.page(
      screen.shown.map { place in
        let row = ImportRow.line(screen.items[place], width: 120, words).plainText
        return "  \(place + 1). " + row.split(separator: " ").joined(separator: " ")
      }, words: words)
  }

  private mutating func say(_ screen: inout ImportScreen) {
    let (text, role) = screen.message(context)
    console.say(text)
    if role == .error { isFine = false }
    screen.notice = nil
  }

  private mutating func isAgreed(_ title: String, _ yes: String) async -> Bool {
    await console.choose(title, [yes, words.cancel], words: words) == 0
  }

  /// Does what a line says.
  ///
  /// - Returns: whether the questions are stored, so that nothing is left to do.
  private mutating func obey(_ line: String, in screen: inout ImportScreen) async -> Bool {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    let count = screen.items.count
    switch parts[0].lowercased() {
    case "w": return await store(&screen)
    case "p":
      screen.filter = screen.filter == .toMend ? .all : .toMend
      screen.refresh(context)
      await list(screen)
    case "m": await mend(screen.toMend, in: &screen)
    case "e":
      guard let places = PlainCommand.places(rest, of: count), !places.isEmpty else { break }
      await mend(places, in: &screen)
      return false
    case "f":
      guard let place = PlainCommand.place(rest[...], of: count) else { break }
      await mendInForm(place, in: &screen)
      return false
    case "x":
      guard let places = PlainCommand.places(rest, of: count), !places.isEmpty else { break }
      for place in places { screen.items[place].isLeftOut.toggle() }
      _ = await carryOut(screen.changed(context), of: &screen)
      await list(screen)
      return false
    case "k":
      let words = rest.split(separator: " ")
      guard words.count == 2, let place = PlainCommand.place(words[0], of: count),
        let letters = PlainCommand.letters(words[1])
      else { break }
      await chooseKey(letters, of: place, in: &screen)
      return false
    case "t":
      screen.panel = .tags(TextField(rest), fault: nil)
      _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      if case .tags(_, let fault?)? = screen.panel { console.warn(words.tagFault(fault)) }
      screen.panel = nil
      return false
    case "s":
      let statuses = ImportRights(context).statuses
      if let place = await console.choose(words.statusForAllTitle, statuses.map(words.importStatus), words: words) {
        screen.panel = .statuses(ListState(selection: place))
        _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      }
      return false
    default:
      guard let place = PlainCommand.place(Substring(line), of: count) else { break }
      await show(place, of: &screen)
      return false
    }
    if !["p", "m"].contains(parts[0].lowercased()) { console.say(words.plainImportHelp) }
    return false
  }

  private mutating func chooseKey(_ letters: [Int], of place: Int, in screen: inout ImportScreen) async {
    select(place, of: &screen)
    let choices = ImportScreen.options(of: screen.items[place])
    guard letters.allSatisfy(choices.indices.contains) else { return console.say(words.plainImportHelp) }
    for letter in letters { screen.items[place].chooseKey(choices[letter]) }
    screen.notice = .mended(1)
    _ = await carryOut(screen.changed(context), of: &screen)
    await show(place, of: &screen)
  }

  private mutating func select(_ place: Int, of screen: inout ImportScreen) {
    screen.filter = .all
    screen.refresh(context)
    screen.list.select(place, count: screen.shown.count, rows: 1)
  }

  /// Shows an item in full, and how it would change what the bank has.
  private mutating func show(_ place: Int, of screen: inout ImportScreen) async {
    select(place, of: &screen)
    _ = await carryOut(screen.compareSelected(context), of: &screen)
    await console.page(
      screen.lines(of: screen.items[place], width: PlainConsole<Source>.width, context), words: words)
  }

  /// Mends an item field by field.
  private mutating func mendInForm(_ place: Int, in screen: inout ImportScreen) async {
    guard case .push(let make)? = screen.passOn(place).first, var editor = make(5) as? EditorScreen else {
      return console.say(words.onlyAQuestion)
    }
    while true {
      if let answer = await mend(in: &editor) {
        _ = await carryOut(screen.receive(answer, context), of: &screen)
        return await show(place, of: &screen)
      }
      guard editor.isChanged, await !isAgreed(words.leaveImportTitle, words.discard), !console.hasEnded else { return }
    }
  }

  private mutating func mend(_ places: [Int], in screen: inout ImportScreen) async {
    guard edit != nil else {
      isFine = false
      return console.say(words.noTerminalForEditor)
    }
    guard !places.isEmpty || screen.externalText != nil else { return console.say(words.nothingToMend) }
    _ = await carryOut(screen.askExternal(places, context), of: &screen)
    await list(screen)
  }

  private mutating func store(_ screen: inout ImportScreen) async -> Bool {
    guard screen.items.contains(where: \.isToStore) else {
      console.say(words.nothingToStore)
      return false
    }
    console.say(words.storeQuestion(screen))
    guard await isAgreed(words.storeTitle, words.storeAll) else { return false }
    screen.panel = .confirming
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    guard case .done(let outcome) = screen.stage else { return false }
    await console.page(screen.endLines(context), words: words)
    if !outcome.rejects.isEmpty { isFine = false }
    return true
  }
}

extension PlainCommand {
  /// The place, from 0, that a number from 1 names.
  static func place(_ word: Substring, of count: Int) -> Int? {
    guard let number = Int(word), number >= 1, number <= count else { return nil }
    return number - 1
  }

  /// The places, from 0, that letters name.
  static func letters(_ word: Substring) -> [Int]? {
    let places = word.uppercased().unicodeScalars.map { Int($0.value) - 65 }
    return places.isEmpty || places.contains { !(0..<26).contains($0) } ? nil : places
  }
}
