import QuestionAPI
import TerminalScreen

/// People and classes as lines.
enum AccountText {
  /// Whom the bank takes somebody for.
  static func lines(of caller: CallerIdentity, width: Int, words: Words) -> [StyledLine] {
    func entry(_ label: String, _ value: String?) -> [StyledLine] {
      guard let value else { return [] }
      return wrap([Span(label + ": ", .dim), Span(value)], width: width)
    }
    guard let person = caller.person else {
      return wrap([Span(words.withoutAccount(mayDoAll: caller.scopes.contains(.administer)))], width: width)
    }
    var lines = wrap([Span(person.displayName.isEmpty ? person.name : person.displayName, .heading)], width: width)
    lines += entry(words.nameLabel, person.name) + entry(words.roleLabel, words.role(person.role))
    lines += entry(words.signedInUntil, caller.expires.map(words.moment))
    lines += entry(words.telephoneCode, person.hasTimeCode ? words.isAskedFor : words.isNotAskedFor)
    if person.mustChangePassword { lines += wrap([Span(words.passwordIsForced, .warning)], width: width) }
    let taught = person.classes.filter(\.isTeacher).map(\.name)
    let learnt = person.classes.filter { !$0.isTeacher }.map(\.name)
    lines += entry(words.teachesLabel, taught.isEmpty ? nil : taught.joined(separator: ", "))
    return lines + entry(words.learnsLabel, learnt.isEmpty ? nil : learnt.joined(separator: ", "))
  }

  /// A class on one row.
  static func row(_ group: SchoolClass, _ words: Words) -> StyledLine {
    [
      Span(group.name, .accent), Span("  " + words.students(group.students)),
      Span("  " + words.teachers(group.teachers), .dim),
    ]
  }

  /// A student on one row.
  static func row(_ person: Person, _ words: Words) -> StyledLine {
    [
      Span(person.displayName.isEmpty ? person.name : person.displayName), Span("  " + person.name, .dim),
      Span(person.isDisabled ? "  " + words.isKeptOut : "", .warning),
    ]
  }
}
