extension ItemFlag {
  /// The flag's JSON form: its name, and what belongs to it.
  public var json: JSONValue {
    switch self {
    case .tooFewAnswers(let count, let needed):
      ["count": .integer(count), "flag": "tooFewAnswers", "needed": .integer(needed)]
    case .everyoneRight: ["flag": "everyoneRight"]
    case .everyoneWrong: ["flag": "everyoneWrong"]
    case .tooEasy: ["flag": "tooEasy"]
    case .tooHard: ["flag": "tooHard"]
    case .negativeDiscrimination: ["flag": "negativeDiscrimination"]
    case .lowDiscrimination: ["flag": "lowDiscrimination"]
    case .unusedOptions(let options): ["flag": "unusedOptions", "options": .strings(options)]
    case .keyProbablyWrong(let better): ["flag": "keyProbablyWrong", "options": .strings([better])]
    }
  }
}

extension OptionStatistics {
  /// The line's JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("count", .integer(count)), ("isRight", .bool(isRight)), ("option", .string(option)),
      ("groupShares", .array(groupShares.map { $0.map(JSONValue.number) ?? .null })),
    ])
    object["share"] = share.map(JSONValue.number)
    object["meanRest"] = meanRest.map(JSONValue.number)
    object["pointBiserial"] = pointBiserial.map(JSONValue.number)
    return .object(object)
  }
}

extension ItemStatistics {
  /// The statistics' JSON form; what is not determined is left out.
  public var json: JSONValue {
    var object = JSONObject([
      ("count", .integer(count)), ("flags", .array(flags.map(\.json))), ("options", .array(options.map(\.json))),
      ("unreached", .integer(unreached)),
    ])
    object["facility"] = facility.map(JSONValue.number)
    object["standardDeviation"] = standardDeviation.map(JSONValue.number)
    object["discrimination"] = discrimination.map(JSONValue.number)
    return .object(object)
  }
}

extension TestStatistics {
  /// The statistics' JSON form; what is not determined is left out.
  public var json: JSONValue {
    var object = JSONObject([("count", .integer(count)), ("isDichotomous", .bool(isDichotomous))])
    object["mean"] = mean.map(JSONValue.number)
    object["facility"] = facility.map(JSONValue.number)
    object["standardDeviation"] = standardDeviation.map(JSONValue.number)
    object["skewness"] = skewness.map(JSONValue.number)
    object["kurtosis"] = kurtosis.map(JSONValue.number)
    object["alpha"] = alpha.map(JSONValue.number)
    object["standardError"] = standardError.map(JSONValue.number)
    return .object(object)
  }
}
