import QuestionAPI
import QuestionModel
import TerminalScreen

/// Questions that are much alike, by the model of their screen.
extension PlainProgram {
  /// Lists groups of questions that are much alike, compares them and resolves them.
  mutating func showDuplicates(_ subject: DuplicateSubject) async {
    var screen = DuplicatesScreen(screen: 3, subject: subject)
    console.say(words.comparing)
    _ = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded {
      if case .failure(let error)? = screen.report { return fail(error) }
      console.say("\(screen.title(words)): \(screen.detail(context))")
      if screen.groups.isEmpty { console.say(words.noDuplicates(screen.includesVariants)) }
      let rows = screen.groups.indices.map { "  \($0 + 1). \(screen.row($0, words).plainText)" }
      await console.page(rows, words: words)
      guard let line = await console.ask(words.plainGroupsPrompt), line != "0", !line.isEmpty else { return }
      if line == "v" {
        _ = await carryOut(screen.handle(.key(.character("v")), context), of: &screen)
      } else if let place = PlainConsole<Source>.place(line, of: screen.groups.count) {
        screen.list.select(place, count: screen.groups.count, rows: screen.groups.count)
        _ = await carryOut(screen.turn(), of: &screen)
        await resolve(groupOf: &screen)
      } else {
        console.say(words.plainNotUnderstood)
      }
    }
  }

  /// Compares the questions of the selected group, and lets one be kept for the others.
  private mutating func resolve(groupOf screen: inout DuplicatesScreen) async {
    var isShown = false
    while !console.hasEnded, let members = screen.group?.members {
      if !isShown {
        for (index, member) in members.enumerated() {
          let fate =
            index == screen.kept
            ? words.isKept : screen.spared.contains(member.id) ? words.isLeftAlone : words.isRetired
          console.say("  \(index + 1). [\(fate)] \(QuestionText.oneLine(member.stem))")
        }
        let pages = screen.pages(context)
        await console.page(pages.0 + [[]] + pages.1, words: words)
        console.say("\(Mark.checkbox(screen.mergesTags)) \(words.mergeTags)  \(words.toRetire(screen.retired.count))")
      }
      isShown = true
      guard let line = await console.ask(words.plainGroupPrompt), line != "0", !line.isEmpty else { return }
      let place = PlainConsole<Source>.place(String(line.dropFirst()).trimmed, of: members.count)
      isShown = false
      switch (line.first, place) {
      case ("t", nil): screen.mergesTags.toggle()
      case ("s", nil): if await retireOthers(of: &screen) { return }
      case ("k", let place?): _ = await carryOut(screen.keep(place), of: &screen)
      case ("n", let place?) where place != screen.kept:
        screen.beside = place
        _ = await carryOut(screen.readShown(), of: &screen)
      case ("p", let place?) where place != screen.kept:
        screen.beside = place
        screen.spare()
        _ = await carryOut(screen.readShown(), of: &screen)
      case ("o", let place?): await open(members[place].id)
      default:
        isShown = true
        console.say(words.plainNotUnderstood)
      }
    }
  }

  /// - Returns: whether the group is done with.
  private mutating func retireOthers(of screen: inout DuplicatesScreen) async -> Bool {
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    guard let resolution = screen.confirming else { return false }
    console.say(words.retireOthersQuestion(resolution.retire.count, mergesTags: resolution.mergesTags))
    let ways = [words.retireOthers, words.cancel]
    let isAgreed = await console.choose(words.retireOthersTitle, ways, words: words) == 0
    _ = await carryOut(screen.handle(.key(isAgreed ? .enter : .escape), context), of: &screen)
    switch screen.notice {
    case .done(let resolved)? where isAgreed:
      console.say("\(Mark.correct) \(words.duplicatesRetired(resolved))")
      return true
    case .failed(let error)? where isAgreed: fail(error)
    default: break
    }
    return false
  }
}
