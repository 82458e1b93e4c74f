/// Vietnamese language and literature, grades 1 to 12: one line a shelf.
enum LiteratureTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(AuthorTemplates.templates, VietnameseTemplates.templates)
}
