public import QuestionModel

/// The questions this project owns: made out of fact tables and parametric templates, the same on every machine.
///
/// `Framework` holds what templates are written with; `Templates` holds a folder a subject and a file a topic; the root
/// list is `TemplateRegistry`. A template says whether its answers are computed or facts: each computed one has a checker
/// of the same id among the tests, which judges every option by another path. Wrong options are results of real
/// mistakes. Ids come from a template's id and its cases, so wording may be mended, but cases should only be added.
public enum StarterBank {
  /// Grows when a question of the bank changes, so that a store knows to load it again.
  public static let version = 1
  /// Terms of use of every question.
  public static let licence = "CC BY 4.0"
  /// What every question names as its source.
  public static let source = "Starter bank"

  /// Every template, in the bank's fixed order.
  public static var templates: [any QuestionTemplate] { TemplateRegistry.templates }

  /// Every question, made one by one in a fixed order.
  ///
  /// - Returns: a lazy sequence; walking it twice gives the same questions.
  public static func questions() -> some Sequence<StarterQuestion> {
    templates.lazy.flatMap { questions(of: $0) }
  }

  /// The questions of one template.
  ///
  /// - Parameter template: one of `templates`.
  /// - Returns: a lazy sequence in the order of the instances.
  public static func questions(of template: any QuestionTemplate) -> some Sequence<StarterQuestion> {
    let tags = template.profile.tags
    return (0..<template.count).lazy.map { QuestionAssembly.question($0, of: template, tags: tags) }
  }
}

/// A question of the starter bank.
public struct StarterQuestion: Sendable, Hashable {
  /// UUID version 8 out of the template's id and the instance's parameters; the same in every bank.
  public let id: QuestionID
  /// The question with its key.
  public let question: Question
  /// Id of the template that made it.
  public let template: String
}
