public import QuestionModel

/// One thing that was found in a file.
public struct FormatItem: Sendable {
  /// What it is.
  public enum Content: Sendable {
    /// A question or passage as it is now; behind a reference, for items pass through many hands.
    indirect case question(ReadQuestion)
    /// A revision of a history, as the exact bytes it was made of, with its key part.
    case revision(document: [UInt8], key: [UInt8]?)
    /// Something that is no question, and why.
    case refused(String)
    /// Nothing to store: only what was found out about the file, such as its dialect or what its columns are taken for.
    case finding(String)
  }

  /// Where it stands.
  public var place: FilePlace
  /// What it is.
  public var content: Content
  /// What could not be carried over.
  public var losses: [FormatLoss]
  /// What it was read from, cut where it is long; empty where that is no text.
  public var source: [UInt8]

  /// Most bytes of a source.
  public static let maximumSource = 4096

  /// Something found.
  public init(_ content: Content, at place: FilePlace, losses: [FormatLoss] = [], source: some Sequence<UInt8> = []) {
    self.place = place
    self.content = content
    self.losses = losses
    self.source = Array(source.prefix(Self.maximumSource))
  }
}

/// A question as a file has it.
public struct ReadQuestion: Sendable, Hashable {
  /// Its id: the file's own, or made of the name it has there or of what it says.
  public var id: QuestionID
  /// The question.
  public var question: Question
  /// Where it stands, if the file says so.
  public var status: QuestionStatus?
  /// What keeps it from being stored, such as a key that names no option; a person may mend it.
  public var problems: [FieldProblem]
  /// Pictures and sounds of the file that its content names.
  public var media: [ReadMedia]
  /// Whether the file has no ids of options, so that theirs are letters in the order they stand in.
  public var hasInventedOptionIDs: Bool
  /// What the format has no place for: an import keeps it as the bank has it.
  public var unsaid: Set<QuestionPart>

  /// A question.
  public init(
    id: QuestionID, question: Question, status: QuestionStatus? = nil, problems: [FieldProblem] = [],
    media: [ReadMedia] = [], hasInventedOptionIDs: Bool = false, unsaid: Set<QuestionPart> = []
  ) {
    self.id = id
    self.question = question
    self.status = status
    self.problems = problems
    self.media = media
    self.hasInventedOptionIDs = hasInventedOptionIDs
    self.unsaid = unsaid
  }
}

/// A picture or sound that came with a question.
public struct ReadMedia: Sendable, Hashable {
  /// SHA-256 of the bytes.
  public let digest: ContentDigest
  /// Its kind, told by its bytes.
  public let type: MediaType
  /// The file.
  public let bytes: [UInt8]

  /// A file; nil where it is no picture, sound or film of a known kind, or is too large.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= MediaType.maximumSize, let type = MediaType(of: bytes) else { return nil }
    digest = ContentDigest(of: bytes)
    self.type = type
    self.bytes = bytes
  }
}

/// A part of a question that some formats have no place for.
public enum QuestionPart: String, Sendable, Hashable, CaseIterable {
  /// Tags but for categories.
  case tags
  case category
  case level
  case statementLevels
  case difficulty
  case language
  case hint
  case explanation
  case feedback
  case answerMatch
  case weights
  case scoring
  case pinned
  case passage
  case media
  case licence
  case source
  case extra
}
