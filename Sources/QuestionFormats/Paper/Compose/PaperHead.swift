import QuestionModel

/// The two columns above a paper's questions, and the lines that a candidate fills in.
struct PaperHead {
  let header: PaperHeader

  private var words: PaperWords { PaperWords(language: header.language) }

  /// The head of a paper.
  func blocks(code: String, title: String) -> [PrintBlock] {
    [columns(title: title, pages: header.pages), candidate(code: code)]
  }

  /// The two columns alone.
  func columns(title: String, pages: Int? = nil) -> PrintBlock {
    let exam = header.exam.isEmpty ? title : header.exam
    let left = [
      line(header.authority), line(header.school, .bold),
      rule(header.school.isEmpty ? header.authority : header.school),
      line(pages.map(words.pages) ?? "", .italic),
    ]
    let right = [
      line(exam, .bold), line(header.schoolYear.isEmpty ? "" : words.schoolYear(header.schoolYear), .bold),
      line(header.subject.isEmpty ? "" : words.subject(header.subject), .bold),
      line(header.duration.map(words.duration) ?? "", .italic),
    ]
    let cells = [PrintCell(left.compactMap(\.self)), PrintCell(right.compactMap(\.self))]
    return .table(PrintTable(columns: [70, 105], rows: [cells]))
  }

  private func candidate(code: String) -> PrintBlock {
    let fields = [words.candidate, words.candidateNumber].map { label in
      var paragraph = PrintParagraph([.text(label + " "), .tab], .left)
      paragraph.stops = [PrintParagraph.Stop(place: 118, isDotted: true)]
      paragraph.spaceBefore = 4
      return PrintBlock.paragraph(paragraph)
    }
    let box = PrintCell(
      [.paragraph(PrintParagraph([.text(words.code(code), [.bold, .large])], .center))], isBoxed: true)
    return .table(PrintTable(columns: [130, 45], rows: [[PrintCell(fields), box]]))
  }

  private func line(_ text: String, _ style: PrintStyle = []) -> PrintBlock? {
    guard !text.isEmpty else { return nil }
    var paragraph = PrintParagraph([.text(text, style)], .center)
    paragraph.spaceBefore = 0
    return .paragraph(paragraph)
  }

  /// The short line under a name.
  private func rule(_ text: String) -> PrintBlock? {
    text.isEmpty ? nil : line(String(repeating: "_", count: max(6, min(14, text.count / 2))), .small)
  }
}
