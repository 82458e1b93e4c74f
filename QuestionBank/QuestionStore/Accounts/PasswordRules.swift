import QuestionAPI
import QuestionModel

/// What a password must be that a person chooses: long enough, and not what others would guess.
enum PasswordRules {
  /// Least letters of a pupil's password, and of everybody else's.
  static func minimumLength(for role: Role) -> Int { role == .student ? 8 : 10 }

  /// Refuses a password that is too easy to guess.
  static func check(_ password: String, for role: Role, named names: [String], field: String) throws(BankError) {
    let text = PasswordText.prepared(password)
    let minimum = minimumLength(for: role)
    if text.count < minimum {
      throw refusal(field, "is shorter than \(minimum) letters. Three or four words in a row are easy to remember")
    }
    if text.utf8.count > PasswordText.maximumLength {
      throw refusal(field, "is longer than \(PasswordText.maximumLength) bytes")
    }
    if names.contains(where: { isName($0, in: text) }) {
      throw refusal(field, "is hardly more than the name of the account. Take something that others do not know")
    }
    if CommonPasswords.contain(text) {
      throw refusal(field, "is one of those that everybody tries first. Three or four words in a row are better")
    }
  }

  /// Whether little is left of a password without a name in it.
  private static func isName(_ name: String, in password: String) -> Bool {
    let name = CommonPasswords.folding(name)
    let password = CommonPasswords.folding(password)
    guard name.count >= 3, password.contains(name) else { return false }
    return password.replacing(name, with: "").count < 6
  }

  private static func refusal(_ field: String, _ reason: String) -> BankError {
    .invalid([FieldProblem(field, reason)])
  }
}
