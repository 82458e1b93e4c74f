public import QuestionModel

/// What stands above a paper's questions.
public struct PaperHeader: Sendable, Hashable {
  /// Who sets the exam, such as `SỞ GD&ĐT HÀ NỘI`.
  public var authority: String
  /// The school, such as `TRƯỜNG THPT CHU VĂN AN`.
  public var school: String
  /// The exam, such as `KIỂM TRA CUỐI HỌC KÌ I`.
  public var exam: String
  /// The subject, such as `TOÁN 12`.
  public var subject: String
  /// Minutes; nil where there is no limit.
  public var duration: Int?
  /// Such as `2025 - 2026`.
  public var schoolYear: String
  /// How many pages the paper has, where that is known.
  public var pages: Int?
  /// Language of the words around the questions.
  public var language: PaperLanguage
  /// Members this version does not know.
  public var extra = JSONObject()

  /// A header; what is empty is left out.
  public init(
    authority: String = "", school: String = "", exam: String = "", subject: String = "", duration: Int? = nil,
    schoolYear: String = "", pages: Int? = nil, language: PaperLanguage = .vietnamese
  ) {
    self.authority = authority
    self.school = school
    self.exam = exam
    self.subject = subject
    self.duration = duration
    self.schoolYear = schoolYear
    self.pages = pages
    self.language = language
  }
}

extension PaperHeader: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      authority: try reader.optionalString("authority") ?? "", school: try reader.optionalString("school") ?? "",
      exam: try reader.optionalString("exam") ?? "", subject: try reader.optionalString("subject") ?? "",
      duration: try reader.optionalInteger("duration"), schoolYear: try reader.optionalString("schoolYear") ?? "",
      pages: try reader.optionalInteger("pages"), language: try reader.choice("language") ?? .vietnamese)
    extra = reader.rest
  }

  /// The JSON form; what is empty stays out.
  public var json: JSONValue {
    var object = extra
    for (name, text) in [
      ("authority", authority), ("school", school), ("exam", exam), ("subject", subject), ("schoolYear", schoolYear),
    ] {
      object[name] = text.isEmpty ? nil : .string(text)
    }
    object["duration"] = duration.map { .integer($0) }
    object["pages"] = pages.map { .integer($0) }
    object["language"] = .string(language.rawValue)
    return .object(object)
  }
}
