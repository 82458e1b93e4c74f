import QuestionModel

@testable import QuestionFormats

/// Spreadsheets for trials, made by hand as other programs make them.
enum SpreadsheetTrials {
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A spreadsheet of texts that are kept apart from the cells.
  static func book(_ sheets: [(name: String, rows: String, state: String)], texts: String = "") throws -> [UInt8] {
    var entries: [ZipArchive.Entry] = []
    func add(_ path: String, _ text: String) { entries.append(ZipArchive.Entry(path: path, bytes: Array(text.utf8))) }
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id='r' Type='\(relations)/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
    )
    let lines = sheets.enumerated().map { index, sheet in
      "<sheet name='\(sheet.name)' sheetId='\(index + 1)' state='\(sheet.state)' r:id='s\(index)'/>"
    }
    add("xl/workbook.xml", "<workbook xmlns:r='\(relations)'><sheets>\(lines.joined())</sheets></workbook>")
    let targets = sheets.indices.map {
      "<Relationship Id='s\($0)' Type='\(relations)/worksheet' Target='./worksheets/s\($0).xml'/>"
    }
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>\(targets.joined())<Relationship Id='t' Type='\(relations)/sharedStrings' Target='texts.xml'/></Relationships>"
    )
    add("xl/texts.xml", "<sst>\(texts)</sst>")
    add(
      "xl/styles.xml",
      """
      <styleSheet><fonts><font><name val='Calibri'/></font><font><name val='.VnTime'/></font><font><name val='VNI-Times'/></font></fonts><numFmts><numFmt numFmtId='164' formatCode='"d"0.0'/><numFmt numFmtId='165' formatCode='dd\\/mm'/><numFmt numFmtId='166' formatCode='0.0%'/>
      </numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='9'/><xf numFmtId='166'/><xf fontId='1'/><xf fontId='2'/></cellXfs>
      </styleSheet>
      """)
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/s\(index).xml", "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    return try ZipArchive.bytes(of: entries)
  }

  /// A spreadsheet with the same cells as a table in text.
  static func book(of csv: String) throws -> [UInt8] {
    let rows = try CSVText.records(of: Array(csv.utf8)).map { record in
      SpreadsheetParts.row(record.line, record.fields.map(CSVText.meaning), style: 0)
    }
    return try book([("S", rows.joined(), "visible")])
  }

  static func items(_ bytes: [UInt8], legacy: TextEncoding? = nil) throws(FormatFault) -> [FormatItem] {
    try FormatTrials.items(
      PackageReader { zip throws(FormatFault) in try SpreadsheetPackage(zip, legacy: legacy) }, bytes, chunk: 10_000)
  }
}
