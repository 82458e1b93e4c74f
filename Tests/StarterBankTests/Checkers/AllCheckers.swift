/// Checkers by template id; the English version of a template shares the one of the Vietnamese.
enum AllCheckers {
  private static let shelves: [[String: Checker]] = [
    ArithmeticCheckers.checkers,
    MeasurementCheckers.checkers,
    AlgebraCheckers.checkers,
    GeometryCheckers.checkers,
    CalculusCheckers.checkers,
    ProbabilityCheckers.checkers,
    MechanicsCheckers.checkers,
    ElectricityWaveCheckers.checkers,
  ]

  static let checkers: [String: Checker] = shelves.reduce(into: [:]) { all, shelf in
    all.merge(shelf) { first, _ in first }
  }

  static func checker(of template: String) -> Checker? {
    checkers[template] ?? (template.hasSuffix("-en") ? checkers[String(template.dropLast(3))] : nil)
  }
}
