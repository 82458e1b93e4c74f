import QuestionModel
import Testing

/// Source and the readable text that must come of it.
struct FormulaCase: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  /// A case that must come back as it is.
  init(same source: String) { self.init(source, source) }

  var testDescription: String { source.count > 60 ? String(source.prefix(60)) + "…" : source }

  /// Compares scalars, because equality of strings hides normalisation.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let rendered = FormulaText.render(source)
    #expect(
      rendered.unicodeScalars.elementsEqual(expected.unicodeScalars),
      "\(source) gave \(rendered), not \(expected)", sourceLocation: sourceLocation)
  }
}
