import QuestionModel

@testable import QuestionFormats

/// Word files made for trials.
struct WordTrial {
  var body: String
  var parts: [String: [UInt8]] = [:]
  var relationships = ""

  init(_ body: String) { self.body = body }

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    """

  /// A paragraph of runs: `<r look>text</r>` in a small notation, where `{u|text}` has a property.
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    var output = "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")"
    var rest = text[...]
    while !rest.isEmpty {
      if rest.first == "{", let end = rest.firstIndex(of: "}"), let bar = rest.firstIndex(of: "|"), bar < end {
        let looks = rest[rest.index(after: rest.startIndex)..<bar].split(separator: ",").map { look(String($0)) }
          .joined()
        output += run(String(rest[rest.index(after: bar)..<end]), looks)
        rest = rest[rest.index(after: end)...]
      } else {
        let plain = rest.prefix { $0 != "{" }
        output += run(String(plain), "")
        rest = rest.dropFirst(max(1, plain.count))
      }
    }
    return output + "</w:p>"
  }

  private static func look(_ name: String) -> String {
    switch name {
    case "u": "<w:u w:val=\"single\"/>"
    case "red": "<w:color w:val=\"FF0000\"/>"
    case "sup": "<w:vertAlign w:val=\"superscript\"/>"
    case "sub": "<w:vertAlign w:val=\"subscript\"/>"
    case "low": "<w:position w:val=\"-2\"/><w:sz w:val=\"14\"/>"
    case "yellow": "<w:highlight w:val=\"yellow\"/>"
    case let font where font.hasPrefix("font:"): "<w:rFonts w:ascii=\"\(font.dropFirst(5))\"/>"
    default: "<w:\(name)/>"
    }
  }

  private static func run(_ text: String, _ looks: String) -> String {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t>"
    }
    return "<w:r>\(looks.isEmpty ? "" : "<w:rPr>\(looks)</w:rPr>")\(parts.joined(separator: "<w:tab/>"))</w:r>"
  }

  static func paragraphs(_ lines: String...) -> String { lines.map { paragraph($0) }.joined() }

  static func table(_ rows: [[String]]) -> String {
    let body = rows.map { row in
      "<w:tr>\(row.map { "<w:tc>\($0.hasPrefix("<") ? $0 : paragraph($0))</w:tc>" }.joined())</w:tr>"
    }
    return "<w:tbl>\(body.joined())</w:tbl>"
  }

  var bytes: [UInt8] {
    let document = "<w:document \(Self.namespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"
    var files = parts
    if files["word/document.xml"] == nil { files["word/document.xml"] = Array(document.utf8) }
    files["word/_rels/document.xml.rels"] = Array(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships)</Relationships>"
        .utf8)
    let entries = files.sorted { $0.key < $1.key }.map { ZipArchive.Entry(path: $0.key, bytes: $0.value) }
    return (try? ZipArchive.bytes(of: entries.filter { !$0.bytes.isEmpty })) ?? []
  }

  static func read(_ bytes: [UInt8], legacy: TextEncoding? = nil) throws(FormatFault) -> LayoutTrial {
    var reader = try PackageReader(open: WordFile.opener(legacy: legacy))
    return LayoutTrial(try reader.all(of: bytes))
  }

  func read(legacy: TextEncoding? = nil) throws(FormatFault) -> LayoutTrial { try Self.read(bytes, legacy: legacy) }

  /// One red point.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
    0,
    0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1,
    1,
    0, 0x18, 0xDD, 0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  static func drawing(_ id: String, _ words: String = "") -> String {
    "<w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"\(words)\"/><a:graphic><a:blip r:embed=\"\(id)\"/></a:graphic></wp:inline></w:drawing>"
  }

  static func relationship(_ id: String, _ target: String, _ more: String = "") -> String {
    "<Relationship Id=\"\(id)\" Type=\"image\" Target=\"\(target)\" \(more)/>"
  }
}
