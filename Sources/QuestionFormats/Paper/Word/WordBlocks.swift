import QuestionModel

/// Blocks as paragraphs and tables of WordprocessingML.
struct WordBlocks {
  private(set) var body = ""
  private(set) var pictures: [WordPicture] = []
  private(set) var losses: [PaperLoss] = []
  private var drawings = 0

  private static let (optionIndent, optionsWidth) = (5.0, 170.0)
  /// Twentieths of a point above a ruled line.
  private static let ruledSpace = 200

  mutating func put(_ block: PrintBlock) {
    switch block {
    case .paragraph(let paragraph): put(paragraph, isTight: false)
    case .options(let options, let columns): put(options, columns: columns)
    case .table(let table):
      put(table)
      // Two tables that touch would become one.
      body += "<w:p><w:pPr><w:spacing w:before=\"0\" w:line=\"80\" w:lineRule=\"exact\"/></w:pPr></w:p>"
    case .picture(let picture): put(picture)
    case .ruledLines(let count):
      let tabs = Self.tabs([PrintParagraph.Stop(place: WordMeasure.textWidth, isDotted: true)])
      let spacing = "<w:spacing w:before=\"\(Self.ruledSpace)\"/>"
      let line = "<w:p><w:pPr>\(tabs)\(spacing)</w:pPr><w:r><w:tab/></w:r></w:p>"
      body += String(repeating: line, count: max(0, count))
    }
  }

  /// Ends a section that others follow.
  mutating func end(section: String) { body += "<w:p><w:pPr>\(section)</w:pPr></w:p>" }

  mutating func put(last section: String) { body += section }

  private mutating func put(_ paragraph: PrintParagraph, isTight: Bool) {
    let isRight = Bidi.isRightToLeft(paragraph.inlines)
    var properties = paragraph.keepsWithNext ? "<w:keepNext/>" : ""
    properties += Self.tabs(paragraph.stops)
    if isRight { properties += "<w:bidi/>" }
    let before = Int((paragraph.spaceBefore * 20).rounded())
    if isTight {
      properties += "<w:spacing w:before=\"0\" w:line=\"285\" w:lineRule=\"exact\"/>"
    } else {
      properties += "<w:spacing w:before=\"\(before)\"/>"
    }
    if paragraph.indent > 0 { properties += "<w:ind w:left=\"\(WordMeasure.twips(paragraph.indent))\"/>" }
    switch paragraph.alignment {
    case .left: break
    case .center: properties += "<w:jc w:val=\"center\"/>"
    case .right: properties += "<w:jc w:val=\"right\"/>"
    case .justified: properties += "<w:jc w:val=\"both\"/>"
    }
    body += "<w:p><w:pPr>\(properties)</w:pPr>\(WordRuns.xml(paragraph.inlines))</w:p>"
  }

  private static func tabs(_ stops: [PrintParagraph.Stop]) -> String {
    guard !stops.isEmpty else { return "" }
    let tabs = stops.map { stop in
      let leader = stop.isDotted ? " w:leader=\"dot\"" : ""
      return
        "<w:tab w:val=\"\(stop.isDotted ? "right" : "left")\"\(leader) w:pos=\"\(WordMeasure.twips(stop.place))\"/>"
    }
    return "<w:tabs>\(tabs.joined())</w:tabs>"
  }

  /// Options in lines of a few, at tab stops.
  private mutating func put(_ options: [[PrintInline]], columns: Int) {
    for start in stride(from: 0, to: options.count, by: max(1, columns)) {
      let line = options[start..<min(start + columns, options.count)]
      var inlines: [PrintInline] = []
      for (offset, option) in line.enumerated() {
        if offset > 0 { inlines.append(.tab) }
        inlines += [.text("\(ChoiceLetter.option(start + offset)).", .bold), .text(" ")] + option
      }
      var paragraph = PrintParagraph(inlines, columns == 1 ? .justified : .left, indent: Self.optionIndent)
      paragraph.keepsWithNext = start + columns < options.count
      paragraph.stops = (1..<max(2, columns)).prefix(columns - 1).map { column in
        PrintParagraph.Stop(place: Self.optionIndent + Self.optionsWidth * Double(column) / Double(columns))
      }
      put(paragraph, isTight: false)
    }
  }
}

/// Tables.
extension WordBlocks {
  private mutating func put(_ table: PrintTable) {
    let width = WordMeasure.twips(table.columns.reduce(0, +))
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }
    let margin = table.isTight ? 0 : 60
    let margins = ["left", "right"].map { "<w:\($0) w:w=\"\(margin)\" w:type=\"dxa\"/>" }.joined()
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if table.isTight { body += "<w:jc w:val=\"center\"/>" }
    if table.hasLines { body += "<w:tblBorders>\(lines.joined())</w:tblBorders>" }
    body += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\(margins)</w:tblCellMar></w:tblPr><w:tblGrid>"
    for column in table.columns { body += "<w:gridCol w:w=\"\(WordMeasure.twips(column))\"/>" }
    body += "</w:tblGrid>"
    for (index, row) in table.rows.enumerated() {
      let header = index < table.headerRows ? "<w:tblHeader/>" : ""
      body += "<w:tr><w:trPr><w:cantSplit/>\(header)</w:trPr>"
      var column = 0
      for cell in row {
        let columns = table.columns[min(column, table.columns.count)..<min(column + cell.span, table.columns.count)]
        put(cell, width: columns.reduce(0, +), isTight: table.isTight)
        column += cell.span
      }
      body += "</w:tr>"
    }
    body += "</w:tbl>"
  }

  private mutating func put(_ cell: PrintCell, width: Double, isTight: Bool) {
    let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
    let sides = ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>"
    }
    let box = cell.isBoxed ? "<w:tcBorders>\(sides.joined())</w:tcBorders>" : ""
    let middle = cell.isBoxed ? "<w:vAlign w:val=\"center\"/>" : ""
    body +=
      "<w:tc><w:tcPr><w:tcW w:w=\"\(WordMeasure.twips(width))\" w:type=\"dxa\"/>\(span)\(box)\(middle)</w:tcPr>"
    for block in cell.blocks {
      if case .paragraph(let paragraph) = block { put(paragraph, isTight: isTight) } else { put(block) }
    }
    // A cell ends with a paragraph.
    if cell.blocks.isEmpty { body += "<w:p/>" }
    body += "</w:tc>"
  }
}

/// Pictures.
extension WordBlocks {
  private static let (widest, highest) = (120.0, 90.0)
  private static let millimetresOfPixel = 25.4 / 96

  private mutating func put(_ picture: PrintPicture) {
    guard [.png, .jpeg, .gif].contains(picture.kind), let size = picture.size else {
      losses.append(
        PaperLoss(code: picture.code, place: picture.place, reason: .mediaKind(picture.kind.rawValue)))
      let words = picture.alternative.isEmpty ? picture.kind.rawValue : picture.alternative
      put(.paragraph(PrintParagraph([.text("[\(words)]", .italic)], .center)))
      return
    }
    let part = WordPicture(bytes: picture.bytes, kind: picture.kind)
    let index = pictures.firstIndex(of: part) ?? pictures.count
    if index == pictures.count { pictures.append(part) }
    let natural = (Double(size.width) * Self.millimetresOfPixel, Double(size.height) * Self.millimetresOfPixel)
    let scale = min(1, Self.widest / natural.0, Self.highest / natural.1)
    drawings += 1
    let drawing = WordPicture.drawing(
      number: drawings, relation: WordPicture.relation(index), alternative: picture.alternative,
      width: WordMeasure.units(natural.0 * scale), height: WordMeasure.units(natural.1 * scale))
    body += "<w:p><w:pPr><w:spacing w:before=\"80\"/><w:jc w:val=\"center\"/></w:pPr><w:r>\(drawing)</w:r></w:p>"
  }
}
