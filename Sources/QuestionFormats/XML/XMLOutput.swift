/// Builds XML, indented, as people may read it.
struct XMLOutput {
  /// What was built.
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// Nothing yet.
  ///
  /// - Parameter depth: how many elements around it are open already.
  init(depth: Int = 0) { self.depth = depth }

  /// An element with nothing but text in it.
  mutating func leaf(_ name: String, _ text: String = "", _ attributes: [(String, String)] = []) {
    indent()
    guard !text.isEmpty else {
      tag(name, attributes, end: "/>\n")
      return
    }
    tag(name, attributes, end: ">")
    bytes += XMLText.exact(text).utf8
    bytes += "</\(name)>\n".utf8
  }

  /// An element with HTML in it, as people find it easiest to read.
  mutating func html(_ name: String, _ html: String, _ attributes: [(String, String)] = []) {
    let needsCare = html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&"))
    guard needsCare, XMLText.isAllowed(html), !html.contains("]]>"), !html.utf8.contains(0x0D) else {
      return leaf(name, html, attributes)
    }
    indent()
    tag(name, attributes, end: ">")
    bytes += "<![CDATA[\(html)]]></\(name)>\n".utf8
  }

  /// An element with elements in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLOutput) -> Void) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// A start tag, for what is written in several steps.
  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    indent()
    tag(name, attributes, end: ">\n")
    depth += 1
  }

  /// The end tag of what was opened last.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Markup that is known to be whole.
  mutating func raw(_ markup: [UInt8]) {
    indent()
    bytes += markup
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Takes what was built so far.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func indent() { bytes += repeatElement(0x20, count: depth * 2) }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes { bytes += " \(name)=\"\(XMLText.exact(value, isAttribute: true))\"".utf8 }
    bytes += end.utf8
  }
}
