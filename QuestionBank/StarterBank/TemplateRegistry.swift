/// The root list: one line a subject.
enum TemplateRegistry {
  static let templates: [any QuestionTemplate] =
    MathematicsTemplates.templates
    + PhysicsTemplates.templates
    + ChemistryTemplates.templates
    + GeographyTemplates.templates
    + HistoryTemplates.templates
    + EnglishTemplates.templates
}
