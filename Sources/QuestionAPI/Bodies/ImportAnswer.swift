public import QuestionModel

/// What the service answers to an import: the report, with the first rows refused.
public struct ImportAnswer: Sendable, Hashable, JSONConvertible {
  /// Most refused rows that an answer lists.
  public static let maximumRejects = 1000

  /// The figures.
  public var report: ImportReport
  /// The first rows refused.
  public var rejects: [ImportReject]

  /// Refused rows that are not listed.
  public var rejectsOmitted: Int { max(0, report.rejected - rejects.count) }

  /// An answer.
  public init(report: ImportReport, rejects: [ImportReject]) {
    self.report = report
    self.rejects = rejects
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    report = try ImportReport(json: json, path: path)
    var reader = try FieldReader(json, path: path)
    rejects = try reader.list("rejects") { (value, path) throws(FieldProblem) in
      try ImportReject(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = report.json.object ?? JSONObject()
    object["rejects"] = .array(rejects.map(\.json))
    object["rejectsOmitted"] = .integer(rejectsOmitted)
    return .object(object)
  }
}
