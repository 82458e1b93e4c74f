import QuestionModel

/// What the search index holds of a question: its words, folded and as they are, and its facets.
struct SearchDocument: Sendable {
  var stem = ""
  var body = ""
  var exactStem = ""
  var exactBody = ""
  let facets: String

  init(content: QuestionContent, facets: [Facet]) {
    Self.append(content.stem, folded: &stem, exact: &exactStem)
    for choice in content.choices {
      Self.append(choice.text, folded: &body, exact: &exactBody)
      // A word that no text has keeps a phrase from reaching into the next choice.
      body += "\(FacetToken.everything) "
    }
    self.facets = ([FacetToken.everything] + facets.flatMap(FacetToken.tokens)).joined(separator: " ")
  }

  private static func append(_ text: String, folded: inout String, exact: inout String) {
    for token in Tokenizer.tokens(of: text) {
      folded += token.folded
      folded += " "
      // A word without marks is the same in both forms, and its folded entry serves for both.
      guard token.exact != token.folded else { continue }
      exact += token.exact
      exact += " "
    }
  }
}
