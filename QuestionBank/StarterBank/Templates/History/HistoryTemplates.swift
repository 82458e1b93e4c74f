/// History, grades 4 to 12: one line a shelf.
enum HistoryTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(EventTemplates.templates, TimelineTemplates.templates, PersonTemplates.templates)
}
