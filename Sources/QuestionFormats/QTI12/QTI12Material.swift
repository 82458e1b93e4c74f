internal import Foundation
import QuestionModel

/// The texts of QTI 1.2 as HTML: a material is a row of texts, breaks and pictures.
enum QTI12Material {
  /// The material right in an element or in flows in it, but not that of responses and what else has its own.
  ///
  /// - Parameters:
  ///   - element: such as `<presentation>`.
  ///   - withResponses: whether that of responses belongs to it, too, but for that of options; a gap inside the text
  ///     shows as one then.
  /// - Returns: HTML.
  static func html(in element: XMLNode, withResponses: Bool = false) -> String {
    var blocks: [(flow: Int, html: String)] = []
    var (gaps, flows) = ("", 0)
    // Elements of flows are looked into in order; the stack holds what is left, its top first.
    var rest = Array(element.elements).reversed().map { (node: $0, flow: 0, isInBlank: false) }
    while let (node, flow, isInBlank) = rest.popLast() {
      switch node.name {
      case "material":
        if gaps.isEmpty || blocks.last?.flow != flow {
          blocks.append((flow, gaps + html(of: node)))
        } else {
          blocks[blocks.count - 1].html += gaps + html(of: node)
        }
        gaps = ""
      case "response_label": if isInBlank { gaps += gap }
      case "flow", "flow_mat", "altmaterial":
        flows += 1
        rest += Array(node.elements).reversed().map { ($0, flows, isInBlank) }
      case let name where withResponses && (name.hasPrefix("response_") || name.hasPrefix("render_")):
        rest += Array(node.elements).reversed().map { ($0, flow, isInBlank || name == "render_fib") }
      default: break
      }
    }
    guard blocks.count != 1 else { return blocks[0].html }
    return blocks.map { "<div>\($0.html)</div>" }.joined()
  }

  /// Stands for what is filled in where the text goes on behind it.
  private static let gap = " ____ "

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
    if node.attribute("charset")?.lowercased() == "greek" {
      return plain(WordSymbols.decoded(node.text))
    }
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
    default: return plain(node.text)
    }
  }

  /// A plain text; spaces at its ends part it from what stands beside it.
  private static func plain(_ text: String) -> String {
    let isSpaced = (text.first?.isWhitespace ?? false, text.last?.isWhitespace ?? false)
    return (isSpaced.0 ? " " : "") + HTMLText.write(unindented(text.trimmed)) + (isSpaced.1 ? " " : "")
  }

  /// A plain text without the line ends that only stand in the file because it is indented.
  private static func unindented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().reduce(into: String(lines.first ?? "")) { output, line in
      output += line.first == " " || line.first == "\t" ? " " : "\n"
      output += line.drop { $0 == " " || $0 == "\t" }
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
