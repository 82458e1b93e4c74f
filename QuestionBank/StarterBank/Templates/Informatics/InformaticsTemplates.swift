/// Informatics, grades 3 to 12: one line a shelf.
enum InformaticsTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    ComputerTemplates.templates
    + NumeralTemplates.templates
    + ProgramTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(ComputerTemplates.templates, NumeralTemplates.templates, ProgramTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
