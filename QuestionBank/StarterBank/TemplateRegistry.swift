/// The root list: one line a subject.
enum TemplateRegistry {
  static let templates: [any QuestionTemplate] =
    MathematicsTemplates.templates
    + PhysicsTemplates.templates
    + ChemistryTemplates.templates
    + BiologyTemplates.templates
    + GeographyTemplates.templates
    + HistoryTemplates.templates
    + EnglishTemplates.templates
    + InformaticsTemplates.templates
    + LiteratureTemplates.templates
    + CivicsTemplates.templates
    + ScienceTemplates.templates
    + TechnologyTemplates.templates
    + ArtsTemplates.templates
}
