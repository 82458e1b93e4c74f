import QuestionModel

/// The parts of a spreadsheet besides its sheets.
enum SpreadsheetParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static func sheetPath(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  static func contentTypes(sheets: Int) -> String {
    let overrides = (0..<sheets).map {
      "<Override PartName=\"/\(sheetPath($0))\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return declaration + """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>\(overrides.joined())</Types>
      """
  }

  static let relationships =
    declaration + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """

  static func workbookRelationships(sheets: Int) -> String {
    let lines = (0..<sheets).map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    return declaration + """
      <Relationships xmlns="\(package)/relationships">\(lines.joined())\
      <Relationship Id="rIdStyles" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
      """
  }

  static func workbook(sheets: [String]) -> String {
    let lines = sheets.enumerated().map {
      "<sheet name=\"\(XMLText.escaped($1))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    return declaration + """
      <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\(lines.joined())</sheets></workbook>
      """
  }

  /// Style 0 for text, 1 for headings: everything is text, so that no program takes an answer for a date.
  static let styles =
    declaration + """
      <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      </fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
      applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
      <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """

  /// The beginning of a sheet whose first row stays in sight.
  static func sheetHead(widths: [Int]) -> String {
    let columns = widths.enumerated().map {
      "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
    }
    return declaration + """
      <worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
      activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>\(columns.joined())</cols><sheetData>
      """
  }

  static let sheetEnd = "</sheetData></worksheet>"

  /// A row of texts; empty ones have no cell.
  static func row(_ number: Int, _ fields: [String], style: Int) -> String {
    let cells = fields.enumerated().filter { !$1.isEmpty }.map { index, text in
      "<c r=\"\(SpreadsheetCell.name(ofColumn: index))\(number)\" s=\"\(style)\" t=\"inlineStr\"><is>"
        + "<t xml:space=\"preserve\">\(SpreadsheetCell.escaped(text))</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
