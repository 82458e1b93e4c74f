import QuestionFormats

extension FaultyFiles {
  /// Archives, by what is wrong.
  static func archives() throws -> [(name: String, bytes: [UInt8])] {
    func zip(_ files: [String: String]) throws -> [UInt8] {
      try ZipArchive.bytes(
        of: files.sorted { $0.key < $1.key }.map { ZipArchive.Entry(path: $0.key, bytes: Array($0.value.utf8)) })
    }
    let manifest = """
      <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
      <resource identifier="a" type="imsqti_item_xmlv2p2" href="a.xml"/><resource identifier="b" type="imsqti_item_xmlv2p2"/>
      <resource identifier="c" type="imsqti_xmlv1p2" href="c.xml"/><resource identifier="t" type="imsqti_test_xmlv2p2" href="t.xml"/>
      </resources></manifest>
      """
    let old = """
      <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="a" type="imsqti_xmlv1p2"><file href="a.xml"/></resource>
      <resource identifier="b" type="imsqti_xmlv1p2"/></resources></manifest>
      """
    let workbook = """
      <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Một" r:id="r1"/><sheet name="Ẩn" r:id="r2" state="hidden"/></sheets></workbook>
      """
    let relations = """
      <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>
      """
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Câu hỏi</t></is></c><c r="B1" t="inlineStr"><is><t>A</t></is></c><c r="C1" t="inlineStr"><is><t>B</t></is></c><c r="D1" t="inlineStr"><is><t>Đáp án</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Hỏi</t></is></c><c r="B2" t="inlineStr"><is><t>x</t></is></c><c r="C2" t="inlineStr"><is><t>y</t></is></c><c r="D2"><f>A1</f></c></row></sheetData></worksheet>
      """
    let word = """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Câu 1: Hỏi</w:t></w:r><w:r><w:footnoteReference/></w:r></w:p>
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A. một</w:t></w:r></w:p><w:p><w:r><w:t>B. hai</w:t></w:r><w:r><w:object/></w:r><w:r><w:drawing/></w:r></w:p><w:altChunk/></w:body></w:document>
      """
    let types = "<Types/>"
    return [
      ("zip of nothing", try zip(["a.txt": "x"])), ("cut zip", Array(try zip(["a.txt": "x"]).dropLast(30))),
      ("qti package", try zip(["imsmanifest.xml": manifest])),
      ("qti package in a folder", try zip(["x/imsmanifest.xml": manifest, "x/a.xml": "<item/>"])),
      ("qti12 package", try zip(["imsmanifest.xml": old])),
      ("broken qti12 package", try zip(["imsmanifest.xml": old, "a.xml": "<questestinterop><item>"])),
      ("broken manifest", try zip(["imsmanifest.xml": "<manifest>"])),
      (
        "xlsx",
        try zip([
          "[Content_Types].xml": types, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relations,
          "xl/worksheets/sheet1.xml": sheet,
        ])
      ),
      (
        "xlsx without headings",
        try zip([
          "[Content_Types].xml": types, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relations,
          "xl/worksheets/sheet1.xml": sheet.replacing("Câu hỏi", with: "Gì"),
        ])
      ),
      (
        "docx",
        try zip(["[Content_Types].xml": types, "word/document.xml": word, "word/comments.xml": "<x/>"])
      ),
      ("docx without text", try zip(["[Content_Types].xml": types, "word/styles.xml": "<x/>"])),
    ]
  }
}
