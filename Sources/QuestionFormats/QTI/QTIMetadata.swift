import QuestionModel

/// What a manifest says about an item: metadata of LOM, and what no part of QTI has a place for.
struct QTIMetadata: Sendable {
  var language: String?
  var keywords: [String] = []
  var difficulty: String?
  var licence: String?
  /// Members of the question that its item does not give as they are, and the digest of the item that they belong to.
  var rest: JSONObject?

  /// Who is named beside the rest.
  private static let entity = "question-bank"
  private static let difficulties: [(name: String, value: Double)] = [
    ("very easy", 0.1), ("easy", 0.3), ("medium", 0.5), ("difficult", 0.7), ("very difficult", 0.9),
  ]

  init() {}

  /// Reads the element of a resource.
  init(_ metadata: XMLNode) {
    func texts(_ name: String, in parent: String) -> [String] {
      metadata.descendants(parent).flatMap { parent in
        parent.elements(name).map { Self.text($0) }
      }.filter { !$0.isEmpty }
    }
    language = texts("language", in: "general").first
    keywords = texts("keyword", in: "general")
    difficulty = metadata.descendants("difficulty").map { $0.first("value").map { Self.text($0) } ?? "" }.first { _ in
      true
    }
    licence = texts("description", in: "rights").first
    for annotation in metadata.descendants("annotation") {
      guard annotation.first("entity").map({ Self.text($0) }) == Self.entity,
        let text = annotation.first("description").map({ Self.text($0) })
      else { continue }
      rest = try? JSONParser.parse(Array(text.utf8)).object
    }
  }

  /// The text of a string in some language.
  private static func text(_ node: XMLNode) -> String {
    (node.first("string") ?? node.first("langstring") ?? node).text.trimmed
  }

  /// Gives an item what its manifest says.
  func apply(to item: inout QTIItem) {
    if item.content.language == nil { item.content.language = language }
    var tags: [Tag] = []
    for keyword in keywords {
      do { tags.append(try Tag(keyword)) } catch { item.report(.tag, keyword, .dropped, error.reason) }
    }
    item.content.tags = tags
    item.content.licence = licence?.normalizedToNFC
    guard let difficulty, !difficulty.isEmpty, rest == nil else { return }
    if let known = Self.difficulties.first(where: { $0.name == difficulty.lowercased() }) {
      item.content.difficulty = known.value
      item.report(.difficulty, difficulty, .changed, SheetNumber.text(of: known.value))
    } else {
      item.report(.difficulty, difficulty, .dropped, "it is no difficulty of LOM")
    }
  }

  /// What the manifest will say of a question, but for the rest.
  init(of content: QuestionContent) {
    language = content.language
    keywords = content.tags.map(\.name)
    licence = content.licence
    difficulty = content.difficulty.flatMap { value in
      Self.difficulties.min { ($0.value - value).magnitude < ($1.value - value).magnitude }?.name
    }
  }

  /// The element of a resource.
  func xml(_ version: QTIVersion) -> String {
    func string(_ text: String) -> String { "<lom:string>\(XMLText.exact(text))</lom:string>" }
    var general = language.map { "<lom:language>\(XMLText.exact($0))</lom:language>" } ?? ""
    general += keywords.map { "<lom:keyword>\(string($0))</lom:keyword>" }.joined()
    var xml = general.isEmpty ? "" : "<lom:general>\(general)</lom:general>"
    if let difficulty {
      xml +=
        "<lom:educational><lom:difficulty><lom:source>LOMv1.0</lom:source>"
        + "<lom:value>\(difficulty)</lom:value></lom:difficulty></lom:educational>"
    }
    if let licence { xml += "<lom:rights><lom:description>\(string(licence))</lom:description></lom:rights>" }
    if let rest {
      let text = CanonicalJSON.text(of: .object(rest))
      xml +=
        "<lom:annotation><lom:entity>\(Self.entity)</lom:entity>"
        + "<lom:description>\(string(text))</lom:description></lom:annotation>"
    }
    return xml.isEmpty ? "" : "<metadata><lom:lom>\(xml)</lom:lom></metadata>"
  }
}
