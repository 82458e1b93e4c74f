/// History, grades 4 to 12: one line a shelf.
enum HistoryTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    EventTemplates.templates
    + TimelineTemplates.templates
    + PersonTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(EventTemplates.templates, TimelineTemplates.templates, PersonTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
