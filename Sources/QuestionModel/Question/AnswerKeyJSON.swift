extension AnswerKey: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    right = try reader.strings("right")
    weights = try reader.dictionary("weights") { (value, path) throws(FieldProblem) -> Double in
      guard let number = value.number else { throw FieldProblem(path, "must be a number, not \(value.typeName)") }
      return number
    }
    answers = try reader.list("answers") { (value, path) throws(FieldProblem) in
      try AcceptedAnswer(json: value, path: path)
    }
    numbers = try reader.list("numbers") { (value, path) throws(FieldProblem) in
      try NumericAnswer(json: value, path: path)
    }
    feedback = try reader.dictionary("feedback") { (value, path) throws(FieldProblem) -> String in
      guard let text = value.string else { throw FieldProblem(path, "must be a string, not \(value.typeName)") }
      return text
    }
    explanation = try reader.optionalString("explanation")
    media = try reader.list("media") { (value, path) throws(FieldProblem) in
      try MediaReference(json: value, path: path)
    }
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["answers"] = answers.isEmpty ? nil : .array(answers.map(\.json))
    object["explanation"] = explanation.map(JSONValue.string)
    object["feedback"] = feedback.isEmpty ? nil : .object(JSONObject(feedback.map { ($0, .string($1)) }))
    object["media"] = media.isEmpty ? nil : .array(media.map(\.json))
    object["numbers"] = numbers.isEmpty ? nil : .array(numbers.map(\.json))
    object["right"] = right.isEmpty ? nil : .strings(right)
    object["weights"] = weights.isEmpty ? nil : .object(JSONObject(weights.map { ($0, .number($1)) }))
    return .object(object)
  }
}

extension AcceptedAnswer: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    text = try reader.string("text")
    let name = try reader.optionalString("match") ?? Match.folded.rawValue
    guard let match = Match(rawValue: name) else {
      throw FieldProblem(reader.field("match"), "must be \"folded\" or \"exact\", not \"\(name)\"")
    }
    self.match = match
    weight = try reader.optionalNumber("weight") ?? 1
    feedback = try reader.optionalString("feedback")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["text"] = .string(text)
    object["match"] = .string(match.rawValue)
    if weight != 1 { object["weight"] = .number(weight) }
    object["feedback"] = feedback.map(JSONValue.string)
    return .object(object)
  }
}

extension NumericAnswer: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let value = try reader.optionalNumber("value") else {
      throw FieldProblem(reader.field("value"), "is missing")
    }
    self.value = value
    tolerance = try reader.optionalNumber("tolerance") ?? 0
    weight = try reader.optionalNumber("weight") ?? 1
    feedback = try reader.optionalString("feedback")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["value"] = .number(value)
    if tolerance != 0 { object["tolerance"] = .number(tolerance) }
    if weight != 1 { object["weight"] = .number(weight) }
    object["feedback"] = feedback.map(JSONValue.string)
    return .object(object)
  }
}
