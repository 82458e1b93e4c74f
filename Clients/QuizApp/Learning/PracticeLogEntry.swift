public import QuestionModel

/// An answer given in practice, as the log holds it: one line each, added and never changed.
public struct PracticeLogEntry: Sendable, Hashable {
  /// When it was graded.
  public var time: Timestamp
  /// The bank that graded it: a file or a URL.
  public var bank: String
  /// The account of whoever answered; nil where the bank has none.
  public var person: String?
  /// The quiz that it was given in.
  public var run: PracticeRun
  /// The question.
  public var question: QuestionID
  /// The revision that was asked.
  public var revision: RevisionID
  /// Share of the mark, 0 to 1.
  public var fraction: Double
  /// The question's topics; its subject where it has none.
  public var topics: [Tag]
  /// The student's own word; nil where none was said.
  public var judgement: OwnJudgement?
  /// Whether it is no answer, but says that the bank does not ask the question any more.
  public var isGone = false

  /// How well the question was remembered.
  var rating: Rating { Rating(Grade(fraction: fraction), judgement: judgement) }
}

/// Which quiz an answer was given in, and how that quiz chose its questions.
public struct PracticeRun: Sendable, Hashable {
  /// Names it in the journal.
  public var id: String
  /// How its questions are chosen.
  public var mode: PracticeOptions.Mode
}

extension PracticeLogEntry: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let time = Timestamp(try reader.string("time")) else {
      throw FieldProblem(reader.field("time"), "must be a time")
    }
    self.time = time
    bank = try reader.string("bank")
    person = try reader.optionalString("person")
    let mode = try reader.string("mode")
    // What a later version chose by a way of its own was answered all the same.
    run = PracticeRun(id: try reader.string("run"), mode: PracticeOptions.Mode(rawValue: mode) ?? .free)
    guard let question = QuestionID(try reader.string("question")),
      let revision = RevisionID(try reader.string("revision"))
    else { throw FieldProblem(path, "must hold a question's id and a revision") }
    self.question = question
    self.revision = revision
    guard let fraction = try reader.optionalNumber("fraction"), (0...1).contains(fraction) else {
      throw FieldProblem(reader.field("fraction"), "must lie between 0 and 1")
    }
    self.fraction = fraction
    topics = try reader.list("topics") { (value, path) throws(FieldProblem) in
      try Tag(value.string ?? "", path: path)
    }
    judgement = try reader.optionalString("judgement").flatMap { OwnJudgement(rawValue: $0) }
    isGone = try reader.flag("gone")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("bank", .string(bank)), ("fraction", .number(fraction)), ("mode", .string(run.mode.rawValue)),
      ("question", .string(question.description)), ("revision", .string(revision.description)),
      ("run", .string(run.id)), ("time", .string(time.description)), ("topics", .strings(topics.map(\.name))),
    ])
    object["person"] = person.map(JSONValue.string)
    object["gone"] = isGone ? true : nil
    object["judgement"] = judgement.map { .string($0.rawValue) }
    return .object(object)
  }
}
