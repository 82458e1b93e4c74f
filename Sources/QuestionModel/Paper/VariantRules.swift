/// How a paper is mixed into several (trộn đề), each with a code of its own (mã đề).
public struct VariantRules: Sendable, Hashable {
  /// How the questions of a paper are counted.
  public enum Numbering: String, Sendable, Hashable, CaseIterable {
    /// Each section begins with 1, as in the national exam.
    case perSection
    /// One count through the whole paper.
    case continuous
  }

  /// How many papers, 1 to 100.
  public var count: Int
  /// Code of the first paper, 0 to 9999.
  public var firstCode: Int
  /// What is added from one code to the next, 1 or more.
  public var codeStep: Int
  /// Whether the questions of a section are put in another order.
  public var shufflesQuestions: Bool
  /// Whether options are put in another order; pinned ones keep their place.
  public var shufflesChoices: Bool
  /// Most neighbouring questions whose right options may have the same letter, 1 or more.
  public var longestRun: Int
  /// How questions are counted.
  public var numbering: Numbering
  /// The same seed and revisions give the same papers on every machine.
  public var seed: UInt64
  /// Members this version does not know.
  public var extra = JSONObject()

  /// The custom: codes 0101, 0102 and so on; questions and options mixed; no run of more than 3 equal keys.
  ///
  /// - Parameters:
  ///   - count: how many papers.
  ///   - seed: any number.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
    firstCode = Self.customaryFirstCode
    codeStep = 1
    shufflesQuestions = true
    shufflesChoices = true
    longestRun = Self.customaryRun
    numbering = .perSection
  }

  /// Most papers.
  public static let maximumCount = 100
  /// Largest code.
  public static let maximumCode = 9999
  /// Digits of a code.
  public static let codeLength = 4
  private static let customaryFirstCode = 101
  private static let customaryRun = 3

  /// The codes, in order: `code = first + step × n`, in four digits.
  ///
  /// Empty where `problems` are found.
  public var codes: [String] {
    guard problems.isEmpty else { return [] }
    return (0..<count).map { Self.code(String(firstCode + codeStep * $0)) }
  }

  /// What keeps papers from being made by these rules; empty where nothing does.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if !(1...Self.maximumCount).contains(count) {
      problems.append(FieldProblem("count", "must lie between 1 and \(Self.maximumCount), not be \(count)"))
    }
    if !(0...Self.maximumCode).contains(firstCode) {
      problems.append(FieldProblem("firstCode", "must be four digits, not \(firstCode)"))
    }
    if !(1...Self.maximumCode).contains(codeStep) {
      problems.append(FieldProblem("codeStep", "must lie between 1 and \(Self.maximumCode), not be \(codeStep)"))
    }
    if longestRun < 1 { problems.append(FieldProblem("longestRun", "must be 1 or more, not \(longestRun)")) }
    guard problems.isEmpty else { return problems }
    let last = firstCode + codeStep * (count - 1)
    guard last > Self.maximumCode else { return [] }
    return [FieldProblem("codeStep", "leads to the code \(last), which has more than four digits")]
  }

  /// A code with the zeros at its beginning, which spreadsheets take off.
  ///
  /// - Parameter digits: the code as it was written.
  /// - Returns: the code in four digits; what has more stays as it is.
  public static func code(_ digits: String) -> String {
    String(repeating: "0", count: max(0, codeLength - digits.count)) + digits
  }
}

extension VariantRules: JSONConvertible {
  /// Reads the JSON form; what is missing is as the custom is.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let count = try reader.integer("count")
    guard let seed = UInt64(try reader.string("seed")) else {
      throw FieldProblem(reader.field("seed"), "must be a whole number as text")
    }
    self.init(count: count, seed: seed)
    if let code = try reader.optionalString("firstCode") {
      guard let number = Int(code) else { throw FieldProblem(reader.field("firstCode"), "must be four digits as text") }
      firstCode = number
    }
    codeStep = try reader.optionalInteger("codeStep") ?? codeStep
    shufflesQuestions = try !reader.flag("keepsQuestionOrder")
    shufflesChoices = try !reader.flag("keepsChoiceOrder")
    longestRun = try reader.optionalInteger("longestRun") ?? longestRun
    numbering = try reader.choice("numbering") ?? .perSection
    extra = reader.rest
  }

  /// The JSON form; the seed is text, since not every one is exact as a JSON number.
  public var json: JSONValue {
    var object = extra
    object["count"] = .integer(count)
    object["seed"] = .string(String(seed))
    object["firstCode"] = .string(Self.code(String(firstCode)))
    object["codeStep"] = codeStep == 1 ? nil : .integer(codeStep)
    object["keepsQuestionOrder"] = shufflesQuestions ? nil : true
    object["keepsChoiceOrder"] = shufflesChoices ? nil : true
    object["longestRun"] = longestRun == Self.customaryRun ? nil : .integer(longestRun)
    object["numbering"] = numbering == .perSection ? nil : .string(numbering.rawValue)
    return .object(object)
  }
}
