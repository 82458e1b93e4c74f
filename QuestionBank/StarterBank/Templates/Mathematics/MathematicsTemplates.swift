/// Mathematics, grades 1 to 12: one line a shelf.
enum MathematicsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] =
    ArithmeticTemplates.templates
    + WholeNumberTemplates.templates
    + MeasurementTemplates.templates
    + FractionTemplates.templates
    + PercentTemplates.templates
    + IntegerTemplates.templates
    + AlgebraTemplates.templates
    + PlaneGeometryTemplates.templates
    + SpaceGeometryTemplates.templates
    + QuadraticTemplates.templates
    + CoordinateTemplates.templates
    + SequenceTemplates.templates
    + CalculusTemplates.templates
    + ProbabilityTemplates.templates
}
