/// Biology, grades 6 to 12: one line a shelf.
enum BiologyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    LivingThingTemplates.templates,
    BodyTemplates.templates,
    GeneticCodeTemplates.templates,
    HeredityTemplates.templates,
    CellDivisionTemplates.templates,
    EcologyTemplates.templates)
}
