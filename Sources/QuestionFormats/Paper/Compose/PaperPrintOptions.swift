public import QuestionModel

/// How a paper and its answer sheet are printed.
public struct PaperPrintOptions: Sendable, Hashable {
  /// Lines to write on behind each essay in the paper, 0 to 200.
  public var essayLines: Int
  /// Lines to write on for each essay on the answer sheet, 0 to 200.
  public var sheetEssayLines: Int
  /// Digits of a candidate's number on the answer sheet, 1 to 12.
  public var candidateDigits: Int
  /// Members this version does not know.
  public var extra = JSONObject()

  /// Most lines to write on.
  static let maximumLines = 200

  /// The custom: essays are answered on the sheet, candidates have six digits.
  public init(essayLines: Int = 0, sheetEssayLines: Int = 12, candidateDigits: Int = 6) {
    self.essayLines = essayLines
    self.sheetEssayLines = sheetEssayLines
    self.candidateDigits = candidateDigits
  }
}

extension PaperPrintOptions: JSONConvertible {
  /// Reads the JSON form; what is missing is as the custom is.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init()
    essayLines = try reader.optionalInteger("essayLines") ?? essayLines
    sheetEssayLines = try reader.optionalInteger("sheetEssayLines") ?? sheetEssayLines
    candidateDigits = try reader.optionalInteger("candidateDigits") ?? candidateDigits
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["essayLines"] = .integer(essayLines)
    object["sheetEssayLines"] = .integer(sheetEssayLines)
    object["candidateDigits"] = .integer(candidateDigits)
    return .object(object)
  }
}
