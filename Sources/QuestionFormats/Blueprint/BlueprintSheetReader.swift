import QuestionModel

/// Reads the table of a plan line by line.
struct BlueprintSheetReader {
  private(set) var sheet = BlueprintSheet(language: .vietnamese, sections: [], cells: [], ignored: [])
  private(set) var faults: [CSVText.Fault] = []
  private var places: [BlueprintColumn: Int] = [:]
  private var sectionLines: [Int] = []
  private var cellLines: [Int] = []
  private var current: Int?

  mutating func read(_ bytes: [UInt8]) {
    let records: [CSVText.Record]
    do { records = try SpreadsheetText.records(of: bytes) } catch {
      faults.append(error)
      return
    }
    guard let head = records.first else {
      return fault(1, "the file is empty; its first line names the columns: \(Self.customaryHead)")
    }
    readHead(head)
    guard places[.count] != nil else { return }
    for record in records.dropFirst() { read(record) }
    validate()
  }

  private static var customaryHead: String {
    BlueprintColumn.allCases.map { $0.heading(in: .vietnamese) }.joined(separator: ",") + ", or "
      + BlueprintColumn.allCases.map { $0.heading(in: .english) }.joined(separator: ",")
  }

  private mutating func fault(_ line: Int, _ reason: String) {
    faults.append(CSVText.Fault(line: line, reason: reason))
  }

  private mutating func readHead(_ head: CSVText.Record) {
    let headings = head.fields.map(\.trimmed)
    sheet.language = BlueprintColumn.language(of: headings)
    for (place, heading) in headings.enumerated() {
      guard let column = BlueprintColumn.byHeading[TextFolding.comparable(heading)] else {
        if !heading.isEmpty { sheet.ignored.append(heading) }
        continue
      }
      if places.updateValue(place, forKey: column) != nil {
        fault(head.line, "two columns are \"\(name(column))\"; leave one of them out")
      }
    }
    if places[.count] == nil {
      fault(head.line, "no column is \"\(name(.count))\"; the first line may be \(Self.customaryHead)")
    }
  }

  private func name(_ column: BlueprintColumn) -> String { column.heading(in: sheet.language) }

  private mutating func read(_ record: CSVText.Record) {
    func text(_ column: BlueprintColumn) -> String? {
      guard let place = places[column], place < record.fields.count else { return nil }
      let text = CSVText.meaning(of: record.fields[place]).trimmed
      return text.isEmpty ? nil : text
    }
    let section = section(titled: text(.section), instructions: text(.instructions), line: record.line)
    guard [.kind, .level, .tags, .query, .count, .points].contains(where: { text($0) != nil }) else { return }
    let before = faults.count
    let kind = kind(text(.kind), record.line)
    let tags = tags(text(.tags), record.line)
    let count = count(text(.count), record.line)
    let points = points(text(.points), record.line)
    guard faults.count == before else { return }
    cellLines.append(record.line)
    sheet.cells.append(
      BlueprintCell(
        id: "c\(sheet.cells.count + 1)", section: sheet.sections[section].id, kind: kind, level: text(.level),
        tags: tags, query: text(.query), count: count, points: points))
  }

  /// The place of the part that a line belongs to.
  private mutating func section(titled title: String?, instructions: String?, line: Int) -> Int {
    let known = title.map { title in sheet.sections.firstIndex { $0.title == title } } ?? current
    let place = known ?? sheet.sections.count
    current = place
    guard known != nil else {
      sectionLines.append(line)
      sheet.sections.append(
        PaperSection(id: "p\(place + 1)", title: title ?? "", instructions: instructions))
      return place
    }
    guard let instructions, instructions != sheet.sections[place].instructions else { return place }
    if sheet.sections[place].instructions == nil {
      sheet.sections[place].instructions = instructions
    } else {
      fault(line, "\(name(.instructions)): other ones stand above for the same part; leave one of them")
    }
    return place
  }

  private mutating func kind(_ text: String?, _ line: Int) -> BlueprintCell.Kind {
    guard let text else { return .questions(nil) }
    if let kind = BlueprintKindName.kind(of: text) { return kind }
    let names = BlueprintKindName.names(in: sheet.language)
    fault(line, "\(name(.kind)): \"\(text.prefix(40))\" is no kind; use one of \(names), or leave it empty for any")
    return .questions(nil)
  }

  private mutating func tags(_ text: String?, _ line: Int) -> [Tag] {
    var tags: [Tag] = []
    for part in Self.parts(of: text ?? "") {
      do {
        let tag = try Tag(part, path: name(.tags))
        if !tags.contains(tag) { tags.append(tag) }
      } catch { fault(line, error.description) }
    }
    return tags
  }

  /// The parts between blanks and semicolons, those in quotation marks whole.
  private static func parts(of text: String) -> [String] {
    var (parts, part, isQuoted): ([String], String.UnicodeScalarView, Bool) = ([], .init(), false)
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if isQuoted || (scalar != ";" && !scalar.properties.isWhitespace) {
        part.append(scalar)
      } else {
        parts.append(String(part))
        part = .init()
      }
    }
    return (parts + [String(part).trimmed]).filter { !$0.isEmpty }
  }

  private mutating func count(_ text: String?, _ line: Int) -> Int {
    let number = text.flatMap { NumberReading.value(of: $0) }
    if let count = number.flatMap({ Int(exactly: $0) }) { return count }
    fault(line, "\(name(.count)): \(text.map { "\"\($0.prefix(40))\" is no whole number" } ?? "is missing")")
    return 1
  }

  private mutating func points(_ text: String?, _ line: Int) -> Double {
    guard places[.points] != nil else { return 1 }
    if let points = text.flatMap({ NumberReading.value(of: $0) }) { return points }
    let reason = text.map { "\"\($0.prefix(40))\" is no number; write it like 0.25" } ?? "is missing"
    fault(line, "\(name(.points)): \(reason)")
    return 1
  }

  /// What must hold of every stored plan, told at its lines.
  private mutating func validate() {
    for problem in DocumentValidation.problems(of: sheet.blueprint(titled: "").content()) {
      let path = problem.field.split(whereSeparator: { "[].".contains($0) })
      let lines = path.first == "sections" ? sectionLines : cellLines
      let index = path.count > 1 ? Int(path[1]) : nil
      let line = index.flatMap { $0 < lines.count ? lines[$0] : nil } ?? lines.last ?? 1
      fault(line, "\(Self.column(named: path.last).map(name) ?? problem.field): \(problem.reason)")
    }
  }

  private static func column(named field: Substring?) -> BlueprintColumn? {
    switch field {
    case "title": .section
    case "instructions": .instructions
    case "count": .count
    case "points": .points
    case "query": .query
    default: nil
    }
  }
}
