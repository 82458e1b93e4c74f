import QuestionModel
import QuestionSync

/// Values of a question's fields as a person reads and writes them.
enum ConflictText {
  /// Text as it is, lists parted by commas, everything else as JSON.
  static func text(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    if let text = value.string { return text }
    if let list = value.array, list.allSatisfy({ $0.string != nil }) {
      return list.compactMap(\.string).joined(separator: ", ")
    }
    return CanonicalJSON.text(of: value)
  }

  /// Reads what was written for a field, as the same kind of value that its sides have.
  static func value(_ text: String, like field: MergeField) throws(FieldProblem) -> JSONValue {
    let sides = [field.ours, field.theirs, field.base].compactMap(\.self)
    if sides.allSatisfy({ $0.string != nil }) { return .string(text) }
    if sides.allSatisfy({ $0.array?.allSatisfy { $0.string != nil } == true }) {
      return .strings(text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty })
    }
    do { return try JSONParser.parse(Array(text.utf8)) } catch { throw FieldProblem(field.name, "is \(error)") }
  }
}
