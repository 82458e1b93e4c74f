/// A picture or sound that belongs to a question, named by the SHA-256 of its bytes.
public struct MediaReference: Sendable, Hashable {
  /// SHA-256 of the file.
  public var digest: ContentDigest
  /// Media type, such as `image/png`.
  public var type: String
  /// What it shows, in words.
  public var alternative: String?
  /// Members this version does not know.
  public var extra: JSONObject

  /// A reference to a stored file.
  public init(digest: ContentDigest, type: String, alternative: String? = nil, extra: JSONObject = JSONObject()) {
    self.digest = digest
    self.type = type
    self.alternative = alternative
    self.extra = extra
  }

  /// The same reference with its words in Unicode NFC.
  var normalized: MediaReference {
    var copy = self
    copy.alternative = alternative?.normalizedToNFC
    return copy
  }
}

extension MediaReference: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let text = try reader.string("sha256")
    guard let digest = ContentDigest(text) else {
      throw FieldProblem(reader.field("sha256"), "must be 64 hexadecimal digits")
    }
    self.digest = digest
    type = try reader.string("type")
    alternative = try reader.optionalString("alternative")
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["sha256"] = .string(digest.description)
    object["type"] = .string(type)
    object["alternative"] = alternative.map(JSONValue.string)
    return .object(object)
  }
}
