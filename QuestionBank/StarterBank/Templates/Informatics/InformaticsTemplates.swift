/// Informatics, grades 3 to 12: one line a shelf.
enum InformaticsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(ComputerTemplates.templates, NumeralTemplates.templates, ProgramTemplates.templates)
}
