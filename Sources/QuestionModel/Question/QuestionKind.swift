/// What a question asks for.
public enum QuestionKind: Sendable, Hashable, CustomStringConvertible {
  /// One right option of several.
  case singleChoice
  /// Any number of right options.
  case multipleResponse
  /// One statement, true or false; answered with the choice ids `true` and `false`.
  case trueFalse
  /// Several statements, each true or false (the second part of the Vietnamese national exam).
  case trueFalseCluster
  /// A few words, compared with accepted answers.
  case shortAnswer
  /// A number, compared within a tolerance.
  case numeric
  /// A text that questions share; it asks nothing itself.
  case passage
  /// The plan of a test; it asks nothing itself.
  case blueprint
  /// A test made of pinned questions; it asks nothing itself.
  case quiz
  /// A kind that a newer bank knows; kept whole and shown as such.
  case unknown(String)

  /// The kinds this version can grade.
  public static let answerable: [QuestionKind] = [
    .singleChoice, .multipleResponse, .trueFalse, .trueFalseCluster, .shortAnswer, .numeric,
  ]

  /// The kinds that are no questions, but are kept with the same history.
  public static let documents: [QuestionKind] = [.passage, .blueprint, .quiz]

  /// The kinds this version can write.
  public static let known: [QuestionKind] = answerable + documents

  /// The kinds that are written as a text: questions and passages.
  public static let texts: [QuestionKind] = answerable + [.passage]

  /// Whether it is no question, but a document with the same history.
  public var isDocument: Bool { Self.documents.contains(self) }

  /// Whether it asks something that this version can grade.
  public var isAnswerable: Bool { Self.answerable.contains(self) }

  /// The kind of a name in a document.
  ///
  /// - Parameter name: such as `singleChoice`.
  public init(name: String) {
    self = Self.known.first { $0.name == name } ?? .unknown(name)
  }

  /// The name in documents, queries and the API.
  public var name: String {
    switch self {
    case .singleChoice: "singleChoice"
    case .multipleResponse: "multipleResponse"
    case .trueFalse: "trueFalse"
    case .trueFalseCluster: "trueFalseCluster"
    case .shortAnswer: "shortAnswer"
    case .numeric: "numeric"
    case .passage: "passage"
    case .blueprint: "blueprint"
    case .quiz: "quiz"
    case .unknown(let name): name
    }
  }

  /// The name.
  public var description: String { name }
}
