public import QuestionModel

/// Pages ready to be written as HTML or as a Word file.
public struct PrintedDocument: Sendable {
  /// What it is called.
  public let title: String
  /// Language of the words around the questions.
  public let language: PaperLanguage
  let sections: [PrintSection]
  /// What its pages do not show as meant, whatever they are written as.
  let losses: [PaperLoss]

  /// Documents one after another; pages are counted anew in each.
  ///
  /// - Parameter documents: one or more.
  /// - Returns: one document, with the title and language of the first; nil of none.
  public static func joined(_ documents: [PrintedDocument]) -> PrintedDocument? {
    guard let first = documents.first else { return nil }
    return PrintedDocument(
      title: first.title, language: first.language, sections: documents.flatMap(\.sections),
      losses: documents.flatMap(\.losses))
  }
}

/// A file, and what it does not show as meant.
public struct PrintedFile: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// What is lost, in the order of the pages.
  public let losses: [PaperLoss]

  /// A file.
  public init(bytes: [UInt8], losses: [PaperLoss]) {
    self.bytes = bytes
    self.losses = losses
  }
}
