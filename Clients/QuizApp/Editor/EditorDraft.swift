public import QuestionModel

/// A question as it is being written, kept on disk so that no crash, closed terminal or lost service costs anything.
public struct EditorDraft: Sendable, Hashable {
  /// Its name, which also makes a new question's creation safe to repeat.
  public let name: String
  /// The bank it is written for.
  public let bank: String
  /// The question; nil for a new one.
  public let question: QuestionID?
  /// The revision that is edited; nil for a new question.
  public let revision: RevisionID?
  /// Grows with every state that is kept.
  public var version: Int
  /// When it was kept.
  public var changed: Timestamp
  /// The form.
  var form: EditorForm

  /// The beginning of its stem, for lists.
  public var title: String { QuestionText.oneLine(String((form.string(.stem) ?? "").prefix(200))) }

  init(
    name: String, bank: String, question: QuestionID?, revision: RevisionID?, version: Int = 0,
    changed: Timestamp = Timestamp(milliseconds: 0), form: EditorForm
  ) {
    self.name = name
    self.bank = bank
    self.question = question
    self.revision = revision
    self.version = version
    self.changed = changed
    self.form = form
  }
}

extension EditorDraft: JSONConvertible {
  /// The layout that this version writes and reads.
  static let format = "draft/1"

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let format = try reader.string("format")
    guard format == Self.format else {
      throw FieldProblem(reader.field("format"), "must be \"\(Self.format)\", not \"\(format)\"")
    }
    name = try reader.string("name")
    bank = try reader.string("bank")
    question = try reader.optionalString("question").flatMap { QuestionID($0) }
    revision = try reader.optionalString("revision").flatMap { RevisionID($0) }
    version = try reader.integer("version")
    changed = Timestamp(try reader.string("changed")) ?? Timestamp(milliseconds: 0)
    form = try EditorForm(json: reader.value("form") ?? .null, path: reader.field("form"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("bank", .string(bank)), ("changed", .string(changed.description)), ("format", .string(Self.format)),
      ("form", form.json), ("name", .string(name)), ("version", .integer(version)),
    ])
    object["question"] = question.map { .string($0.description) }
    object["revision"] = revision.map { .string($0.description) }
    return .object(object)
  }
}
