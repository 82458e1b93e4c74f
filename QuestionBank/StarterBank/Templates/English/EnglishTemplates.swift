/// English as a foreign language, grades 3 to 12: one line a shelf.
enum EnglishTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    VerbFormTemplates.templates,
    TenseTemplates.templates,
    WordTemplates.templates,
    CountingTemplates.templates)
}
