import QuestionModel

/// What the search index holds of a question, in UTF-8: its words, folded and as they are, its facets,
/// and a word for all that it says.
struct SearchDocument: Sendable {
  private(set) var stem: [UInt8] = []
  private(set) var body: [UInt8] = []
  /// A word without marks is the same in both forms, and its folded entry serves for both.
  private(set) var exactStem: [UInt8] = []
  private(set) var exactBody: [UInt8] = []
  private(set) var facets: [UInt8] = []

  init(content: QuestionContent, facets: [Facet]) {
    Tokenizer.append(content.stem, folded: &stem, exact: &exactStem)
    for choice in content.choices {
      Tokenizer.append(choice.text, folded: &body, exact: &exactBody)
      // A word that no text has keeps a phrase from reaching into the next choice.
      FacetToken.appendEverything(to: &body)
    }
    FacetToken.appendEverything(to: &self.facets)
    for facet in facets { FacetToken.append(facet, to: &self.facets) }
    self.facets += ContentSearch.word(of: content).utf8
    self.facets.append(UInt8(ascii: " "))
    guard let passage = content.passage else { return }
    // Words of the index alone: nobody counts by passages, of which there may be many.
    FacetToken.append(Facet(kind: "has", value: "passage"), to: &self.facets)
    FacetToken.append(Facet(kind: "passage", value: passage), to: &self.facets)
  }
}
