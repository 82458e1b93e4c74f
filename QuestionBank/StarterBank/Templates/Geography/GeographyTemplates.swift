/// Geography, grades 4 to 12: one line a shelf.
enum GeographyTemplates: TemplateShelf {
<<<<<<< HEAD
  static let templates: [any QuestionTemplate] =
    CountryTemplates.templates
    + PlaceTemplates.templates
    + MapTemplates.templates
    + PopulationTemplates.templates
    + ClimateTemplates.templates
=======
  static let templates: [any QuestionTemplate] = shelf(
    CountryTemplates.templates,
    PlaceTemplates.templates,
    MapTemplates.templates,
    PopulationTemplates.templates,
    ClimateTemplates.templates)
>>>>>>> 7e3e16b888a6b643f3c9774a8361ef322f3e6315
}
