/// Mathematics, grades 1 to 12: one line a shelf.
enum MathematicsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] =
    QuadraticTemplates.templates
}
