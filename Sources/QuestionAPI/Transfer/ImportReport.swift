public import QuestionModel

/// What an import did; `read` is the sum of what was created, updated, unchanged and rejected.
public struct ImportReport: Sendable, Hashable {
  /// Questions read.
  public var read = 0
  /// Questions that are new.
  public var created = 0
  /// Questions that got a new revision.
  public var updated = 0
  /// Questions that were already so.
  public var unchanged = 0
  /// Questions refused.
  public var rejected = 0
  /// Things of the file that could not be carried over as they were.
  public var losses = 0

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
    losses = try reader.integer("losses")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "created": .integer(created), "losses": .integer(losses), "read": .integer(read), "rejected": .integer(rejected),
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
    left.losses += right.losses
  }
}
