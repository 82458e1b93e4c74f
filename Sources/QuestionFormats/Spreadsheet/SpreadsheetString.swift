/// A text of a spreadsheet, which may be in several fonts (ECMA-376 part 1, 18.4).
struct SpreadsheetString: Sendable {
  /// Letters in one font; nil where it is the font of the cell.
  struct Run: Sendable {
    let text: String
    let font: String?
  }

  let runs: [Run]

  /// The text of a string item; what tells only how it is spoken is left out.
  init(_ node: XMLNode) {
    var runs: [Run] = []
    for element in node.elements {
      if element.name == "t" { runs.append(Run(text: element.text, font: nil)) }
      guard element.name == "r" else { continue }
      let font = element.first("rPr")?.first("rFont")?.attribute("val")
      for part in element.elements("t") { runs.append(Run(text: part.text, font: font)) }
    }
    // Only fonts from before Unicode tell letters apart, and a file has many strings.
    guard runs.count > 1, !runs.contains(where: { $0.font.map { LegacyText.encoding(ofFont: $0) != nil } == true })
    else {
      self.runs = runs
      return
    }
    self.runs = [Run(text: runs.map(\.text).joined(), font: nil)]
  }
}
