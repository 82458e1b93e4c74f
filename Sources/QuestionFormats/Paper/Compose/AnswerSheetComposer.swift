import QuestionModel

/// Sets the sheet on which the answers to one paper are marked.
struct AnswerSheetComposer {
  let header: PaperHeader
  let options: PaperPrintOptions

  /// In which way a question is answered on the sheet.
  private enum Form: Equatable {
    case letters
    case judgement
    case statements
    case number
    case words
    case essay
  }

  private var words: PaperWords { PaperWords(language: header.language) }
  private var grids: AnswerGrids { AnswerGrids(words: words) }

  func blocks(of variant: Variant) -> [PrintBlock] {
    var title = PrintParagraph([.text(words.sheetTitle, [.bold, .large])], .center)
    title.spaceBefore = 6
    var help = PrintParagraph([.text(words.fillIn, [.italic, .small])], .center)
    help.spaceBefore = 4
    var blocks: [PrintBlock] = [
      PaperHead(header: header).columns(title: variant.paper.title), .paragraph(title), head(variant.code),
      .paragraph(help),
    ]
    for (index, section) in variant.paper.sections.enumerated() where !section.items.isEmpty {
      let places = variant.layout.places.filter { $0.section == index }
      blocks.append(heading(section.heading.title))
      for run in runs(of: places) { blocks += self.blocks(run.form, run.places) }
    }
    return blocks
  }

  /// What the candidate writes, and the grids for numbers that a machine reads.
  private func head(_ code: String) -> PrintBlock {
    let fields = [words.candidate, words.classroom, words.candidateNumber, words.codeTitle + ":"].map { label in
      var paragraph = PrintParagraph([.text(label + " "), .tab], .left)
      paragraph.stops = [PrintParagraph.Stop(place: 86, isDotted: true)]
      paragraph.spaceBefore = 8
      return PrintBlock.paragraph(paragraph)
    }
    let digits = min(12, max(1, options.candidateDigits))
    let number = grids.digits(words.candidateTitle, columns: digits)
    let code = grids.digits(words.codeTitle, columns: code.count)
    return .table(
      PrintTable(columns: [92, 46, 37], rows: [[PrintCell(fields), PrintCell([number]), PrintCell([code])]]))
  }

  private func heading(_ title: String) -> PrintBlock {
    var paragraph = PrintParagraph([.text(title, .bold)], .left)
    paragraph.spaceBefore = 8
    paragraph.keepsWithNext = true
    return .paragraph(paragraph)
  }

  /// Neighbouring questions that are answered in the same way.
  private func runs(of places: [VariantPlace]) -> [(form: Form, places: [VariantPlace])] {
    var runs: [(form: Form, places: [VariantPlace])] = []
    for place in places {
      let form = form(of: place)
      if runs.last?.form == form {
        runs[runs.count - 1].places.append(place)
      } else {
        runs.append((form, [place]))
      }
    }
    return runs
  }

  private func form(of place: VariantPlace) -> Form {
    switch place.kind {
    case .singleChoice, .multipleResponse: .letters
    case .trueFalse: .judgement
    case .trueFalseCluster: .statements
    case .numeric: .number
    case .none: .essay
    default: .words
    }
  }

  private func blocks(_ form: Form, _ places: [VariantPlace]) -> [PrintBlock] {
    switch form {
    case .letters:
      let letters = (0..<(places.map(\.choices.count).max() ?? 0)).map(ChoiceLetter.option)
      return [grids.rows(places.map { ($0.number, $0.choices.count) }, letters: letters)]
    case .judgement:
      return [grids.rows(places.map { ($0.number, 2) }, letters: [true, false].map(header.language.letter))]
    case .statements: return grids.statements(places, letters: [true, false].map(header.language.letter))
    case .number: return grids.numbers(places.map(\.number))
    case .words:
      return places.map { place in
        var paragraph = PrintParagraph([.text(words.question(place.number) + ": "), .tab], .left)
        paragraph.stops = [PrintParagraph.Stop(place: 175, isDotted: true)]
        paragraph.spaceBefore = 8
        return .paragraph(paragraph)
      }
    case .essay:
      return places.flatMap { place -> [PrintBlock] in
        var paragraph = PrintParagraph([.text(words.question(place.number) + ".", .bold)], .left)
        paragraph.keepsWithNext = true
        return [.paragraph(paragraph), .ruledLines(min(PaperPrintOptions.maximumLines, options.sheetEssayLines))]
      }
    }
  }
}
