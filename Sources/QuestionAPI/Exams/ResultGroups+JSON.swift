public import QuestionModel

extension StudentResult {
  /// The JSON form, for programs that read it; it is never read back.
  public var json: JSONValue {
    var object = JSONObject()
    object["account"] = account.map(JSONValue.string)
    object["attempts"] = .array(attempts.map(\.json))
    object["best"] = .string(best.id)
    object["candidate"] = candidate.map(JSONValue.string)
    object["score"] = best.score.json
    return .object(object)
  }
}

extension ResultGroup {
  /// The JSON form, for programs that read it; it is never read back.
  public var json: JSONValue {
    var object = JSONObject()
    object["blank"] = .integer(blank)
    object["id"] = id.map(JSONValue.string)
    object["items"] = .integer(items)
    object["maximum"] = .number(maximum)
    object["partly"] = .integer(partly)
    object["points"] = .number(points)
    object["right"] = .integer(right)
    object["share"] = share.map(JSONValue.number)
    object["title"] = .string(title)
    object["waiting"] = .integer(waiting)
    object["wrong"] = .integer(wrong)
    return .object(object)
  }
}
