import QuestionModel

/// What an opened spreadsheet says about its sheets (ECMA-376 part 1, 18).
struct SpreadsheetBook: Sendable {
  /// A sheet.
  struct Sheet: Sendable {
    let name: String
    let path: String
    let isHidden: Bool
  }

  let sheets: [Sheet]
  /// Texts that cells name by their number.
  let texts: [SpreadsheetString]
  let styles: SpreadsheetStyles

  /// Reads what stands beside the sheets.
  init(_ zip: ZipFile) throws(FormatFault) {
    guard let path = try Self.workbook(of: zip), let bytes = try zip.bytes(of: path) else {
      throw FormatFault("the archive is no spreadsheet: it has no workbook")
    }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let targets = try Self.targets(zip, of: path)
    let root = try XMLTree.parse(bytes, file: path)
    sheets = (root.first("sheets").map { Array($0.elements("sheet")) } ?? []).compactMap { sheet in
      guard let id = sheet.attributes.first(where: { $0.name == "id" && !$0.namespace.isEmpty })?.value,
        let target = targets[id]
      else { return nil }
      let state = sheet.attribute("state") ?? "visible"
      return Sheet(name: sheet.attribute("name") ?? "", path: target.path, isHidden: state != "visible")
    }
    func part(_ kind: String, _ name: String) -> String {
      targets.values.first { $0.kind == kind }?.path ?? "\(folder)/\(name)"
    }
    texts = try Self.texts(zip, part("sharedStrings", "sharedStrings.xml"))
    let flag = root.first("workbookPr")?.attribute("date1904") ?? "0"
    styles = try SpreadsheetStyles(zip, part("styles", "styles.xml"), countsFrom1904: flag == "1" || flag == "true")
  }

  /// The path of the workbook; nil where the archive is no spreadsheet.
  static func workbook(of zip: ZipFile) throws(FormatFault) -> String? {
    let path = try targets(zip, of: "").values.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
    return path.hasSuffix("workbook.xml") && zip.contains(path) ? path : nil
  }

  /// What a part names by ids: its path in the archive, and the last word of its type.
  private static func targets(
    _ zip: ZipFile, of part: String
  ) throws(FormatFault) -> [String: (path: String, kind: String)] {
    var folders = part.split(separator: "/").map(String.init)
    let name = folders.popLast() ?? ""
    let path = (folders + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard let bytes = try zip.bytes(of: path) else { return [:] }
    var targets: [String: (path: String, kind: String)] = [:]
    for relation in try XMLTree.parse(bytes, file: path).elements("Relationship") {
      guard let id = relation.attribute("Id"), let target = relation.attribute("Target") else { continue }
      var steps = target.hasPrefix("/") ? [] : folders
      for step in target.split(separator: "/") {
        if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
      }
      let kind = (relation.attribute("Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
      targets[id] = (steps.joined(separator: "/"), kind)
    }
    return targets
  }

  private static func texts(_ zip: ZipFile, _ path: String) throws(FormatFault) -> [SpreadsheetString] {
    guard let bytes = try zip.bytes(of: path) else { return [] }
    let stream = XMLStream(file: path) { $0.count == 2 && $0[1] == "si" }
    var texts: [SpreadsheetString] = []
    let step = 1 << 16
    for start in Swift.stride(from: 0, to: bytes.count, by: step) {
      let end = min(bytes.count, start + step)
      texts += try stream.nodes(of: Array(bytes[start..<end])).map { SpreadsheetString($0) }
    }
    return texts + (try stream.finish()).map { SpreadsheetString($0) }
  }
}
