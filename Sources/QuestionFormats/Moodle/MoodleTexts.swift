internal import Foundation
import QuestionModel

/// Reads the texts of one of Moodle's questions with the files beside them.
struct MoodleTexts {
  private(set) var html = QuestionHTML()

  /// What is not kept.
  var losses: [FormatLoss] { html.losses }

  mutating func report(_ loss: FormatLoss) { html.report(loss) }

  /// The text of an element that has `<text>` in it and perhaps `<file>`.
  ///
  /// - Parameters:
  ///   - field: the element.
  ///   - part: which text of the question it is.
  /// - Returns: the text; empty where there is none.
  mutating func read(_ field: XMLNode?, _ part: QuestionHTML.Part) -> String {
    guard let field else { return "" }
    let source = Self.source(field)
    var used: Set<String> = []
    let files = Dictionary(
      field.elements("file").map { ($0.attribute("name") ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let text: String
    switch field.attribute("format")?.trimmed.lowercased() {
    case "plain_text", "2": text = source
    case "markdown", "4":
      text = source
      if !source.isEmpty { report(FormatLoss(.formatting, "markdown", .changed, "its marks stay in the text")) }
    case let format:
      text = html.text(source, part, keepsLineEnds: format != "html" && format != "1") { address in
        guard let name = Self.name(address) else { return nil }
        used.insert(name)
        return files[name].flatMap { Self.bytes(of: $0) }
      }
    }
    for file in field.elements("file") {
      let name = file.attribute("name") ?? ""
      if !used.contains(name) { report(FormatLoss(.file, name, .dropped, "no text shows it")) }
    }
    return text
  }

  /// The text itself; some files have HTML there that is not escaped.
  static func source(_ field: XMLNode) -> String {
    guard let text = field.first("text") else {
      return field.elements.contains { _ in true } ? "" : field.text
    }
    guard text.elements.contains(where: { _ in true }) else { return text.text }
    return text.pieces.reduce(into: "") { source, piece in
      switch piece {
      case .element(let node): source += String(decoding: node.markup(), as: UTF8.self)
      case .text(let text): source += XMLText.exact(text)
      }
    }
  }

  /// The name of a file in an address such as `@@PLUGINFILE@@/a%20b.png?time=1`.
  private static func name(_ address: String) -> String? {
    let prefix = "@@PLUGINFILE@@/"
    guard address.hasPrefix(prefix) else { return nil }
    let path = address.dropFirst(prefix.count).prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map { String($0) } ?? ""
    return name.removingPercentEncoding ?? name
  }

  private static func bytes(of file: XMLNode) -> [UInt8]? {
    Data(base64Encoded: Data(file.bytes), options: .ignoreUnknownCharacters).map { Array($0) }
  }
}
