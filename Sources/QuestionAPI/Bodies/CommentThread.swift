public import QuestionModel

/// The comments on one question, and what may be done with them: the rules that every bank keeps.
public struct CommentThread: Sendable, Hashable {
  /// The comments, oldest first.
  public private(set) var comments: [QuestionComment]

  /// The comments on a question, oldest first.
  public init(_ comments: [QuestionComment] = []) { self.comments = comments }

  /// How many threads wait to be resolved.
  public var openCount: Int { comments.count(where: \.isOpen) }

  /// The comments as they are read: each thread with its answers behind it.
  public var inOrder: [QuestionComment] {
    let answers = Dictionary(grouping: comments.filter { $0.answers != nil }, by: \.answers)
    return comments.filter { $0.answers == nil }.flatMap { [$0] + (answers[$0.number] ?? []) }
  }

  /// Adds a comment.
  ///
  /// - Parameters:
  ///   - draft: the comment; an answer to an answer belongs to the thread of that one.
  ///   - question: the question as it is in the revision that the comment is made on.
  ///   - revision: that revision.
  ///   - created: when it is made.
  /// - Returns: the comment as it is kept.
  /// - Throws: `BankError.invalid` naming what is wrong with the text, the field or the number that it answers.
  public mutating func add(
    _ draft: CommentDraft, on question: Question, at revision: RevisionID, created: Timestamp
  ) throws(BankError) -> QuestionComment {
    let text = Self.normalized(draft.text)
    var problems = Self.problem(of: text).map { [FieldProblem("text", $0)] } ?? []
    if let field = draft.field, !QuestionField.paths(of: question).contains(field) {
      problems.append(
        FieldProblem("field", "\"\(field)\" is no field of the question; name one such as stem or choices[1].text"))
    }
    var answers = draft.answers
    if let number = draft.answers {
      if let answered = comments.first(where: { $0.number == number }) {
        answers = answered.answers ?? number
      } else {
        problems.append(FieldProblem("answers", "the question has no comment \(number)"))
      }
    }
    guard problems.isEmpty else { throw .invalid(problems) }
    let comment = QuestionComment(
      number: (comments.last?.number ?? 0) + 1, revision: revision, field: draft.field, author: draft.author,
      created: created, text: text, answers: answers)
    comments.append(comment)
    return comment
  }

  /// Resolves or reopens a thread; one that is so already stays as it is.
  ///
  /// - Parameters:
  ///   - isResolved: whether it is resolved, not reopened.
  ///   - number: the comment that began the thread.
  ///   - author: who does it.
  ///   - time: when.
  /// - Returns: the comment as it is now, and whether anything changed.
  /// - Throws: `BankError.notFound` where there is no such comment; `BankError.invalid` if it is an answer.
  public mutating func setResolved(
    _ isResolved: Bool, _ number: Int, by author: String?, at time: Timestamp
  ) throws(BankError) -> (comment: QuestionComment, isChanged: Bool) {
    guard let place = comments.firstIndex(where: { $0.number == number }) else { throw .notFound("comment \(number)") }
    if let first = comments[place].answers {
      throw .invalid([FieldProblem("number", "comment \(number) is an answer; name the one it answers, \(first)")])
    }
    guard comments[place].isResolved != isResolved else { return (comments[place], false) }
    comments[place].changes.append(.init(isResolved: isResolved, author: author, time: time))
    return (comments[place], true)
  }

  /// The text in NFC with line feeds alone for line breaks, and no white space at its ends.
  private static func normalized(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").normalizedToNFC.trimmed
  }

  /// What is wrong with a normalized text.
  private static func problem(of text: String) -> String? {
    if text.isEmpty { return "is empty" }
    let length = text.unicodeScalars.count
    guard length <= CommentDraft.maximumLength else {
      return "has \(length) characters; the most is \(CommentDraft.maximumLength)"
    }
    for (index, scalar) in text.unicodeScalars.enumerated()
    where scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      let name = scalar.properties.nameAlias.map { " (\($0))" } ?? ""
      return "holds the control character \(code)\(name) at character \(index + 1); take it out"
    }
    return nil
  }
}

extension CommentThread: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    comments = try reader.list("items") { (value, path) throws(FieldProblem) in
      try QuestionComment(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(comments.map(\.json)), "open": .integer(openCount)] }
}
