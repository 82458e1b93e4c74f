import QuestionModel

/// Sets the keys of all papers, and where everything stands in the original.
struct KeyPages {
  let header: PaperHeader

  private var words: PaperWords { PaperWords(language: header.language) }
  private static let textWidth = 175.0

  func keys(_ table: KeyTable, _ paper: Paper) -> [PrintBlock] {
    head(words.keysTitle, paper)
      + sections(
        paper, codes: table.codes,
        rows: table.rows.map { ($0.section, $0.number, $0.answers.map { $0 ?? words.essay }) })
  }

  func origins(_ layouts: [VariantLayout], _ paper: Paper) -> [PrintBlock] {
    let rows = (layouts.first?.places ?? []).enumerated().map { index, place in
      (
        place.section, place.number,
        layouts.map { layout -> String in
          guard index < layout.places.count else { return "" }
          let place = layout.places[index]
          let letters = place.kind == .trueFalseCluster ? "" : place.originalLetters.joined()
          return letters.isEmpty ? "\(place.original)" : "\(place.original) \(letters)"
        }
      )
    }
    let help = PrintBlock.paragraph(PrintParagraph([.text(words.originsHelp, .italic)], .left))
    return head(words.originsTitle, paper) + [help] + sections(paper, codes: layouts.map(\.code), rows: rows)
  }

  private func head(_ title: String, _ paper: Paper) -> [PrintBlock] {
    var paragraph = PrintParagraph([.text(title, [.bold, .large])], .center)
    paragraph.spaceBefore = 8
    return [PaperHead(header: header).columns(title: paper.title), .paragraph(paragraph)]
  }

  private func sections(
    _ paper: Paper, codes: [String], rows: [(section: Int, number: Int, cells: [String])]
  ) -> [PrintBlock] {
    paper.sections.enumerated().flatMap { index, section -> [PrintBlock] in
      let own = rows.filter { $0.section == index }
      guard !own.isEmpty else { return [] }
      var heading = PrintParagraph([.text(section.heading.title, .bold)], .left)
      heading.spaceBefore = 8
      heading.keepsWithNext = true
      return [.paragraph(heading)] + tables(codes, own)
    }
  }

  /// As many codes side by side as the widest cell leaves room for.
  private func tables(_ codes: [String], _ rows: [(section: Int, number: Int, cells: [String])]) -> [PrintBlock] {
    let letters = rows.flatMap(\.cells).map(\.count).max() ?? 1
    let width = min(60, max(12, 4 + 2.6 * Double(letters)))
    let most = max(1, Int((Self.textWidth - 12) / width))
    let tables = max(1, (codes.count + most - 1) / most)
    let size = max(1, (codes.count + tables - 1) / tables)
    return stride(from: 0, to: codes.count, by: size).map { start in
      let range = start..<min(start + size, codes.count)
      let head = [PrintCell(words.questionTitle, .bold)] + codes[range].map { PrintCell($0, .bold) }
      let body = rows.map { row in
        [PrintCell(String(row.number), .bold)] + row.cells[range].map { PrintCell($0) }
      }
      var table = PrintTable(columns: [12] + Array(repeating: width, count: range.count), rows: [head] + body)
      table.hasLines = true
      table.headerRows = 1
      table.isTight = true
      return .table(table)
    }
  }
}
