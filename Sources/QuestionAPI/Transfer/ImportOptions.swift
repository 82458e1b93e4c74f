public import QuestionFormats
public import QuestionModel

/// How a file is imported.
public struct ImportOptions: Sendable, Hashable {
  /// The file's format; nil finds it by the content.
  public var format: FileFormat?
  /// How its text is encoded, where it is not UTF-8; nil refuses a file whose text is something else.
  public var encoding: TextEncoding?
  /// Tags that every question gets.
  public var tags: [Tag]
  /// Status that every question gets; nil takes the file's; where the file has none, a new question is
  /// published and one that is there keeps its own.
  public var status: QuestionStatus?
  /// Whether a question may take the place of one of the same name in its file that says something else.
  public var replaces: Bool
  /// Whether only to say what would happen.
  public var isDryRun: Bool
  /// Who imports.
  public var authorship: Authorship
  /// Whether rows that are revisions of a history, with the names of those who wrote them, are taken.
  public var takesHistories = true

  /// Options.
  public init(
    format: FileFormat? = nil, encoding: TextEncoding? = nil, tags: [Tag] = [], status: QuestionStatus? = nil,
    replaces: Bool = false, isDryRun: Bool = false, by authorship: Authorship = Authorship()
  ) {
    self.format = format
    self.encoding = encoding
    self.tags = tags
    self.status = status
    self.replaces = replaces
    self.isDryRun = isDryRun
    self.authorship = authorship
  }
}
