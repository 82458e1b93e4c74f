import QuestionAPI
import TerminalScreen

/// A telephone's codes by prompts.
extension PlainProgram {
  /// Turns codes on or off, as far as the person goes along.
  mutating func turnTimeCode(isOn: Bool) async {
    var screen = TimeCodeScreen(screen: 3, isOn: isOn)
    _ = await carryOut(screen.appear(context), of: &screen)
    if case .drawing = screen.stage {
      isFine = false
      return console.say(screen.lines(context))
    }
    // Nobody reads a picture made of characters aloud; what it says can be copied.
    console.say(
      screen.help(words, width: PlainConsole<Source>.width, hasPicture: false).filter { !$0.plainText.isEmpty })
    if case .enrolling(let enrolment) = screen.stage { console.say(enrolment.address) }
    while !console.hasEnded {
      guard let code = await console.ask(words.plainNewCodePrompt), !code.isEmpty else { return }
      screen.form.write(.code, code)
      let turn = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      if case .confirmed(let codes) = screen.stage {
        return console.say(TimeCodeScreen.lines(of: codes, width: PlainConsole<Source>.width, words: words))
      }
      if turn.isOver { return console.say("\(Mark.correct) \(words.timeCodeIsOff)") }
      if let error = screen.error { console.warn(words.describeTimeCode(error)) }
    }
  }
}
