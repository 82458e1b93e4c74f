/// Chemistry, grades 6 to 12: one line a shelf.
enum ChemistryTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    ElementTemplates.templates,
    AtomTemplates.templates,
    CompoundTemplates.templates,
    AmountTemplates.templates,
    SolutionTemplates.templates,
    ReactionTemplates.templates,
    OrganicTemplates.templates)
}
