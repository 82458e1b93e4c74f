/// Biology, grades 6 to 12: one line a shelf.
enum BiologyTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    LivingThingTemplates.templates
    + BodyTemplates.templates
    + GeneticCodeTemplates.templates
    + HeredityTemplates.templates
    + CellDivisionTemplates.templates
    + EcologyTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(
    LivingThingTemplates.templates,
    BodyTemplates.templates,
    GeneticCodeTemplates.templates,
    HeredityTemplates.templates,
    CellDivisionTemplates.templates,
    EcologyTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
