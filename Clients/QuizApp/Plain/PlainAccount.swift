import QuestionAPI
import TerminalScreen

/// One's account and classes by prompts.
extension PlainProgram {
  /// Says who the person is, and offers what can be done about it.
  mutating func showAccount() async {
    while !console.hasEnded {
      guard case .caller(let result)? = await perform(.whoAmI) else { return }
      switch result {
      case .failure(let error): return fail(error)
      case .success(let identity):
        console.say(AccountText.lines(of: identity, width: PlainConsole<Source>.width, words: words))
        guard identity.person != nil else {
          guard await signIn() else { return }
          continue
        }
        let isOn = identity.person?.hasTimeCode ?? false
        let ways = [
          words.myClasses, words.changePassword, words.turnTimeCode(isOn: isOn), words.signOut, words.signOutOfAll,
          words.back,
        ]
        switch await console.choose(words.accountTitle, ways, words: words) {
        case 0: await showClasses(identity.role)
        case 1: if await !changePassword(from: nil) { isFine = false }
        case 2: await turnTimeCode(isOn: isOn)
        case 3: return await signOut(everywhere: false)
        case 4: return await signOut(everywhere: true)
        default: return
        }
      }
    }
  }

  private mutating func signOut(everywhere: Bool) async {
    guard case .signedOut(_, let problem)? = await runner.perform(.signOut(ticket, everywhere: everywhere)) else {
      return
    }
    caller = nil
    if let problem { fail(problem) }
  }

  private mutating func showClasses(_ role: Role?) async {
    var screen = ClassesScreen(screen: 3, role: role)
    _ = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded {
      if let error = screen.error { return fail(error) }
      let classes = screen.classes ?? []
      console.say(screen.title(words))
      guard !classes.isEmpty else { return console.say(words.noClasses) }
      let rows = classes.map { AccountText.row($0, words).plainText }
      guard screen.mayOpen else { return await console.page(rows.map { "  \($0)" }, words: words) }
      guard let place = await console.choose(screen.title(words), rows + [words.back], words: words),
        place < classes.count
      else { return }
      screen.list.select(place, count: classes.count, rows: classes.count)
      await showStudents(of: &screen)
    }
  }

  private mutating func showStudents(of screen: inout ClassesScreen) async {
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    while screen.next != nil, screen.error == nil {
      // The next page is read as the selection nears the end.
      let before = screen.students.count
      _ = await carryOut(screen.handle(.key(.end), context), of: &screen)
      guard screen.students.count > before else { break }
    }
    console.say(screen.title(words))
    if screen.students.isEmpty { console.say(words.noStudents) }
    await console.page(screen.students.map { AccountText.row($0, words) }, words: words)
    _ = await carryOut(screen.handle(.key(.escape), context), of: &screen)
  }
}
