import TerminalScreen

/// What can be done while a quiz is taken.
enum TakeCommands {
  static let answer = Command("take.answer", .enter) { "\($0.answer), \($0.goOn)" }
  static let next = Command("take.next", .tab, .control("n"), .right, .character("n")) { $0.next }
  static let previous = Command("take.previous", .backTab, .left, .character("p")) { $0.previous }
  static let flag = Command("take.flag", .control("f"), .character("f")) { $0.flag }
  static let map = Command("take.map", .control("g"), .character("g")) { $0.map }
  static let picture = Command("take.picture", .control("o"), .character("z")) { $0.showPicture }
  static let clock = Command("take.clock", .control("t"), .character("t")) { $0.toggleClock }
  static let handIn = Command("take.handIn", .control("s")) { $0.handIn }
  static let leave = Command("take.leave", .escape) { $0.leave }
  static let choose = Command("take.choose", .character(" ")) { $0.chooseReached }
  static let down = Command("take.nextOption", .down, .character("j")) { $0.nextOption }
  static let up = Command("take.previousOption", .up, .character("k")) { $0.previousOption }
  static let judgeTrue = Command("take.true", .character("t"), .character("đ")) { $0.judgeTrue }
  static let judgeFalse = Command("take.false", .character("f"), .character("s")) { $0.judgeFalse }
  /// The options by their number and letter.
  static let options: [Command] = (0..<9).map { index in
    let letter = QuestionText.letter(index)
    return Command("take.option\(index + 1)", .character("\(index + 1)"), .character(letter.lowercased())) {
      $0.chooseOption(letter)
    }
  }
  static let hard = Command("take.hard", .character("h")) { $0.wasHard }
  static let easy = Command("take.easy", .character("e")) { $0.wasEasy }
  static let goTo = Command("take.goTo", .enter) { $0.goTo }
  static let closeMap = Command("take.closeMap", .escape, .character("q")) { $0.close }

  private static let pages = [ScrollCommands.pageDown, ScrollCommands.pageUp]
  private static let rest = [ScrollCommands.halfDown, ScrollCommands.halfUp, ScrollCommands.first, ScrollCommands.last]
  private static let everywhere = [answer, next, previous, flag, map, picture, clock, handIn, leave] + pages
  static let choosing = CommandTable(
    "take", everywhere: everywhere, [CommandPlace("choice", [choose, down, up] + options + rest)])
  static let judging = CommandTable(
    "take-judging", everywhere: everywhere,
    [CommandPlace("judging", [judgeTrue, judgeFalse, choose, down, up] + options + rest)])
  static let typing = CommandTable(
    "take-typing", everywhere: everywhere, [CommandPlace("text", isText: true, TextCommands.line)])
  static let graded = CommandTable(
    "take-graded", everywhere: everywhere,
    [CommandPlace("graded", [hard, easy, ScrollCommands.down, ScrollCommands.up] + rest)])
  static let mapTable = CommandTable("take-map", [CommandPlace("map", [goTo, handIn, closeMap] + ListCommands.all)])
  static let finishing = CommandTable("take-finishing", [CommandPlace("nothing", [])])
}

extension TakeScreen {
  var table: CommandTable {
    if finishing.isWaiting { return TakeCommands.finishing }
    switch overlay {
    case .map: return TakeCommands.mapTable
    case .confirmFinish, .timeUp, .problem: return DialogCommands.table
    case nil: break
    }
    guard let item, item.result == nil else { return TakeCommands.graded }
    return isTextKind ? TakeCommands.typing : judges ? TakeCommands.judging : TakeCommands.choosing
  }

  func has(_ command: Command) -> Bool {
    TakeCommands.options.firstIndex(of: command).map { $0 < item?.optionIDs.count ?? 0 } ?? true
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case TakeCommands.clock: session.options.minutes == nil ? words.noClock : nil
    case TakeCommands.picture: item?.pictures.isEmpty == false ? nil : words.noMediaHere
    case TakeCommands.hard, TakeCommands.easy: canJudge ? nil : words.onlyWhatWasRight
    case TakeCommands.previous: session.position == 0 ? words.noneFurther : nil
    case TakeCommands.choose: cursor == nil ? words.nothingSelected : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      field.isEmpty ? words.nothingTyped : nil
    default: nil
    }
  }
}
