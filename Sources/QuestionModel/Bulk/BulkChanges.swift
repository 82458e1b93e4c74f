/// What is changed on each of many questions.
public struct BulkChanges: Sendable, Hashable {
  /// What becomes of a field that may be empty.
  public enum Setting: Sendable, Hashable {
    /// It stays as it is.
    case keep
    /// It becomes empty.
    case clear
    /// It becomes this.
    case set(String)
  }

  /// Tags to add.
  public var addTags: [Tag] = []
  /// Tags to remove.
  public var removeTags: [Tag] = []
  /// The cognitive level.
  public var level = Setting.keep
  /// Where the questions stand; nil leaves it.
  public var status: QuestionStatus?
  /// The terms of use.
  public var licence = Setting.keep
  /// The language, as a BCP 47 tag.
  public var language = Setting.keep
  /// A text that is put in the place of another; nil leaves the texts.
  public var replacement: TextReplacement?

  /// No change yet; set its parts by their properties.
  public init() {}

  /// What is wrong with the changes themselves.
  ///
  /// - Returns: one problem a field; empty where they can be carried out.
  public func problems() -> [FieldProblem] {
    guard self != BulkChanges() else { return [FieldProblem("changes", "name nothing to change")] }
    var problems: [FieldProblem] = []
    if let tag = addTags.first(where: removeTags.contains) {
      problems.append(FieldProblem("removeTags", "names \"\(tag)\", which is to be added too"))
    }
    for (name, setting) in [("level", level), ("licence", licence), ("language", language)] {
      guard case .set(let text) = setting, text.trimmed.isEmpty else { continue }
      problems.append(FieldProblem(name, "is empty; null takes the value away"))
    }
    guard let replacement else { return problems }
    if replacement.text.isEmpty { problems.append(FieldProblem("replace.text", "is empty")) }
    if replacement.fields.isEmpty { problems.append(FieldProblem("replace.fields", "names no field")) }
    return problems
  }

  /// Changes one question.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - status: where it stands.
  /// - Returns: both as they become.
  public func applied(to question: Question, status: QuestionStatus) -> (question: Question, status: QuestionStatus) {
    var copy = replacement?.applied(to: question) ?? question
    if !addTags.isEmpty || !removeTags.isEmpty {
      copy.content.tags = copy.content.tags.filter { !removeTags.contains($0) } + addTags
    }
    level.apply(to: &copy.content.level)
    licence.apply(to: &copy.content.licence)
    language.apply(to: &copy.content.language)
    return (copy, self.status ?? status)
  }

  /// The changes in one line of signs, such as `+exam:mid status: retired`.
  public var summary: String {
    var parts = addTags.map { "+\($0)" } + removeTags.map { "-\($0)" }
    for (name, setting) in [("level", level), ("licence", licence), ("language", language)] {
      switch setting {
      case .keep: break
      case .clear: parts.append("\(name): –")
      case .set(let text): parts.append("\(name): \(text)")
      }
    }
    if let status { parts.append("status: \(status.rawValue)") }
    if let replacement {
      parts.append("“\(replacement.text.prefix(60))” → “\(replacement.replacement.prefix(60))”")
    }
    return parts.joined(separator: " ")
  }
}

extension BulkChanges.Setting {
  fileprivate func apply(to field: inout String?) {
    switch self {
    case .keep: break
    case .clear: field = nil
    case .set(let text): field = text
    }
  }
}
