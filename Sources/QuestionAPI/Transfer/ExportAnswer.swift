public import QuestionModel

/// What the service answers to the question what an export loses.
public struct ExportAnswer: Sendable, Hashable, JSONConvertible {
  /// The figures.
  public var report: ExportReport
  /// The first losses.
  public var losses: [TransferLoss]

  /// Losses that are not listed.
  public var lossesOmitted: Int { max(0, report.losses - losses.count) }

  /// An answer.
  public init(report: ExportReport, losses: [TransferLoss]) {
    self.report = report
    self.losses = losses
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    report = try ExportReport(json: json, path: path)
    var reader = try FieldReader(json, path: path)
    losses = try reader.list("lost") { (value, path) throws(FieldProblem) in try TransferLoss(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = report.json.object ?? JSONObject()
    object["lost"] = .array(losses.map(\.json))
    object["lossesOmitted"] = .integer(lossesOmitted)
    return .object(object)
  }
}
