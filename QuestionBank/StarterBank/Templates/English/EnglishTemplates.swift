/// English as a foreign language, grades 3 to 12: one line a shelf.
enum EnglishTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    VerbFormTemplates.templates
    + TenseTemplates.templates
    + WordTemplates.templates
    + CountingTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(
    VerbFormTemplates.templates,
    TenseTemplates.templates,
    WordTemplates.templates,
    CountingTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
