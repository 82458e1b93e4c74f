internal import Foundation
import QuestionModel

/// The texts of QTI 1.2 as HTML: a material is a row of texts, breaks and pictures.
enum QTI12Material {
  /// The material right in an element or in flows in it, but not that of responses and what else has its own.
  ///
  /// - Parameter element: such as `<presentation>`.
  /// - Returns: HTML.
  static func html(in element: XMLNode) -> String {
    var blocks: [String] = []
    // Elements of flows are looked into in order; the stack holds what is left, its top first.
    var rest = Array(element.elements).reversed() as [XMLNode]
    while let node = rest.popLast() {
      switch node.name {
      case "material": blocks.append(html(of: node))
      case "flow", "flow_mat", "altmaterial": rest += Array(node.elements).reversed()
      default: break
      }
    }
    guard blocks.count != 1 else { return blocks[0] }
    return blocks.map { "<div>\($0)</div>" }.joined()
  }

  /// One material.
  static func html(of material: XMLNode) -> String {
    var output = ""
    for node in material.elements {
      switch node.name {
      case "mattext", "matemtext": output += text(node)
      case "mat_extension", "mat_formattedtext":
        output += node.descendants("mat_formattedtext").map { formatted($0) }.joined()
      case "matbreak": output += "<br>"
      case "matimage": output += picture(node)
      case "mataudio": output += player(node, isFilm: false)
      case "matvideo": output += player(node, isFilm: true)
      default: break
      }
    }
    return output
  }

  /// A text without any markup, for labels that are compared.
  static func plain(in element: XMLNode) -> String {
    HTMLText.read(html(in: element)).text.trimmed
  }

  private static func text(_ node: XMLNode) -> String {
    if node.elements.contains(where: { _ in true }) {
      return node.pieces.reduce(into: "") { source, piece in
        switch piece {
        case .element(let node): source += String(decoding: node.markup(), as: UTF8.self)
        case .text(let text): source += XMLText.exact(text)
        }
      }
    }
    switch node.attribute("texttype")?.lowercased() {
    case "text/html", "text/xhtml": return node.text
    case nil where looksLikeHTML(node.text): return node.text
    default: return HTMLText.write(node.text.trimmed)
    }
  }

  /// Blackboard's texts; those that it calls smart have links and line ends of their own.
  private static func formatted(_ node: XMLNode) -> String {
    switch node.attribute("type")?.uppercased() {
    case "HTML": node.text
    case "SMART_TEXT" where looksLikeHTML(node.text): node.text
    default: HTMLText.write(node.text.trimmed)
    }
  }

  /// Many tools leave out the type of the text.
  private static func looksLikeHTML(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text.contains("&nbsp;") }
    return text.contains("</") || text.contains("<br") || text.contains("<img") || text.contains("/>")
  }

  private static func picture(_ node: XMLNode) -> String {
    let label = node.attribute("label") ?? node.attribute("alt")
    return HTMLText.picture(source(node, type: node.attribute("imagtype") ?? "image/jpeg"), alternative: label)
  }

  private static func player(_ node: XMLNode, isFilm: Bool) -> String {
    let type = node.attribute("audiotype") ?? node.attribute("videotype") ?? "audio/mpeg"
    return HTMLText.player(source(node, type: type), alternative: node.attribute("label"), isFilm: isFilm)
  }

  /// The address of a file, or the file itself where it stands in the element.
  private static func source(_ node: XMLNode, type: String) -> String {
    if let address = node.attribute("uri") { return address }
    return "data:\(type);base64,\(node.text.filter { !$0.isWhitespace })"
  }
}
