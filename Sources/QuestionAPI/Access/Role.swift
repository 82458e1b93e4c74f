public import QuestionModel

/// What a person, or another bank, is in this bank.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Practises with published questions, and sees no key before answering.
  case student
  /// Writes questions, comments, and sees the results of their own classes.
  case teacher
  /// Publishes, recalls, and changes many questions at once.
  case reviewer
  /// Does all that, and says who may come in.
  case administrator
  /// Another bank that exchanges questions with this one.
  case peer
}

extension Role {
  /// Those who work on questions.
  public static let staff: Set<Role> = [.teacher, .reviewer, .administrator]

  /// Reads a role as documents and people name it.
  ///
  /// - Parameters:
  ///   - name: such as `teacher`.
  ///   - field: the field it stands in, for messages.
  /// - Throws: `FieldProblem` listing the names there are.
  public init(named name: String, field: String = "role") throws(FieldProblem) {
    guard let role = Role(rawValue: name) else {
      let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(field, "must be one of \(names), not \"\(name)\"")
    }
    self = role
  }

  /// The scopes that are of use to it: who signs in has them all, and a token has some of them.
  public var scopes: Set<Scope> {
    switch self {
    case .student: [.read]
    case .teacher: [.read, .write, .keys]
    case .reviewer: [.read, .write, .review, .keys]
    case .administrator: [.read, .write, .review, .administer, .keys]
    case .peer: [.sync, .keys]
    }
  }
}
