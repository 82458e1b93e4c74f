public import QuestionModel

/// Writes questions as a file, piece by piece.
public protocol FormatWriter: Sendable {
  /// Takes the next question.
  ///
  /// - Parameter question: what is to be written.
  /// - Returns: bytes of the file that are ready, and what the format has no place for.
  /// - Throws: `FormatFault` where no file can be made.
  mutating func add(_ question: WrittenQuestion) throws(FormatFault) -> WrittenPart

  /// Ends the file.
  ///
  /// - Returns: the bytes that are left.
  /// - Throws: `FormatFault` where no file can be made.
  mutating func finish() throws(FormatFault) -> [UInt8]
}

/// A question on its way into a file.
public struct WrittenQuestion: Sendable {
  /// Its id.
  public var id: QuestionID
  /// The question, or a passage: one comes before the first question that belongs to it.
  public var question: Question
  /// Where it stands.
  public var status: QuestionStatus
  /// The text of its passage.
  public var passage: String?
  /// Files that its content names, as far as the bank has them.
  public var media: [ContentDigest: [UInt8]]

  /// A question.
  public init(
    id: QuestionID, question: Question, status: QuestionStatus = .published, passage: String? = nil,
    media: [ContentDigest: [UInt8]] = [:]
  ) {
    self.id = id
    self.question = question
    self.status = status
    self.passage = passage
    self.media = media
  }
}

/// What became of a question.
public struct WrittenPart: Sendable, Hashable {
  /// Bytes of the file that are ready.
  public var bytes: [UInt8]
  /// What the format has no place for.
  public var losses: [FormatLoss]
  /// Whether the question is in the file.
  public var isWritten: Bool

  /// A part of a file.
  public init(_ bytes: [UInt8], losses: [FormatLoss] = [], isWritten: Bool = true) {
    self.bytes = bytes
    self.losses = losses
    self.isWritten = isWritten
  }

  /// A question that is left out, with the reason.
  public static func leftOut(_ detail: String, _ reason: String) -> WrittenPart {
    WrittenPart([], losses: [FormatLoss(.question, detail, .dropped, reason)], isWritten: false)
  }
}

extension FormatWriter {
  /// Writes a whole file into memory.
  ///
  /// - Parameter questions: what is to be written.
  /// - Returns: the file, and what became of each question.
  /// - Throws: `FormatFault` where no file can be made.
  public mutating func all(
    of questions: some Sequence<WrittenQuestion>
  ) throws(FormatFault) -> (bytes: [UInt8], parts: [WrittenPart]) {
    var bytes: [UInt8] = []
    var parts: [WrittenPart] = []
    for question in questions {
      let part = try add(question)
      bytes += part.bytes
      parts.append(part)
    }
    return (bytes + (try finish()), parts)
  }
}
