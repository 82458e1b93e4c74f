import QuestionModel

/// Writes one question as an item of QTI, or a passage as a stimulus.
struct QTIItemWriter {
  let version: QTIVersion
  let written: WrittenQuestion
  var losses: [FormatLoss] = []
  /// Files that the item shows, with their paths in the package.
  var media: [(path: String, digest: ContentDigest)] = []

  var content: QuestionContent { written.question.content }
  var key: AnswerKey { written.question.key }

  init(_ version: QTIVersion, _ written: WrittenQuestion) { (self.version, self.written) = (version, written) }

  static let responseName = "RESPONSE"

  /// The path of a picture or sound in the package.
  static func path(of digest: ContentDigest, _ type: MediaType?) -> String {
    "media/\(digest).\(type?.fileExtension ?? "bin")"
  }

  mutating func lose(_ loss: FormatLoss) { losses.append(loss) }

  /// The document.
  ///
  /// - Returns: XML; nil with a reason among the losses where QTI has nothing for the question.
  mutating func document() -> String? {
    if content.kind == .passage { return stimulus() }
    if case .unknown("qti") = content.kind { return kept() }
    var parts = QTIItemParts()
    if let reason = fill(&parts) {
      losses = [FormatLoss(.question, content.stem, .dropped, reason)]
      return nil
    }
    addFeedback(&parts)
    let stem = block(QTIText.xhtml(content.stem)) + pictures(content.media)
    let body = element("itemBody", [], stem + parts.interaction)
    let xml = parts.response + outcomes(parts) + passage() + body + processing(parts) + modal(parts)
    return root("assessmentItem", [("adaptive", "false"), ("timeDependent", "false")], xml)
  }

  /// An element with its names as the version has them.
  func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String = "") -> String {
    let name = version.element(name)
    let head = attributes.map { " \(version.attribute($0.0))=\"\(XMLText.exact($0.1, isAttribute: true))\"" }.joined()
    return content.isEmpty ? "<\(name)\(head)/>" : "<\(name)\(head)>\(content)</\(name)>"
  }

  private func block(_ xhtml: String) -> String { xhtml.isEmpty ? "" : "<div>\(xhtml)</div>" }

  private func root(_ name: String, _ attributes: [(String, String)], _ xml: String) -> String {
    let own = content.extra[QuestionIdentity.titleMember]?.string
    let identifier = QTIIdentifier.identifier(of: written)
    let title = own ?? QTIIdentifier.title(of: content.stem)
    var head = [
      ("xmlns", version.namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ("xsi:schemaLocation", "\(version.namespace) \(version.schema)"), ("identifier", identifier),
      ("title", title.isEmpty ? identifier : title),
    ]
    if let label = content.extra[QTIItem.member]?.object?["label"]?.string { head.append(("label", label)) }
    // Any other language is in the manifest.
    if let language = content.language, XMLText.isLanguage(language) { head.append(("xml:lang", language)) }
    // Namespaces and their prefixes are no names of QTI.
    let text = (head + attributes).map { name, value in
      let name = name.contains(":") || name == "xmlns" ? name : version.attribute(name)
      return " \(name)=\"\(XMLText.exact(value, isAttribute: true))\""
    }
    let name = version.element(name)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name)\(text.joined())>\(xml)</\(name)>\n"
  }

  private mutating func stimulus() -> String {
    let body = block(QTIText.xhtml(content.stem)) + pictures(content.media)
    return root("assessmentStimulus", [], element("stimulusBody", [], body.isEmpty ? "<div/>" : body))
  }

  /// Files behind a text of the question.
  private mutating func pictures(_ references: [MediaReference]) -> String {
    var xml = ""
    for reference in references {
      let alternative = reference.alternative ?? ""
      guard written.media[reference.digest] != nil else {
        lose(FormatLoss(.picture, alternative, .dropped, "the bank does not have the file"))
        continue
      }
      let type = MediaType(rawValue: reference.type)
      let path = Self.path(of: reference.digest, type)
      if !media.contains(where: { $0.path == path }) { media.append((path, reference.digest)) }
      let source = XMLText.exact("../\(path)", isAttribute: true)
      let words = XMLText.exact(alternative, isAttribute: true)
      xml +=
        reference.type.hasPrefix("image/")
        ? "<div><img src=\"\(source)\" alt=\"\(words)\"/></div>"
        : "<div><object data=\"\(source)\" type=\"\(type?.rawValue ?? "application/octet-stream")\">"
          + "\(XMLText.exact(alternative))</object></div>"
    }
    return xml
  }

  private func passage() -> String {
    guard let id = content.passageID else { return "" }
    let name = QTIIdentifier.identifier(of: id)
    return element("assessmentStimulusRef", [("identifier", name), ("href", "../\(Self.stimulusPath(id))")])
  }

  static func stimulusPath(_ id: QuestionID) -> String { "stimuli/\(QTIIdentifier.identifier(of: id)).xml" }

  /// The points of a whole answer.
  var points: Double { content.extra[QTIItem.member]?.object?["points"]?.number.flatMap { $0 > 0 ? $0 : nil } ?? 1 }

  func number(_ value: Double) -> String { SheetNumber.text(of: value) }

  func base(_ value: String, _ type: String) -> String {
    element("baseValue", [("baseType", type)], XMLText.exact(value))
  }

  func set(_ outcome: String, _ expression: String) -> String {
    element("setOutcomeValue", [("identifier", outcome)], expression)
  }

  func variable(_ name: String) -> String { element("variable", [("identifier", name)]) }

  private func outcomes(_ parts: QTIItemParts) -> String {
    func outcome(_ name: String, _ type: String, _ cardinality: String = "single", _ value: String? = nil) -> String {
      let start = value.map { element("defaultValue", [], element("value", [], $0)) } ?? ""
      return element(
        "outcomeDeclaration", [("identifier", name), ("cardinality", cardinality), ("baseType", type)], start)
    }
    var xml = element(
      "outcomeDeclaration",
      [
        ("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float"), ("normalMaximum", number(points)),
      ], element("defaultValue", [], element("value", [], "0")))
    if parts.counts { xml += outcome("RIGHT_COUNT", "float", "single", "0") }
    if parts.explains { xml += outcome("EXPLANATION", "identifier", "single", "explanation") }
    if parts.tellsChoices { xml += outcome("FEEDBACK", "identifier", parts.isMultiple ? "multiple" : "single") }
    if parts.tellsResult { xml += outcome("RESULT", "identifier") }
    return xml
  }

  private func processing(_ parts: QTIItemParts) -> String {
    if let template = parts.template, !parts.tellsChoices, !parts.tellsResult {
      return element("responseProcessing", [("template", version.template(template))])
    }
    var xml = parts.rules
    guard !xml.isEmpty else { return "" }
    if parts.tellsChoices { xml += set("FEEDBACK", variable(Self.responseName)) }
    if parts.tellsResult {
      func result(_ name: String) -> String { set("RESULT", base(name, "identifier")) }
      func compare(_ sign: String, _ value: Double) -> String {
        element(sign, [], variable("SCORE") + base(number(value), "float"))
      }
      let branches =
        element("responseIf", [], compare("gte", points) + result("correct"))
        + element("responseElseIf", [], compare("gt", 0) + result("partial"))
        + element("responseElse", [], result("incorrect"))
      xml += element("responseCondition", [], branches)
    }
    return element("responseProcessing", [], xml)
  }

  private func addFeedback(_ parts: inout QTIItemParts) {
    parts.explains = key.isExplained
    // A pair of a cluster is no identifier that a feedback could have.
    let isChosen = [.singleChoice, .multipleResponse, .trueFalse].contains(content.kind)
    parts.tellsChoices = !key.feedback.isEmpty && isChosen
    parts.tellsResult = ["correctFeedback", "partialFeedback", "incorrectFeedback"].contains { key.extra[$0] != nil }
  }

  private mutating func modal(_ parts: QTIItemParts) -> String {
    var xml = ""
    func add(_ outcome: String, _ identifier: String, _ text: String, _ pictures: String = "") {
      let html = block(QTIText.xhtml(text)) + pictures
      guard !html.isEmpty else { return }
      xml += element(
        "modalFeedback", [("outcomeIdentifier", outcome), ("identifier", identifier), ("showHide", "show")],
        version == .v30 ? element("contentBody", [], html) : html)
    }
    for (id, identifier) in parts.identifiers where parts.tellsChoices {
      if let text = key.feedback[id] { add("FEEDBACK", identifier, text) }
    }
    for result in ["correct", "partial", "incorrect"] {
      if let text = key.extra["\(result)Feedback"]?.string { add("RESULT", result, text) }
    }
    let pictures = self.pictures(key.media)
    if parts.explains { add("EXPLANATION", "explanation", key.explanation ?? "", pictures) }
    return xml
  }
}

/// What the kinds of questions put into an item.
struct QTIItemParts {
  /// The declaration of the response.
  var response = ""
  var interaction = ""
  /// A rule of marking that has a name, if there is one.
  var template: String?
  /// The same or another rule, written out.
  var rules = ""
  var isMultiple = false
  /// Options, with their names in the item.
  var identifiers: [(id: String, identifier: String)] = []
  /// Whether right pairs are counted.
  var counts = false
  var explains = false
  var tellsChoices = false
  var tellsResult = false
}
