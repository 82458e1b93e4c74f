public import QuestionModel

/// What one row of a file holds.
public enum FormatRow: Sendable {
  /// A question as it is now.
  case question(id: QuestionID, question: Question, status: QuestionStatus?)
  /// A revision of a history, as the exact bytes it was made of, with its key part.
  case revision(document: [UInt8], key: [UInt8]?)
}

extension FileFormat {
  /// Reads a row.
  ///
  /// - Parameter line: the row's line.
  /// - Returns: what it holds.
  /// - Throws: `FieldProblem` saying what is wrong; its field is empty where the row is no JSON at all.
  public func row(_ line: LineSplitter.Line) throws(FieldProblem) -> FormatRow {
    guard !line.isTooLong else {
      throw FieldProblem("", "the line is longer than \(LineSplitter.maximumLength) bytes")
    }
    let value: JSONValue
    do { value = try JSONParser.parse(line.bytes) } catch { throw FieldProblem("", error.description) }
    switch self {
    case .questionBank: return try QuestionBankLines.row(value)
    case .arc: return try ArcRow.row(value)
    }
  }

  /// Finds the format of a file by its first rows.
  ///
  /// - Parameter lines: the first lines that are not blank.
  /// - Returns: the format; nil where no line is of any.
  public static func detect(_ lines: some Sequence<LineSplitter.Line>) -> FileFormat? {
    for line in lines where !line.isTooLong {
      guard let object = try? JSONParser.parse(line.bytes).object else { continue }
      if object["content"] != nil || object["document"] != nil { return .questionBank }
      if object["question"]?.object != nil { return .arc }
    }
    return nil
  }
}

extension QuestionID {
  /// The id of a question that came without one: the same content is the same question.
  ///
  /// - Parameter seed: what tells the question from all others.
  public init(derivedFrom seed: [UInt8]) {
    let digest = ContentDigest(of: seed).bytes
    // Version 8 of RFC 9562: bits that are made by a rule of one's own.
    var bytes = Array(digest.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    self = QuestionID(bytes: bytes) ?? QuestionID(high: 0, low: 0)
  }
}
