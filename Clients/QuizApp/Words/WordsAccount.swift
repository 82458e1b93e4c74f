import QuestionAPI
import QuestionModel

/// Signing in, one's account and classes.
extension Words {
  var signIn: String { pick("đăng nhập", "sign in") }
  var signInTitle: String { pick("Đăng nhập", "Sign in") }
  var signingIn: String { pick("Đang đăng nhập…", "Signing in…") }
  var withoutSigningIn: String { pick("không đăng nhập", "without signing in") }
  var signInHelp: String {
    pick(
      "Ngân hàng này hỏi bạn là ai. Đăng nhập rồi việc đang làm sẽ tiếp tục.",
      "The bank asks who you are. Sign in, and what you were doing goes on.")
  }
  var sessionIsOver: String {
    pick(
      "Phiên đăng nhập đã hết. Mọi điều đã gõ vẫn còn; đăng nhập lại rồi việc đang làm sẽ tiếp tục.",
      "Your session is over. All that was typed is kept; sign in again, and what you were doing goes on.")
  }

  /// The name of a row of the form to sign in by.
  func signInRow(_ row: SignInScreen.Row) -> String {
    switch row {
    case .name: nameLabel
    case .password: pick("Mật khẩu", "Password")
    case .code: pick("Mã xác thực", "Code")
    }
  }

  /// What to type in a row of the form to sign in by.
  func signInPlaceholder(_ row: SignInScreen.Row) -> String {
    switch row {
    case .code: pick("trên điện thoại, hoặc mã khôi phục", "on the telephone, or a recovery code")
    default: ""
    }
  }

  var changePassword: String { pick("đổi mật khẩu", "change password") }
  var passwordTitle: String { pick("Đổi mật khẩu", "Change the password") }
  var passwordHelp: String {
    pick(
      "Ba bốn từ liền nhau vừa dễ nhớ vừa khó đoán. Các phiên đăng nhập khác sẽ kết thúc.",
      "Three or four words in a row are easy to remember and hard to guess. Your other sessions end.")
  }
  var passwordIsForced: String {
    pick(
      "Mật khẩu này do người khác cấp. Hãy chọn mật khẩu của riêng bạn rồi mới làm việc khác.",
      "Somebody else told you this password. Choose one of your own before anything else.")
  }
  var passwordIsChanged: String { pick("Đã đổi mật khẩu.", "The new password counts.") }

  /// The name of a row of the form for another password.
  func passwordRow(_ row: PasswordScreen.Row) -> String {
    switch row {
    case .current: pick("Mật khẩu hiện tại", "Password now")
    case .new: pick("Mật khẩu mới", "New password")
    case .again: pick("Nhập lại", "Once more")
    }
  }

  /// Why a password was not changed.
  func describe(_ problem: PasswordScreen.Problem) -> String {
    switch problem {
    case .different: return pick("Hai lần gõ không giống nhau.", "The two are not the same.")
    case .bank(.invalid(let problems)) where language == .vietnamese:
      let isCurrent = problems.contains { $0.field == "current" }
      return isCurrent
        ? "Mật khẩu hiện tại không đúng."
        : "Mật khẩu mới chưa đủ an toàn: quá ngắn, dễ đoán, giống tên hoặc giống mật khẩu cũ. "
          + "Ba bốn từ liền nhau là đủ."
    case .bank(.invalid(let problems)):
      return problems.contains { $0.field == "current" }
        ? "That is not your password now."
        : "The new password " + problems.map(\.reason).joined(separator: "; ") + "."
    case .bank(let error): return describe(error)
    }
  }

  var accountTitle: String { pick("Tài khoản của tôi", "My account") }
  var signOut: String { pick("đăng xuất", "sign out") }
  var signOutOfAll: String { pick("đăng xuất mọi nơi", "sign out everywhere") }
  var signingOut: String { pick("Đang đăng xuất…", "Signing out…") }
  var signOutTitle: String { pick("Đăng xuất?", "Sign out?") }
  var signOutQuestion: String {
    pick("Lần sau phải đăng nhập lại trên máy này.", "Next time you sign in anew on this machine.")
  }
  var signOutOfAllQuestion: String {
    pick("Mọi phiên của bạn kết thúc, trên mọi máy.", "All your sessions end, on every machine.")
  }
  var nameLabel: String { pick("Tên đăng nhập", "Name") }
  var roleLabel: String { pick("Vai trò", "Role") }
  var signedInUntil: String { pick("Đăng nhập đến", "Signed in until") }
  var telephoneCode: String { pick("Mã trên điện thoại", "Telephone code") }
  var isAskedFor: String { pick("có hỏi", "asked for") }
  var isNotAskedFor: String { pick("không hỏi", "not asked for") }
  var teachesLabel: String { pick("Dạy lớp", "Teaches") }
  var learnsLabel: String { pick("Học lớp", "Learns in") }

  /// What a person is in a bank.
  func role(_ role: Role) -> String {
    switch role {
    case .student: pick("học sinh", "student")
    case .teacher: pick("giáo viên", "teacher")
    case .reviewer: pick("người duyệt", "reviewer")
    case .administrator: pick("quản trị", "administrator")
    case .peer: pick("ngân hàng khác", "another bank")
    }
  }

  /// Somebody without an account.
  func withoutAccount(mayDoAll: Bool) -> String {
    mayDoAll
      ? pick(
        "Đây là ngân hàng trên máy này: không cần đăng nhập, bạn được làm mọi việc.",
        "This is the bank on this machine: it needs no sign-in, and you may do everything.")
      : pick("Chưa đăng nhập.", "Nobody is signed in.")
  }

  var myClasses: String { pick("lớp của tôi", "my classes") }
  var myClassesTitle: String { pick("Lớp của tôi", "My classes") }
  var classesTitle: String { pick("Các lớp", "Classes") }
  var showStudents: String { pick("học sinh", "students") }
  var noClasses: String { pick("Chưa có lớp nào.", "No classes yet.") }
  var noStudents: String { pick("Lớp chưa có học sinh.", "The class has no students yet.") }
  var isKeptOut: String { pick("bị khóa", "disabled") }

  /// The students of a class.
  func studentsOf(_ name: String) -> String { pick("Học sinh lớp \(name)", "Students of \(name)") }
  func students(_ count: Int) -> String {
    pick("\(number(count)) học sinh", "\(number(count)) student\(count == 1 ? "" : "s")")
  }
  func teachers(_ count: Int) -> String {
    pick("\(number(count)) giáo viên", "\(number(count)) teacher\(count == 1 ? "" : "s")")
  }

  // Why a command cannot be given now.
  var isSignedIn: String { pick("đã đăng nhập", "you are signed in") }
  var nobodySignedIn: String { pick("chưa đăng nhập", "nobody is signed in") }
  var onlyTeachersSeeStudents: String { pick("chỉ giáo viên xem được", "only for teachers") }
  var notForYourRole: String { pick("vai trò của bạn không làm việc này", "not for your role") }

  /// What the help says of accounts.
  func accountEntries(_ keys: KeyMap) -> [HelpEntry] {
    typealias Commands = AccountCommands
    func entry(_ commands: Command..., does vietnamese: String, _ english: String) -> HelpEntry {
      HelpEntry(key: commands.map(keys.names).joined(separator: " "), text: pick(vietnamese, english))
    }
    return [
      entry(HomeCommands.account, does: "tài khoản (ở màn hình đầu)", "your account (on the first screen)"),
      entry(Commands.classes, does: "các lớp và học sinh", "classes and their students"),
      entry(Commands.password, does: "đổi mật khẩu", "change the password"),
      entry(
        Commands.timeCode, does: "bật, tắt mã trên điện thoại khi đăng nhập", "ask for a telephone's code, or no more"),
      entry(
        Commands.signOut, Commands.signOutOfAll, does: "đăng xuất ở đây; ở mọi nơi", "sign out here; everywhere"),
    ]
  }

  /// Asks for a name to sign in with.
  var plainNamePrompt: String { pick("Tên đăng nhập (để trống: thôi):", "Name (empty: do not sign in):") }
  var plainPasswordPrompt: String { pick("Mật khẩu:", "Password:") }
  var plainCodePrompt: String { pick("Mã xác thực:", "Code:") }

  /// Somebody is signed in.
  func signedInAs(_ person: Person) -> String {
    let name = person.displayName.isEmpty ? person.name : person.displayName
    return pick("Đã đăng nhập: \(name), \(role(person.role)).", "Signed in: \(name), \(role(person.role)).")
  }
}
