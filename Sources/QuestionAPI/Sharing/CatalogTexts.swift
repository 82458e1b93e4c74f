public import QuestionModel

/// What the catalogue says of the bank, in its people's own words.
public struct CatalogTexts: Sendable, Hashable {
  /// Most characters of a text.
  public static let maximumLength = 4000
  /// For how many days dumps may be kept.
  public static let keepDaysRange = 1...3650

  /// What the bank is called.
  public var title: String?
  /// What is in it, and for whom.
  public var about: String?
  /// Who publishes it, such as a school or a department.
  public var publisher: String?
  /// The licence: a name, or better the address of its text.
  public var licence: String?
  /// Language of most questions, such as `vi`.
  public var language: String
  /// For how many days dumps are kept.
  public var keepDays: Int

  /// Texts.
  public init(
    title: String? = nil, about: String? = nil, publisher: String? = nil, licence: String? = nil,
    language: String = "vi", keepDays: Int = 7
  ) {
    self.title = title
    self.about = about
    self.publisher = publisher
    self.licence = licence
    self.language = language
    self.keepDays = keepDays
  }

  /// Whether enough is said for the bank to be shared: from then on its service makes a dump a day.
  public var areComplete: Bool { title != nil && publisher != nil && licence != nil }

  /// What is wrong with them.
  public var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    for (name, text) in [("title", title), ("description", about), ("publisher", publisher), ("licence", licence)] {
      guard let text else { continue }
      if text.allSatisfy(\.isWhitespace) { problems.append(FieldProblem(name, "is empty; leave it out instead")) }
      if text.count > Self.maximumLength {
        problems.append(FieldProblem(name, "has more than \(Self.maximumLength) characters"))
      }
    }
    if language.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) == nil {
      problems.append(FieldProblem("language", "must be a language tag, such as vi or en-GB"))
    }
    if !Self.keepDaysRange.contains(keepDays) {
      problems.append(FieldProblem("keepDays", "must lie between 1 and \(Self.keepDaysRange.upperBound)"))
    }
    return problems
  }
}

extension CatalogTexts: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    title = try reader.optionalString("title")
    about = try reader.optionalString("description")
    publisher = try reader.optionalString("publisher")
    licence = try reader.optionalString("licence")
    let usual = CatalogTexts()
    language = try reader.optionalString("language") ?? usual.language
    keepDays = try reader.optionalInteger("keepDays") ?? usual.keepDays
    if let unknown = reader.rest.members.first { throw FieldProblem(reader.field(unknown.name), "is not known here") }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("keepDays", .integer(keepDays)), ("language", .string(language))])
    object["description"] = about.map(JSONValue.string)
    object["licence"] = licence.map(JSONValue.string)
    object["publisher"] = publisher.map(JSONValue.string)
    object["title"] = title.map(JSONValue.string)
    return .object(object)
  }
}
