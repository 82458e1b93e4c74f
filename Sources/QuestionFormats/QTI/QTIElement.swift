import QuestionModel

/// An element of QTI by the names that it had before 3.0.
struct QTIElement: Sendable {
  let node: XMLNode
  let name: String

  init(_ node: XMLNode) {
    self.node = node
    name = QTIName.plain(node.name)
  }

  /// An attribute in either spelling.
  func attribute(_ name: String) -> String? { node.attribute(name) ?? node.attribute(QTIName.kebab(name)) }

  /// An attribute that is a number.
  func number(_ name: String) -> Double? {
    attribute(name).flatMap { Double($0.trimmed) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// An attribute that is true or false.
  func flag(_ name: String) -> Bool? { attribute(name).map { $0.trimmed == "true" || $0.trimmed == "1" } }

  var elements: [QTIElement] { node.elements.map { QTIElement($0) } }

  func elements(_ name: String) -> [QTIElement] { elements.filter { $0.name == name } }

  func first(_ name: String) -> QTIElement? { elements.first { $0.name == name } }

  /// All elements below it with one of some names, in order.
  func descendants(_ names: Set<String>) -> [QTIElement] {
    var found: [QTIElement] = []
    var open = Array(elements.reversed())
    while let element = open.popLast() {
      if names.contains(element.name) { found.append(element) }
      open += element.elements.reversed()
    }
    return found
  }

  var text: String { node.text }
}
