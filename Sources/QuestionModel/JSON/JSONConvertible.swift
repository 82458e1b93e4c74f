/// A value that has one JSON form.
public protocol JSONConvertible {
  /// The value as JSON.
  var json: JSONValue { get }

  /// Reads the value from JSON.
  ///
  /// - Parameters:
  ///   - json: the value's JSON form.
  ///   - path: where it stands in its document, for messages.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  init(json: JSONValue, path: String) throws(FieldProblem)
}

extension JSONConvertible {
  /// Reads the value from a whole document.
  ///
  /// - Parameter json: the document.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  public init(json: JSONValue) throws(FieldProblem) { try self.init(json: json, path: "") }
}
