public import QuestionModel

/// What the service answers to an import: the report, with the first of what is to be said of single questions.
public struct ImportAnswer: Sendable, Hashable, JSONConvertible {
  /// Most refused questions, losses or decisions that an answer lists.
  public static let maximumListed = 1000

  /// The figures.
  public var report: ImportReport
  /// What was found out about the file.
  public var findings: [String]
  /// The first questions refused.
  public var rejects: [ImportReject]
  /// The first losses.
  public var losses: [TransferLoss]
  /// What would become of the first questions; for a dry run only.
  public var decisions: [ImportDecision]

  /// Refused questions that are not listed.
  public var rejectsOmitted: Int { max(0, report.rejected - rejects.count) }

  /// Losses that are not listed.
  public var lossesOmitted: Int { max(0, report.losses - losses.count) }

  /// An answer.
  public init(
    report: ImportReport, findings: [String] = [], rejects: [ImportReject], losses: [TransferLoss] = [],
    decisions: [ImportDecision] = []
  ) {
    self.report = report
    self.findings = findings
    self.rejects = rejects
    self.losses = losses
    self.decisions = decisions
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    report = try ImportReport(json: json, path: path)
    var reader = try FieldReader(json, path: path)
    findings = try reader.strings("findings")
    rejects = try reader.list("rejects") { (value, path) throws(FieldProblem) in
      try ImportReject(json: value, path: path)
    }
    losses = try reader.list("lost") { (value, path) throws(FieldProblem) in try TransferLoss(json: value, path: path) }
    decisions = try reader.list("decisions") { (value, path) throws(FieldProblem) in
      try ImportDecision(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = report.json.object ?? JSONObject()
    object["findings"] = .strings(findings)
    object["rejects"] = .array(rejects.map(\.json))
    object["rejectsOmitted"] = .integer(rejectsOmitted)
    object["lost"] = .array(losses.map(\.json))
    object["lossesOmitted"] = .integer(lossesOmitted)
    object["decisions"] = .array(decisions.map(\.json))
    return .object(object)
  }
}
