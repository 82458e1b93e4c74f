public import QuestionFormats
public import QuestionModel

/// How questions are exported.
public struct ExportOptions: Sendable, Hashable {
  /// The format to write.
  public var format: FileFormat
  /// Whether every revision goes along, in the project's own format.
  public var withRevisions: Bool
  /// How much is written of a question, and of which ones: the search finds no others.
  public var sight: Sight
  /// Whether the keys of questions under an embargo are written, where others are.
  public var withEmbargoed: Bool

  /// Options.
  public init(
    format: FileFormat = .questionBank, withRevisions: Bool = false, sight: Sight = .everything,
    withEmbargoed: Bool = true
  ) {
    self.format = format
    self.withRevisions = withRevisions
    self.sight = sight
    self.withEmbargoed = withEmbargoed
  }

  /// What is wrong with them, whatever is exported.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if format.needsKeys, sight != .everything {
      let name = format.rawValue
      problems.append(
        FieldProblem("format", "\(name) has the answer of every question; without keys only jsonl can be written"))
    }
    if withRevisions, format != .questionBank {
      problems.append(FieldProblem("revisions", "goes with the format jsonl; no other holds a history"))
    }
    if withRevisions, sight == .published {
      problems.append(FieldProblem("revisions", "shows what is not published; leave it out"))
    }
    return problems
  }
}

/// What an export did.
public struct ExportReport: Sendable, Hashable {
  /// Questions and passages that are in the file.
  public var written = 0
  /// Those that the format has no place for.
  public var leftOut = 0
  /// How many things were lost, those left out among them.
  public var losses = 0

  /// A report of nothing yet.
  public init() {}
}

extension ExportReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    written = try reader.integer("written")
    leftOut = try reader.integer("leftOut")
    losses = try reader.integer("losses")
  }

  /// The JSON form.
  public var json: JSONValue {
    ["leftOut": .integer(leftOut), "losses": .integer(losses), "written": .integer(written)]
  }
}
