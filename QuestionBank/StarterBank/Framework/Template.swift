/// A template over a list of cases, each of which makes one question.
struct Template<Case: Sendable>: QuestionTemplate {
  let profile: TemplateProfile
  let cases: [Case]
  let draft: @Sendable (Wording, Case) -> Draft

  /// A template in one language.
  ///
  /// Cases must print differently from each other, since a question's id comes from its case's description.
  init(
    _ id: String, _ subject: Subject, grade: Int, topic: String, level: CognitiveLevel,
    language: Language = .vietnamese, basis: TemplateProfile.Basis = .computed, cases: [Case],
    draft: @escaping @Sendable (Wording, Case) -> Draft
  ) {
    profile = TemplateProfile(
      id: id, subject: subject, grade: grade, topic: topic, level: level, language: language, basis: basis)
    self.cases = cases
    self.draft = draft
  }

  var count: Int { cases.count }

  func parameters(_ index: Int) -> String { "\(cases[index])" }

  func make(_ index: Int) -> Draft { draft(Wording(language: profile.language), cases[index]) }
}

extension Template {
  /// The same template in Vietnamese and, under the id with `-en` behind it, in English over its first cases.
  static func bilingual(
    _ id: String, _ subject: Subject, grade: Int, topic: String, level: CognitiveLevel,
    basis: TemplateProfile.Basis = .computed, cases: [Case], english: Int,
    draft: @escaping @Sendable (Wording, Case) -> Draft
  ) -> [any QuestionTemplate] {
    [
      Template(id, subject, grade: grade, topic: topic, level: level, basis: basis, cases: cases, draft: draft),
      Template(
        id + "-en", subject, grade: grade, topic: topic, level: level, language: .english, basis: basis,
        cases: Array(cases.prefix(english)), draft: draft),
    ]
  }
}

/// A shelf of templates on one topic.
protocol TemplateShelf {
  static var templates: [any QuestionTemplate] { get }
}
