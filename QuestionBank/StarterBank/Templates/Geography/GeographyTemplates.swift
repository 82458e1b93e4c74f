/// Geography, grades 4 to 12: one line a shelf.
enum GeographyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    CountryTemplates.templates,
    PlaceTemplates.templates,
    ProvinceTemplates.templates,
    MapTemplates.templates,
    PopulationTemplates.templates,
    ClimateTemplates.templates)
}
