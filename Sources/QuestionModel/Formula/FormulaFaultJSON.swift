extension FormulaFault: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    try self.init(&reader)
  }

  /// The JSON form.
  public var json: JSONValue { .object(JSONObject(details)) }
}

/// The members of a formula's fault, which stand among those of an `ItemFault` too.
extension FormulaFault {
  var details: [(String, JSONValue)] {
    let (name, texts) = problem.parts
    return [("offset", .integer(offset)), ("problem", .string(name.rawValue))] + texts.map { ($0, .string($1)) }
  }

  init(_ reader: inout FieldReader) throws(FieldProblem) {
    let offset = try reader.integer("offset")
    let text = try reader.string("problem")
    guard let name = Name(rawValue: text) else {
      throw FieldProblem(reader.field("problem"), "\"\(text)\" is no fault of a formula that this version knows")
    }
    let problem: Problem =
      switch name {
      case .looseDollar: .looseDollar
      case .unclosedDelimiter: .unclosedDelimiter(try reader.string("text"))
      case .unopenedDelimiter: .unopenedDelimiter(try reader.string("text"))
      case .unclosedBrace: .unclosedBrace
      case .unopenedBrace: .unopenedBrace
      case .unclosedFence: .unclosedFence
      case .unopenedFence: .unopenedFence
      case .unclosedEnvironment: .unclosedEnvironment(try reader.string("text"))
      case .unopenedEnvironment: .unopenedEnvironment(try reader.string("text"))
      case .mismatchedEnvironment:
        .mismatchedEnvironment(opening: try reader.string("text"), closing: try reader.string("closing"))
      case .missingArgument: .missingArgument(try reader.string("text"))
      case .unknownCommand: .unknownCommand(try reader.string("text"))
      case .unknownEnvironment: .unknownEnvironment(try reader.string("text"))
      case .nestedTooDeep: .nestedTooDeep
      }
    self.init(offset: offset, problem: problem)
  }

  fileprivate enum Name: String {
    case looseDollar
    case unclosedDelimiter
    case unopenedDelimiter
    case unclosedBrace
    case unopenedBrace
    case unclosedFence
    case unopenedFence
    case unclosedEnvironment
    case unopenedEnvironment
    case mismatchedEnvironment
    case missingArgument
    case unknownCommand
    case unknownEnvironment
    case nestedTooDeep
  }
}

extension FormulaFault.Problem {
  fileprivate var parts: (FormulaFault.Name, [(String, String)]) {
    switch self {
    case .looseDollar: (.looseDollar, [])
    case .unclosedDelimiter(let text): (.unclosedDelimiter, [("text", text)])
    case .unopenedDelimiter(let text): (.unopenedDelimiter, [("text", text)])
    case .unclosedBrace: (.unclosedBrace, [])
    case .unopenedBrace: (.unopenedBrace, [])
    case .unclosedFence: (.unclosedFence, [])
    case .unopenedFence: (.unopenedFence, [])
    case .unclosedEnvironment(let text): (.unclosedEnvironment, [("text", text)])
    case .unopenedEnvironment(let text): (.unopenedEnvironment, [("text", text)])
    case .mismatchedEnvironment(let opening, let closing):
      (.mismatchedEnvironment, [("text", opening), ("closing", closing)])
    case .missingArgument(let text): (.missingArgument, [("text", text)])
    case .unknownCommand(let text): (.unknownCommand, [("text", text)])
    case .unknownEnvironment(let text): (.unknownEnvironment, [("text", text)])
    case .nestedTooDeep: (.nestedTooDeep, [])
    }
  }
}
