import QuestionModel
import TerminalScreen

/// What can be done with questions of files before they are stored.
enum ImportCommands {
  static let read = Command("import.read", .enter, .right, .character("l")) { $0.readInFull }
  static let mend = Command("import.mend", .character("e")) { $0.mendInForm }
  static let external = Command("import.external", .control("e")) { $0.mendInEditor }
  static let mendAll = Command("import.mendAll", .character("m")) { $0.mendAllInEditor }
  static let leaveOut = Command("import.leaveOut", .character("x"), .character(" ")) { $0.leaveOut }
  static let next = Command("import.next", .character("n")) { $0.nextToMend }
  static let filter = Command("import.filter", .character("f")) { $0.otherRows }
  static let tags = Command("import.tags", .character("t")) { $0.tagsForAll }
  static let status = Command("import.status", .character("s")) { $0.statusForAll }
  static let about = Command("import.about", .character("i")) { $0.aboutTheFiles }
  static let checkAnew = Command("import.checkAnew", .character("r")) { $0.askTheBankAnew }
  static let store = Command("import.store", .character("w")) { $0.storeAll }
  static let back = Command("import.back", .escape, .character("q"), .backspace) { $0.back }
  static let close = Command("import.close", .escape, .character("q"), .backspace, .left) { $0.back }
  static let stop = Command("import.stop", .escape, .character("q")) { $0.stopHere }
  static let finish = Command("import.finish", .escape, .enter, .character("q"), .backspace) { $0.back }
  static let chooseEncoding = Command("import.chooseEncoding", .enter) { $0.readSo }
  static let setTags = Command("import.setTags", .enter) { $0.confirmAnswer }
  static let cancel = Command("import.cancel", .escape) { $0.cancel }
  static let setStatus = Command("import.setStatus", .enter) { $0.confirmAnswer }
  /// The first options of a question as its key; a key that is said once more is the right one in any case.
  static let keys: [Command] = (0..<10).map { place in
    let letter = QuestionText.letter(place)
    return Command("import.key\(letter)", .character(letter)) { $0.keyIs(letter) }
  }

  private static let mending = [mend, external, leaveOut, next] + keys

  static let table = CommandTable(
    "import",
    [
      CommandPlace(
        "list",
        [store, mend, leaveOut, read, external, mendAll, next, filter, tags, status, about, checkAnew, back] + keys
          + [ScrollCommands.pageDown, ScrollCommands.pageUp] + ListCommands.besidePages)
    ])
  static let item = CommandTable("import-item", [CommandPlace("text", mending + [close] + ScrollCommands.all)])
  static let aboutTable = CommandTable("import-about", [CommandPlace("text", [close] + ScrollCommands.all)])
  static let waiting = CommandTable("import-waiting", [CommandPlace("nothing", [stop] + ScrollCommands.all)])
  static let failed = CommandTable("import-failed", [CommandPlace("text", [finish] + ScrollCommands.all)])
  static let done = CommandTable("import-done", [CommandPlace("text", [finish] + ScrollCommands.all)])
  static let encodings = CommandTable(
    "import-encodings", [CommandPlace("list", [chooseEncoding, stop] + ListCommands.all)])
  static let tagging = CommandTable(
    "import-tags", [CommandPlace("text", isText: true, [setTags, cancel] + TextCommands.line)])
  static let statuses = CommandTable("import-statuses", [CommandPlace("list", [setStatus, cancel] + ListCommands.all)])
  static let tables = [table, item, aboutTable, waiting, failed, done, encodings, tagging, statuses]
}

extension ImportScreen {
  var table: CommandTable {
    typealias Commands = ImportCommands
    switch panel {
    case .confirming?, .leaving?: return DialogCommands.table
    case .tags?: return Commands.tagging
    case .statuses?: return Commands.statuses
    case .about?: return Commands.aboutTable
    case .reading?: return Commands.item
    case nil: break
    }
    return switch stage {
    case .reading, .storing: Commands.waiting
    case .encoding: Commands.encodings
    case .failed: Commands.failed
    case .preview: Commands.table
    case .done: Commands.done
    }
  }

  func has(_ command: Command) -> Bool {
    ImportCommands.keys.firstIndex(of: command).map { $0 < keyChoices.count } ?? true
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ImportCommands
    switch command {
    case Commands.mend, Commands.external: return selected?.isMendable == true ? nil : words.onlyAQuestion
    case Commands.read, Commands.leaveOut: return selected == nil ? words.nothingListed : nil
    case Commands.mendAll: return toMend.isEmpty && externalText == nil ? words.nothingToMend : nil
    case Commands.next: return nextToMend == nil ? words.noneFurther : nil
    case Commands.checkAnew:
      if checking.isWaiting { return words.answerAwaited }
      return items.contains { $0.isOpen || $0.verdict != nil } ? nil : words.nothingToStore
    case Commands.store:
      if checking.isWaiting { return words.answerAwaited }
      return items.contains(where: \.isToStore) ? nil : words.nothingToStore
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      if case .tags(let field, _)? = panel { return field.isEmpty ? words.nothingTyped : nil }
      return nil
    default: return nil
    }
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ImportCommands
    switch panel {
    case .confirming?: return ScreenHint.dialog(confirm: words.storeAll, cancel: words.cancel)
    case .leaving?: return ScreenHint.dialog(confirm: words.discard, cancel: words.cancel)
    case .tags?: return [ScreenHint(Commands.setTags, words), ScreenHint(Commands.cancel, words)]
    case .statuses?:
      return [ScreenHint(Commands.setStatus, words), ScreenHint(Commands.cancel, words)]
    case .about?: return [ScreenHint(Commands.close, words), ScreenHint.scroll(words)]
    case .reading?:
      return [Commands.mend, Commands.leaveOut, Commands.next].map { ScreenHint($0, words) }
        + [ScreenHint(Commands.external, words), ScreenHint(Commands.close, words), ScreenHint.scroll(words)]
    case nil: break
    }
    switch stage {
    case .reading, .storing: return [ScreenHint(Commands.stop, words)]
    case .encoding:
      return [
        ScreenHint(Commands.chooseEncoding, words), ScreenHint.move(words),
        ScreenHint(Commands.stop, label: words.back),
      ]
    case .failed, .done: return [ScreenHint(Commands.finish, words), ScreenHint.scroll(words)]
    case .preview:
      return [ScreenHint(Commands.store, words), ScreenHint(Commands.mend, words)]
        + [
          Commands.leaveOut, Commands.next, Commands.filter, Commands.tags, Commands.status, Commands.mendAll,
          Commands.about, Commands.back,
        ].map { ScreenHint($0, words) }
    }
  }
}
