import QuestionModel

/// How the formulas of a Word file were spelled in TeX: Word keeps how they look, and TeX is made anew when they are read.
///
/// A part of the package beside the text, which Word passes on as it is, says it of every formula that would come back
/// spelled otherwise. A formula that was changed in Word looks like none of them, and is read as it looks.
struct FormulaSpellings: Sendable {
  /// The part that holds them.
  static let path = "customXml/item1.xml"
  private static let namespace = "urn:question-bank:formulas"

  /// What was written, by what it would be read as.
  private var written: [String: String] = [:]
  /// What it is read as, by what was written; formulas come again and again.
  private var readings: [String: String] = [:]

  init() {}

  /// The spellings of a package; none where nobody has left any.
  init(_ zip: ZipFile) throws(FormatFault) {
    guard let bytes = try zip.bytes(of: Self.path), let root = try? XMLTree.parse(bytes, file: Self.path),
      root.namespace == Self.namespace
    else { return }
    for node in root.elements("formula") {
      if let read = node.attribute("read") { written[read] = node.text }
    }
  }

  /// The TeX that a formula was written in.
  func spelling(of read: String) -> String { written[read] ?? read }

  /// Keeps how the formulas of a text are spelled.
  ///
  /// - Returns: those that look like another one and come back as that.
  mutating func keep(_ text: String) -> [FormatLoss] {
    FormulaPiece.pieces(of: text).compactMap { piece in
      guard case .formula(let formula) = piece, let read = reading(of: formula) else { return nil }
      let known = written[read]
      if known == nil { written[read] = formula.source }
      guard let known, known != formula.source else { return nil }
      return FormatLoss(.formula, formula.source, .changed, "it comes back as \(known), which looks the same")
    }
  }

  private mutating func reading(of formula: PrintedFormula) -> String? {
    if let known = readings[formula.source] { return known }
    var blocks = WordBlocks()
    blocks.put(.paragraph(PrintParagraph([.formula(formula)], .left)))
    let document = "<w:body \(WordParts.namespaces)>\(blocks.body)</w:body>"
    guard let root = try? XMLTree.parse(Array(document.utf8)),
      let node = root.descendants("oMath").first(where: { _ in true })
    else { return nil }
    var reader = WordMathReader()
    let tex = reader.tex(node)
    readings[formula.source] = tex
    return tex
  }

  /// The part; nil where every formula is read as it was written.
  var xml: String? {
    let formulas = written.filter { $0.key != $0.value && XMLText.isAllowed($0.value) }.sorted { $0.key < $1.key }
    guard !formulas.isEmpty else { return nil }
    let body = formulas.map {
      "<formula read=\"\(XMLText.exact($0.key, isAttribute: true))\">\(XMLText.exact($0.value))</formula>"
    }
    return "\(WordParts.declaration)<formulas xmlns=\"\(Self.namespace)\">\(body.joined())</formulas>"
  }
}
