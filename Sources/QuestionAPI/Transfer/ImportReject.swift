public import QuestionFormats
public import QuestionModel

/// A question that was refused.
public struct ImportReject: Sendable, Hashable {
  /// Where it stands in the file.
  public var place: FilePlace
  /// Why.
  public var reason: String
  /// What it was read from, cut after 4096 bytes.
  public var row: String

  /// A refused question.
  public init(place: FilePlace, reason: String, row: String) {
    self.place = place
    self.reason = reason
    self.row = row
  }

  /// Place and reason in one line.
  public var description: String {
    let place = place.description
    return place.isEmpty ? reason : "\(place): \(reason)"
  }
}

extension ImportReject: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    place = try FilePlace(&reader)
    reason = try reader.string("reason")
    row = try reader.string("row")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("reason", .string(reason)), ("row", .string(row))])
    place.write(to: &object)
    return .object(object)
  }
}

extension FilePlace {
  /// Reads a place out of the members of what stands there.
  init(_ reader: inout FieldReader) throws(FieldProblem) {
    self.init(
      file: try reader.optionalString("file"), line: try reader.optionalNumber("line").flatMap { Int(exactly: $0) },
      element: try reader.optionalString("element"))
  }

  /// Writes the place as members of what stands there.
  func write(to object: inout JSONObject) {
    object["file"] = file.map(JSONValue.string)
    object["line"] = line.map(JSONValue.integer)
    object["element"] = element.map(JSONValue.string)
  }
}
