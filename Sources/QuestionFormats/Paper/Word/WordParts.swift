import QuestionModel

/// The parts of a Word file besides its text (ECMA-376 part 1).
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The names of what a document is made of.
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:r="\(relations)" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """

  static func contentTypes(footers: Int) -> String {
    let pictures = [MediaType.png, .jpeg, .gif].map {
      "<Default Extension=\"\($0.fileExtension)\" ContentType=\"\($0.rawValue)\"/>"
    }
    let parts =
      [("document", "document.main"), ("styles", "styles"), ("settings", "settings")]
      + (0..<footers).map { ("footer\($0 + 1)", "footer") }
    let overrides = parts.map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(mainType).\($0.1)+xml\"/>"
    }
    return declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(pictures.joined())\(overrides.joined())\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """
  }

  static let packageRelationships =
    declaration + """
      <Relationships xmlns="\(packageRelations)">\
      <Relationship Id="rId1" Type="\(relations)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" \
      Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """

  static func documentRelationships(
    footers: Int, pictures: [WordPicture], others: [(type: String, target: String)] = []
  ) -> String {
    var lines = [("rIdStyles", "styles", "styles.xml"), ("rIdSettings", "settings", "settings.xml")]
    lines += (0..<footers).map { ("rIdFooter\($0 + 1)", "footer", "footer\($0 + 1).xml") }
    lines += pictures.enumerated().map { (WordPicture.relation($0), "image", $1.path($0)) }
    lines += others.map { ("rId\($0.type)", $0.type, $0.target) }
    let body = lines.map { "<Relationship Id=\"\($0.0)\" Type=\"\(relations)/\($0.1)\" Target=\"\($0.2)\"/>" }
    return declaration + "<Relationships xmlns=\"\(packageRelations)\">\(body.joined())</Relationships>"
  }

  static func properties(title: String, language: PaperLanguage) -> String {
    declaration + """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title>\
      <dc:language>\(language.rawValue)</dc:language></cp:coreProperties>
      """
  }

  static func styles(_ language: PaperLanguage) -> String {
    let font = "Times New Roman"
    let tag = language == .vietnamese ? "vi-VN" : "en-GB"
    return declaration + """
      <w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="\(font)" w:eastAsia="\(font)" w:hAnsi="\(font)" w:cs="\(font)"/>\
      <w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="\(tag)" w:eastAsia="\(tag)" w:bidi="ar-SA"/>\
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr>\
      </w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
      <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>
      """
  }

  static let settings =
    declaration + """
      <w:settings \(namespaces)><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
      w:val="15"/></w:compat><m:mathPr><m:mathFont m:val="Cambria Math"/></m:mathPr></w:settings>
      """

  /// The foot of a section's pages: its text on the left, the page's number on the right.
  static func footer(_ text: String, page: String, total: String) -> String {
    let stop = "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(WordMeasure.twips(WordMeasure.textWidth))\"/></w:tabs>"
    let number = WordRuns.field("PAGE") + WordRuns.run("/") + WordRuns.field(total)
    return declaration + """
      <w:ftr \(namespaces)><w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="000000"/></w:pBdr>\
      \(stop)</w:pPr>\(WordRuns.run(text))<w:r><w:tab/></w:r>\(WordRuns.run(page + " "))\(number)</w:p></w:ftr>
      """
  }

  /// The page of a section: A4, and its numbers from 1.
  static func section(footer: Int) -> String {
    let margins = [("top", 15.0), ("right", 15), ("bottom", 18), ("left", 20)].map {
      "w:\($0.0)=\"\(WordMeasure.twips($0.1))\""
    }
    return """
      <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter\(footer + 1)"/>\
      <w:pgSz w:w="11906" w:h="16838"/><w:pgMar \(margins.joined(separator: " ")) w:header="567" w:footer="454" \
      w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>
      """
  }
}
