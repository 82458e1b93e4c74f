import Foundation
import QuestionModel

extension PrintedDocument {
  /// The document as one HTML file that needs no other: formulas as MathML, pictures inside, rules for printing on A4.
  ///
  /// - Returns: the file in UTF-8.
  public func html() -> PrintedFile {
    var writer = HTMLWriter(document: self)
    return PrintedFile(bytes: Array(writer.page().utf8), losses: losses)
  }
}

/// Writes pages as HTML.
private struct HTMLWriter {
  private let document: PrintedDocument
  private var output = ""

  init(document: PrintedDocument) { self.document = document }

  mutating func page() -> String {
    let title = XMLText.escaped(document.title)
    let words = PaperWords(language: document.language)
    output = """
      <!DOCTYPE html>
      <html lang="\(document.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)
      \(HTMLStyle.pages(document.sections.map(\.footer), page: words.page))
      </style>
      </head>
      <body>

      """
    for (index, section) in document.sections.enumerated() {
      output += "<section style=\"page:p\(index)\">\n"
      for block in section.blocks { put(block) }
      output += "</section>\n"
    }
    output += "</body>\n</html>\n"
    return output
  }

  private mutating func put(_ block: PrintBlock) {
    switch block {
    case .paragraph(let paragraph): put(paragraph)
    case .options(let options, let columns):
      output += "<ol class=\"o o\(columns)\">\n"
      for (index, option) in options.enumerated() {
        output += "<li dir=\"auto\"><b>\(ChoiceLetter.option(index)).</b> \(text(option))</li>\n"
      }
      output += "</ol>\n"
    case .table(let table): put(table)
    case .picture(let picture):
      let data = Data(picture.bytes).base64EncodedString()
      let alternative = XMLText.escaped(picture.alternative)
      output += "<p class=\"i\"><img alt=\"\(alternative)\" src=\"data:\(picture.kind.rawValue);base64,\(data)\"></p>\n"
    case .ruledLines(let count):
      output += String(repeating: "<div class=\"l\"></div>\n", count: max(0, count))
    }
  }

  private mutating func put(_ paragraph: PrintParagraph) {
    var style = paragraph.spaceBefore == 2 ? "" : "margin-top:\(number(paragraph.spaceBefore))pt;"
    if paragraph.indent > 0 { style += "margin-left:\(number(paragraph.indent))mm;" }
    if paragraph.keepsWithNext { style += "break-after:avoid;" }
    var classes = paragraph.alignment == .justified ? "" : paragraph.alignment.rawValue
    if paragraph.stops.contains(where: \.isDotted) { classes += " d" }
    let attributes =
      (classes.isEmpty ? "" : " class=\"\(classes)\"") + (style.isEmpty ? "" : " style=\"\(style)\"")
    output += "<p dir=\"auto\"\(attributes)>\(text(paragraph.inlines))</p>\n"
  }

  private mutating func put(_ table: PrintTable) {
    var classes = table.hasLines ? "g" : ""
    if table.isTight { classes += " t" }
    output += "<table\(classes.isEmpty ? "" : " class=\"\(classes)\"")>\n<colgroup>"
    for column in table.columns { output += "<col style=\"width:\(number(column))mm\">" }
    output += "</colgroup>\n"
    if table.headerRows > 0 { output += "<thead>\n" }
    for (index, row) in table.rows.enumerated() {
      if index == table.headerRows { output += index > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n" }
      output += "<tr>"
      for cell in row { put(cell) }
      output += "</tr>\n"
    }
    output += "</tbody>\n</table>\n"
  }

  private mutating func put(_ cell: PrintCell) {
    let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
    output += "<td\(span)\(cell.isBoxed ? " class=\"b\"" : "")>"
    if cell.blocks.count == 1, case .paragraph(let line)? = cell.blocks.first, line.alignment == .center {
      output += "<div class=\"center\">\(text(line.inlines))</div>"
    } else {
      for block in cell.blocks { put(block) }
    }
    output += "</td>"
  }

  private func text(_ inlines: [PrintInline]) -> String {
    inlines.reduce(into: "") { line, inline in
      switch inline {
      case .text(let text, let style): line += styled(XMLText.escaped(text), style)
      case .formula(let formula): line += MathMarkup.xml(formula)
      case .tab: line += "<span class=\"tab\"></span>"
      case .lineBreak: line += "<br>"
      case .bubble(let label): line += "<span class=\"c\">\(XMLText.escaped(label))</span>"
      }
    }
  }

  private func styled(_ text: String, _ style: PrintStyle) -> String {
    var text = text
    if style.contains(.bold) { text = "<b>\(text)</b>" }
    if style.contains(.italic) { text = "<i>\(text)</i>" }
    if style.contains(.large) { text = "<big>\(text)</big>" }
    if style.contains(.small) { text = "<small>\(text)</small>" }
    return text
  }

  private func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
}
