import QuestionModel

/// Items that cannot be asked here: they are kept as they are, with the files that they show, and go back into a package
/// of their version.
extension QTIItem {
  /// Most bytes of markup that is kept of an item that is not understood.
  static let maximumKept = 16_384

  /// Elements that show a file, with the attribute that names it.
  private static let shown = [
    ("img", "src"), ("object", "data"), ("audio", "src"), ("video", "src"), ("source", "src"), ("embed", "src"),
  ]

  /// Keeps an item if it is small.
  ///
  /// - Parameter reason: why it cannot be asked.
  /// - Returns: why it is not kept; nil where it is.
  mutating func keepWhole(_ reason: String) -> String? {
    let markup = element.node.markup(limit: Self.maximumKept + 1, keepsNamespaces: true)
    guard markup.count <= Self.maximumKept, !content.stem.isEmpty else {
      return "\(reason); it is not read"
    }
    content.kind = .unknown("qti")
    content.choices = []
    key = AnswerKey()
    problems = []
    key.extra[Self.member] = ["item": .string(withFiles(String(decoding: markup, as: UTF8.self)))]
    html.report(
      FormatLoss(.question, identifier ?? "", .kept, "\(reason); it cannot be asked here, and goes back as it is"))
    readHead()
    return nil
  }

  /// Markup whose files are where they will be in the package that is written of it.
  private mutating func withFiles(_ markup: String) -> String {
    var markup = markup
    var known: Set<String> = []
    for (name, attribute) in Self.shown {
      for node in element.node.descendants(name) {
        guard let address = node.attribute(attribute), !address.hasPrefix("data:"), known.insert(address).inserted,
          let file = html.take(
            HTMLMedia(element: .picture, source: address, alternative: node.attribute("alt")), file: files)
        else { continue }
        markup = markup.replacing(
          Self.value(address), with: Self.value("../\(QTIItemWriter.path(of: file.digest, file.type))"))
      }
    }
    return markup
  }

  /// An attribute's value as markup has it.
  private static func value(_ text: String) -> String { "=\"\(XMLText.exact(text, isAttribute: true))\"" }
}
