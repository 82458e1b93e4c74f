public import QuestionFormats
public import QuestionModel

/// How a file is imported.
public struct ImportOptions: Sendable, Hashable {
  /// The file's format; nil finds it by the content.
  public var format: FileFormat?
  /// Tags that every question gets.
  public var tags: [Tag]
  /// Status that every question gets; nil takes the file's, or published where the file has none.
  public var status: QuestionStatus?
  /// Whether only to say what would happen.
  public var isDryRun: Bool
  /// Who imports.
  public var authorship: Authorship
  /// Whether rows that are revisions of a history, with the names of those who wrote them, are taken.
  public var takesHistories = true

  /// Options.
  public init(
    format: FileFormat? = nil, tags: [Tag] = [], status: QuestionStatus? = nil, isDryRun: Bool = false,
    by authorship: Authorship = Authorship()
  ) {
    self.format = format
    self.tags = tags
    self.status = status
    self.isDryRun = isDryRun
    self.authorship = authorship
  }
}

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
    if format == .arc, sight != .everything {
      problems.append(FieldProblem("format", "arc has the answer in every row; without keys only jsonl can be written"))
    }
    if withRevisions, sight == .published {
      problems.append(FieldProblem("revisions", "shows what is not published; leave it out"))
    }
    return problems
  }
}

/// A row that was refused.
public struct ImportReject: Sendable, Hashable {
  /// Line in the file, from 1.
  public var line: Int
  /// Why.
  public var reason: String
  /// The row, cut after 4096 bytes.
  public var row: String

  /// A refused row.
  public init(line: Int, reason: String, row: String) {
    self.line = line
    self.reason = reason
    self.row = row
  }
}

extension ImportReject: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    line = try reader.integer("line")
    reason = try reader.string("reason")
    row = try reader.string("row")
  }

  /// The JSON form.
  public var json: JSONValue { ["line": .integer(line), "reason": .string(reason), "row": .string(row)] }
}

/// What an import did; `read` is the sum of the others.
public struct ImportReport: Sendable, Hashable {
  /// Rows read.
  public var read = 0
  /// Questions that are new.
  public var created = 0
  /// Questions that got a new revision.
  public var updated = 0
  /// Questions that were already so.
  public var unchanged = 0
  /// Rows refused.
  public var rejected = 0

  /// A report of nothing yet.
  public init() {}
}

extension ImportReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    read = try reader.integer("read")
    created = try reader.integer("created")
    updated = try reader.integer("updated")
    unchanged = try reader.integer("unchanged")
    rejected = try reader.integer("rejected")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "created": .integer(created), "read": .integer(read), "rejected": .integer(rejected),
      "unchanged": .integer(unchanged), "updated": .integer(updated),
    ]
  }
}

extension ImportReport {
  /// Adds the figures of another report.
  public static func += (left: inout Self, right: Self) {
    left.read += right.read
    left.created += right.created
    left.updated += right.updated
    left.unchanged += right.unchanged
    left.rejected += right.rejected
  }
}
