/// Physics, grades 6 to 12: one line a shelf.
enum PhysicsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] =
    MotionTemplates.templates
    + ForceTemplates.templates
    + FluidHeatTemplates.templates
    + ElectricityTemplates.templates
    + WaveTemplates.templates
    + ModernPhysicsTemplates.templates
}
