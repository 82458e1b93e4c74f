/// Lengths as Word counts them.
enum WordMeasure {
  /// Twentieths of a point.
  static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

  /// English metric units, 36000 a millimetre.
  static func units(_ millimetres: Double) -> Int { Int((millimetres * 36000).rounded()) }

  /// Millimetres between the margins of a page.
  static let textWidth = 175.0
}
