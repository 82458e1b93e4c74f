/// Rules about the stem.
enum StemRules {
  static func faults(of item: ReviewedItem) -> [ItemFinding] {
    let stem = item.question.content.stem
    var found: [ItemFinding] = []
    // A statement that is judged, or a question without options, is not answered by what is left over.
    if item.hasAlternatives, let word = Negation.unmarked(in: stem) {
      found.append(ItemFinding(.stem, .unmarkedNegation(word: word)))
    }
    // Passages are long by nature.
    guard item.question.content.kind != .passage else { return found }
    let words = FormulaText.render(stem).split(whereSeparator: \.isWhitespace).count
    if words > ItemReview.longestStem { found.append(ItemFinding(.stem, .longStem(words: words))) }
    return found
  }
}
