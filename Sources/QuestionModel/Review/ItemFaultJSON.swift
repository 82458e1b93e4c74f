extension ItemFault: JSONConvertible {
  /// Reads the JSON form; the severity is that of the rule, whatever the document says.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    field = try reader.string("field")
    let name = try reader.string("rule")
    guard let rule = ItemRule(rawValue: name) else {
      throw FieldProblem(reader.field("rule"), "\"\(name)\" is no rule that this version knows")
    }
    problem = try ItemProblem(rule, &reader)
  }

  /// The JSON form: field, rule, severity, and what the rule tells beyond them.
  public var json: JSONValue {
    var object = JSONObject(problem.details)
    object["field"] = .string(field)
    object["rule"] = .string(rule.rawValue)
    object["severity"] = .string(severity.rawValue)
    return .object(object)
  }
}

extension ItemProblem {
  /// What the problem tells beyond its rule, by the names of its members in JSON.
  fileprivate var details: [(String, JSONValue)] {
    switch self {
    case .statementsAlike(let areTrue): [("areTrue", .bool(areTrue))]
    case .longestIsRight(let letters, let next): [("letters", .integer(letters)), ("next", .integer(next))]
    case .catchAllOption(let kind), .catchAllNotPinned(let kind): [("says", .string(kind.rawValue))]
    case .unmarkedNegation(let word), .legacyEncoding(let word): [("word", .string(word))]
    case .optionWithinOption(let other), .equalNumbers(let other), .overlappingRanges(let other),
      .almostSameOption(let other):
      [("other", .integer(other))]
    case .longStem(let words), .longOption(let words): [("words", .integer(words))]
    case .missingTag(let namespace): [("namespace", .string(namespace))]
    case .character(_, let code, let offset, let count):
      [("code", .integer(Int(code))), ("offset", .integer(offset)), ("count", .integer(count))]
    case .formula(let fault): fault.details
    case .noRightAnswer, .everyOptionRight, .numbersOutOfOrder, .missingExplanation, .missingLanguage, .missingLevel,
      .missingAlternative, .notNormalized:
      []
    }
  }

  fileprivate init(_ rule: ItemRule, _ reader: inout FieldReader) throws(FieldProblem) {
    switch rule {
    case .noRightAnswer: self = .noRightAnswer
    case .everyOptionRight: self = .everyOptionRight
    case .statementsAlike: self = .statementsAlike(areTrue: try reader.flag("areTrue"))
    case .longestIsRight:
      self = .longestIsRight(letters: try reader.integer("letters"), next: try reader.integer("next"))
    case .catchAllOption: self = .catchAllOption(try Self.catchAll(&reader))
    case .catchAllNotPinned: self = .catchAllNotPinned(try Self.catchAll(&reader))
    case .unmarkedNegation: self = .unmarkedNegation(word: try reader.string("word"))
    case .optionWithinOption: self = .optionWithinOption(other: try reader.integer("other"))
    case .equalNumbers: self = .equalNumbers(other: try reader.integer("other"))
    case .overlappingRanges: self = .overlappingRanges(other: try reader.integer("other"))
    case .numbersOutOfOrder: self = .numbersOutOfOrder
    case .almostSameOption: self = .almostSameOption(other: try reader.integer("other"))
    case .longStem: self = .longStem(words: try reader.integer("words"))
    case .longOption: self = .longOption(words: try reader.integer("words"))
    case .missingExplanation: self = .missingExplanation
    case .missingLanguage: self = .missingLanguage
    case .missingLevel: self = .missingLevel
    case .missingTag: self = .missingTag(namespace: try reader.string("namespace"))
    case .missingAlternative: self = .missingAlternative
    case .notNormalized: self = .notNormalized
    case .legacyEncoding: self = .legacyEncoding(word: try reader.string("word"))
    case .controlCharacter: self = try Self.character(.control, &reader)
    case .directionCharacter: self = try Self.character(.direction, &reader)
    case .invisibleCharacter: self = try Self.character(.invisible, &reader)
    case .privateCharacter: self = try Self.character(.privateUse, &reader)
    case .formula: self = .formula(try FormulaFault(&reader))
    }
  }

  private static func catchAll(_ reader: inout FieldReader) throws(FieldProblem) -> CatchAll {
    let name = try reader.string("says")
    guard let kind = CatchAll(rawValue: name) else {
      throw FieldProblem(reader.field("says"), "must be \"all\", \"none\" or \"some\", not \"\(name)\"")
    }
    return kind
  }

  private static func character(
    _ characters: CharacterClass, _ reader: inout FieldReader
  ) throws(FieldProblem) -> ItemProblem {
    guard let code = UInt32(exactly: try reader.integer("code")) else {
      throw FieldProblem(reader.field("code"), "must be the number of a character")
    }
    return .character(characters, code: code, offset: try reader.integer("offset"), count: try reader.integer("count"))
  }
}
