import QuestionAPI
import TerminalScreen

/// What can be done with one's account.
enum AccountCommands {
  static let classes = Command("account.classes", .character("c"), .enter) { $0.myClasses }
  static let password = Command("account.password", .character("p")) { $0.changePassword }
  static let timeCode = Command("account.timeCode", .character("t")) { $0.timeCodeTitle }
  static let signIn = Command("account.signIn", .character("s")) { $0.signIn }
  static let signOut = Command("account.signOut", .character("o")) { $0.signOut }
  static let signOutOfAll = Command("account.signOutOfAll", .character("O")) { $0.signOutOfAll }
  static let back = Command("account.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "account",
    [CommandPlace("account", [classes, password, timeCode, signIn, signOut, signOutOfAll, back] + ScrollCommands.all)])
}

extension AccountScreen {
  var table: CommandTable { confirming == nil ? AccountCommands.table : DialogCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case AccountCommands.signIn: caller?.person == nil ? nil : words.isSignedIn
    case AccountCommands.signOut, AccountCommands.signOutOfAll:
      caller?.person == nil ? words.nobodySignedIn : signingOut.isWaiting ? words.signingOut : nil
    case AccountCommands.classes, AccountCommands.password, AccountCommands.timeCode:
      caller?.person == nil ? words.nobodySignedIn : nil
    default: nil
    }
  }
}
