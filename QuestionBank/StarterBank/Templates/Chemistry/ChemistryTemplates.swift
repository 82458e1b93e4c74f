/// Chemistry, grades 6 to 12: one line a shelf.
enum ChemistryTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    ElementTemplates.templates
    + AtomTemplates.templates
    + CompoundTemplates.templates
    + AmountTemplates.templates
    + SolutionTemplates.templates
    + ReactionTemplates.templates
    + OrganicTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(
    ElementTemplates.templates,
    AtomTemplates.templates,
    CompoundTemplates.templates,
    AmountTemplates.templates,
    SolutionTemplates.templates,
    ReactionTemplates.templates,
    OrganicTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
