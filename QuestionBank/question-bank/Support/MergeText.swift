import ArgumentParser
import QuestionAPI
import QuestionModel
import QuestionSync

/// Whose version of a field is taken.
enum MergeSide: String, ExpressibleByArgument, CaseIterable {
  case ours
  case theirs

  var resolution: MergeResolution { self == .ours ? .ours : .theirs }
}

/// Versions made apart, as text and as JSON.
enum MergeText {
  /// A field on one line: what each side says where they clash, else what it comes to.
  static func line(_ field: MergeField) -> String {
    guard let reason = field.reason else { return "  \(field.name): \(text(field.merged))" }
    return "! \(field.name) (\(reason.rawValue)): ours \(text(field.ours)) theirs \(text(field.theirs))"
  }

  private static func text(_ value: JSONValue?) -> String {
    value.map { Console.line(CanonicalJSON.text(of: $0)) } ?? "(nothing)"
  }

  static func json(_ found: HeadsInConflict, _ merge: QuestionMerge) -> JSONValue {
    var object = JSONObject([
      ("fields", .array(merge.fields.map(json))), ("heads", .strings(found.heads.map(\.description))),
      ("headCount", .integer(found.headCount)), ("id", .string(found.id.description)),
    ])
    object["ourAuthor"] = found.ourAuthor.map(JSONValue.string)
    object["theirAuthor"] = found.theirAuthor.map(JSONValue.string)
    return .object(object)
  }

  private static func json(_ field: MergeField) -> JSONValue {
    var object = JSONObject([("field", .string(field.name))])
    object["base"] = field.base
    object["ours"] = field.ours
    object["theirs"] = field.theirs
    object["reason"] = field.reason.map { .string($0.rawValue) }
    if !field.isConflict { object["merged"] = field.merged }
    return .object(object)
  }

  /// The two sides of `FIELD=VALUE`; a field's name may hold a `=` itself, so the names are asked.
  static func parts(
    of text: String, among merge: QuestionMerge, option: String
  ) throws(Failure) -> (name: String, value: String) {
    let names = merge.fields.map(\.name).filter { text.hasPrefix("\($0)=") }
    guard let name = names.max(by: { $0.utf8.count < $1.utf8.count }) else {
      let known = merge.fields.map(\.name).joined(separator: ", ")
      throw Failure("\(option) \(text) must be FIELD=VALUE with a field that changed: \(known).")
    }
    return (name, String(text.dropFirst(name.count + 1)))
  }
}
