public import QuestionModel

/// Writes the table of a plan.
struct BlueprintSheetWriter {
  let language: QuestionSheet.Language

  func text(of blueprint: Blueprint) -> String {
    var text = CSVText.line(BlueprintColumn.allCases.map { $0.heading(in: language) })
    for section in blueprint.sections {
      let cells = blueprint.cells(of: section.id)
      if cells.isEmpty { text += line(nil, of: section, isFirst: true) }
      for (index, cell) in cells.enumerated() { text += line(cell, of: section, isFirst: index == 0) }
    }
    return text
  }

  private func line(_ cell: BlueprintCell?, of section: PaperSection, isFirst: Bool) -> String {
    CSVText.line(
      BlueprintColumn.allCases.map { column in
        switch column {
        case .section: section.title
        case .kind: cell.map { BlueprintKindName.text(of: $0.kind, in: language) } ?? ""
        case .level: cell?.level ?? ""
        case .tags: cell?.tags.map(Self.text).joined(separator: " ") ?? ""
        case .query: cell?.query ?? ""
        case .count: cell.map { "\($0.count)" } ?? ""
        case .points: cell.map { SheetNumber.text(of: $0.points) } ?? ""
        case .instructions: isFirst ? section.instructions ?? "" : ""
        }
      })
  }

  /// No tag holds a quotation mark, so that one with a semicolon can stand between two, and one that begins with a mark
  /// which would join the blank before it.
  private static func text(of tag: Tag) -> String {
    let isPlain = !tag.name.unicodeScalars.contains(";") && " \(tag.name)".first == " "
    return isPlain ? tag.name : "\"\(tag.name)\""
  }
}

extension BlueprintSheet {
  /// What of a plan its table does not say, as paths of fields such as `settings` and `sections[1].scoring`.
  ///
  /// - Parameter blueprint: the plan.
  /// - Returns: the fields that hold something else than what a plan read from the table has.
  public static func omissions(of blueprint: Blueprint) -> [String] {
    let read = read(Array(text(of: blueprint).utf8)).sheet.blueprint(titled: "")
    var names: [String] = []
    func note(_ name: String, _ isMissing: Bool) { if isMissing { names.append(name) } }
    note("title", !blueprint.title.isEmpty)
    note("language", blueprint.language != read.language)
    note("tags", !blueprint.tags.isEmpty)
    note("query", blueprint.query != nil)
    note("avoidsLast", blueprint.avoidsLast != 0)
    note("difficultyTarget", blueprint.difficulty != nil)
    note("settings", blueprint.settings != read.settings)
    for (index, section) in blueprint.sections.enumerated() {
      let other = index < read.sections.count ? read.sections[index] : nil
      note("sections[\(index)].title", section.title != other?.title)
      note("sections[\(index)].instructions", section.instructions != other?.instructions)
      note("sections[\(index)].scoring", section.scoring != nil)
      for member in section.extra.members { note("sections[\(index)].\(member.name)", true) }
    }
    // Lines stand by parts, and so do the cells that are read.
    let order = blueprint.sections.flatMap { section in
      blueprint.cells.enumerated().filter { $0.element.section == section.id }
    }
    for (place, (index, cell)) in order.enumerated() {
      let other = place < read.cells.count ? read.cells[place] : nil
      note("cells[\(index)].section", title(of: cell, in: blueprint) != other.flatMap { title(of: $0, in: read) })
      note("cells[\(index)].kind", cell.kind != other?.kind)
      note("cells[\(index)].tags", cell.tags != other?.tags)
      note("cells[\(index)].level", cell.level != other?.level)
      note("cells[\(index)].query", cell.query != other?.query)
      for member in cell.extra.members { note("cells[\(index)].\(member.name)", true) }
    }
    return names
  }

  private static func title(of cell: BlueprintCell, in blueprint: Blueprint) -> String? {
    blueprint.sections.first { $0.id == cell.section }?.title
  }
}
