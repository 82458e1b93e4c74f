public import QuestionModel

/// Sets papers, answer sheets and tables of keys in pages.
public struct PaperPrinter: Sendable {
  /// What stands above the questions.
  public var header: PaperHeader
  /// How it is printed.
  public var options: PaperPrintOptions
  private let media: @Sendable (ContentDigest) -> [UInt8]?

  /// A printer.
  ///
  /// - Parameters:
  ///   - header: what stands above the questions.
  ///   - options: how it is printed.
  ///   - media: the file of a picture by its digest; nil where it is not at hand.
  public init(
    header: PaperHeader, options: PaperPrintOptions = PaperPrintOptions(),
    media: @escaping @Sendable (ContentDigest) -> [UInt8]? = { _ in nil }
  ) {
    self.header = header
    self.options = options
    self.media = media
  }

  /// The pages of a paper.
  ///
  /// - Parameter variant: the paper.
  /// - Returns: its pages, with numbers of their own.
  public func paper(_ variant: Variant) -> PrintedDocument {
    var composer = PaperComposer(header: header, options: options, media: media, layout: variant.layout)
    composer.add(variant)
    return document(composer.blocks, code: variant.code, losses: composer.losses)
  }

  /// The answer sheet of a paper (phiếu trả lời): circles for each question, for the candidate's number and the code.
  ///
  /// - Parameters:
  ///   - variant: the paper.
  ///   - keys: the keys of its questions by the id of the item, to find numbers that the sheet has no room for.
  /// - Returns: its pages.
  public func answerSheet(_ variant: Variant, keys: [String: AnswerKey] = [:]) -> PrintedDocument {
    let composer = AnswerSheetComposer(header: header, options: options)
    let losses = KeyTable([variant.layout], keys: keys).answersTooLong.flatMap { row in
      row.answers.compactMap(\.self).map { answer in
        PaperLoss(code: variant.code, place: "\(row.section + 1).\(row.number)", reason: .answerTooLong(answer))
      }
    }
    return document(composer.blocks(of: variant), code: variant.code, losses: losses)
  }

  /// The keys of all papers.
  ///
  /// - Parameters:
  ///   - table: the keys.
  ///   - paper: the original, for the titles of its sections.
  /// - Returns: the pages.
  public func keys(_ table: KeyTable, of paper: Paper) -> PrintedDocument {
    document(KeyPages(header: header).keys(table, paper), code: nil, losses: [])
  }

  /// Where the questions and options of each paper stand in the original.
  ///
  /// - Parameters:
  ///   - layouts: the papers.
  ///   - paper: the original, for the titles of its sections.
  /// - Returns: the pages.
  public func origins(_ layouts: [VariantLayout], of paper: Paper) -> PrintedDocument {
    document(KeyPages(header: header).origins(layouts, paper), code: nil, losses: [])
  }

  private func document(_ blocks: [PrintBlock], code: String?, losses: [PaperLoss]) -> PrintedDocument {
    let words = PaperWords(language: header.language)
    let title = [header.exam, header.subject, code.map(words.code) ?? ""].filter { !$0.isEmpty }
    return PrintedDocument(
      title: title.joined(separator: " - "), language: header.language,
      sections: [PrintSection(footer: code.map(words.code) ?? "", blocks: blocks)], losses: losses)
  }
}
