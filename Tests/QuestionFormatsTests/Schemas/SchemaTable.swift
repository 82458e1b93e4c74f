import Testing

@testable import QuestionFormats

/// Content models of a published schema: which elements may stand in which, in what order, and with what attributes.
///
/// A table has a line an element: `name = children | attributes`. Children are a sequence of names or groups such as
/// `(a b)*`, with `?`, `*` and `+` behind them; `TEXT` first allows text. A class `%flow = a b` stands for its names.
/// An attribute is `name:type`, or `name!type` where it is required.
struct SchemaTable {
  private struct Particle {
    var names: Set<String>
    var least: Int
    var most: Int
  }

  private struct Attribute {
    var isRequired: Bool
    var type: String
  }

  private struct Element {
    var allowsText = false
    var particles: [Particle] = []
    var attributes: [String: Attribute] = [:]
  }

  /// The beginning of every manifest, by `imscp_v1p1.xsd`.
  static let package = """
    manifest = metadata organizations resources | identifier!id
    metadata = schema? schemaversion? lom? |
    schema = TEXT |
    schemaversion = TEXT |
    organizations = |
    resources = resource* |
    """

  private let namespace: String
  private var elements: [String: Element] = [:]
  private var others: [SchemaTable]

  /// A table.
  ///
  /// - Parameters:
  ///   - namespace: where its elements belong.
  ///   - text: its lines.
  ///   - others: tables of other namespaces, whose elements may stand among these.
  ///   - spell: how the schema spells the name of an element.
  ///   - attribute: how it spells that of an attribute.
  init(
    _ namespace: String, _ text: String, others: [SchemaTable] = [], element spell: (String) -> String = { $0 },
    attribute: (String) -> String = { $0 }
  ) {
    self.namespace = namespace
    self.others = others
    var classes: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      let halves = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].split(separator: " ").joined()
      let parts = halves[1].split(separator: "|", maxSplits: 1)
      let words = Self.words(parts.first.map { String($0) } ?? "")
      if name.hasPrefix("%") {
        classes[name] = words.flatMap { classes[$0] ?? [spell($0)] }
        continue
      }
      var element = Element()
      for word in words where word != "TEXT" { element.particles.append(Self.particle(word, classes, spell)) }
      element.allowsText = words.first == "TEXT"
      for word in parts.dropFirst().first?.split(separator: " ") ?? [] {
        let place = word.lastIndex { $0 == "!" || $0 == ":" } ?? word.endIndex
        let type = word[place...].dropFirst()
        element.attributes[attribute(String(word[..<place]))] = Attribute(
          isRequired: word[place...].first == "!", type: String(type))
      }
      elements[spell(name)] = element
    }
  }

  /// Words at the spaces outside of brackets.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isInside = false
    var isOpen = false
    for character in text {
      if character == " ", !isInside {
        isOpen = false
        continue
      }
      if character == "(" { isInside = true }
      if character == ")" { isInside = false }
      if isOpen { words[words.count - 1].append(character) } else { words.append(String(character)) }
      isOpen = true
    }
    return words
  }

  private static func particle(
    _ word: String, _ classes: [String: [String]], _ spell: (String) -> String
  ) -> Particle {
    let sign = word.last.flatMap { "?*+".contains($0) ? $0 : nil }
    let names = word.filter { !"()?*+".contains($0) }.split(separator: " ").map { String($0) }
    return Particle(
      names: Set(names.flatMap { classes[$0] ?? [spell($0)] }), least: sign == "?" || sign == "*" ? 0 : 1,
      most: sign == "*" || sign == "+" ? .max : 1)
  }

  /// What is wrong with a document, each with the path of the element.
  func problems(_ root: XMLNode) -> [String] {
    var check = SchemaCheck()
    walk(root, "", &check)
    return check.problems + check.references.subtracting(check.ids).sorted().map { "no id \($0)" }
  }

  private func walk(_ node: XMLNode, _ parent: String, _ check: inout SchemaCheck) {
    let path = "\(parent)/\(node.name)"
    guard node.namespace == namespace else {
      guard let other = others.first(where: { $0.namespace == node.namespace }) else {
        return check.problems.append("\(path): namespace \(node.namespace)")
      }
      return other.walk(node, parent, &check)
    }
    guard let element = elements[node.name] else { return check.problems.append("\(path): not known") }
    let isBlank = node.pieces.allSatisfy { piece in
      if case .text(let text) = piece { text.allSatisfy { " \n\t".contains($0) } } else { true }
    }
    if !element.allowsText, !isBlank { check.problems.append("\(path): text") }
    let children = node.elements.map(\.name)
    if let problem = Self.match(children, element.particles) { check.problems.append("\(path): \(problem)") }
    for attribute in node.attributes where attribute.namespace != "http://www.w3.org/2001/XMLSchema-instance" {
      let name = attribute.namespace.isEmpty ? attribute.name : "xml:\(attribute.name)"
      guard let rule = element.attributes[name] else {
        check.problems.append("\(path): attribute \(name)")
        continue
      }
      if !check.isValid(attribute.value, rule.type) {
        check.problems.append("\(path): \(name) is \"\(attribute.value)\"")
      }
    }
    for (name, rule) in element.attributes where rule.isRequired && node.attribute(name) == nil {
      check.problems.append("\(path): no \(name)")
    }
    for child in node.elements { walk(child, path, &check) }
  }

  /// The models of these schemas tell by the next name alone what it belongs to.
  private static func match(_ names: [String], _ particles: [Particle]) -> String? {
    var place = 0
    for particle in particles {
      var count = 0
      while place < names.count, particle.names.contains(names[place]), count < particle.most {
        place += 1
        count += 1
      }
      if count < particle.least { return "wants \(particle.names.sorted().joined(separator: ", "))" }
    }
    return place == names.count ? nil : "does not want \(names[place]) there"
  }
}

/// What is known of a document while it is walked through.
private struct SchemaCheck {
  var problems: [String] = []
  var ids: Set<String> = []
  var references: Set<String> = []

  /// Whether a value is of a type, by the rules of XML Schema; a list of words is an enumeration.
  mutating func isValid(_ value: String, _ type: String) -> Bool {
    switch type {
    case "text": return true
    case "name": return Self.isName(value)
    case "id": return Self.isName(value) && ids.insert(value).inserted
    case "idref":
      references.insert(value)
      return Self.isName(value)
    case "boolean": return ["true", "false", "0", "1"].contains(value)
    case "number": return Double(value) != nil && !value.contains("x")
    case "natural": return !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    case "uri": return !value.contains(where: \.isWhitespace)
    case "length": return value.wholeMatch(of: /-?[0-9]*\.?[0-9]+(em|ex|px|in|cm|mm|pt|pc|%)?/) != nil
    case "mime": return value.wholeMatch(of: /[A-Za-z0-9!#$&^_.+-]+\/[A-Za-z0-9!#$&^_.+-]+/) != nil
    case "language": return value.wholeMatch(of: /[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*/) != nil
    default: return value.split(separator: " ").allSatisfy { type.split(separator: ",").contains($0) }
    }
  }

  private static func isName(_ value: String) -> Bool {
    guard let first = value.first, first.isLetter || first == "_" else { return false }
    return value.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }
}
