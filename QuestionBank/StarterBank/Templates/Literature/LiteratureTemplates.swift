/// Vietnamese language and literature, grades 1 to 12: one line a shelf.
enum LiteratureTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    AuthorTemplates.templates
    + VietnameseTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(AuthorTemplates.templates, VietnameseTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
