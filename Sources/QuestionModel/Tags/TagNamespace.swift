/// A namespace of tags as a school wants it: the values that belong in it, and whether others are refused.
///
/// An allowed value stands for itself alone: beside `hàm-số` its branch `hàm-số/cực-trị` must be listed too.
public struct TagNamespace: Sendable, Hashable {
  /// Most values that may be listed.
  public static let maximumValues = 10_000
  /// Most characters of the description.
  public static let maximumDescription = 2_000

  /// The part of its tags before the colon, written as tags are.
  public let name: String
  /// What it is for, in a person's words.
  public var about: String?
  /// Whether a question may get none but the allowed tags.
  public var isClosed: Bool
  /// The allowed tags, sorted, each once.
  public private(set) var allowed: [Tag]

  /// A namespace.
  ///
  /// - Parameters:
  ///   - name: letter case and spaces are brought to the written form.
  ///   - about: what it is for.
  ///   - isClosed: whether a question may get none but the allowed tags.
  ///   - values: the allowed values, such as `hàm-số/cực-trị`; whole tags of the namespace are taken for their values.
  ///   - path: where it stands in its document, for messages.
  /// - Throws: `FieldProblem` naming what cannot be.
  public init(
    _ name: some StringProtocol, about: String? = nil, isClosed: Bool = false, values: some Sequence<String> = [],
    path: String = ""
  ) throws(FieldProblem) {
    self.name = try Self.written(name, path: Self.field("name", in: path))
    self.isClosed = isClosed
    self.about = about.flatMap { $0.isEmpty ? nil : $0.normalizedToNFC }
    guard (self.about?.unicodeScalars.count ?? 0) <= Self.maximumDescription else {
      throw FieldProblem(
        Self.field("description", in: path), "has more than \(Self.maximumDescription) characters")
    }
    allowed = []
    try allow(values, path: path)
  }

  /// The written form of a namespace's name.
  ///
  /// - Parameters:
  ///   - name: as a person types it; a colon at its end is left out.
  ///   - path: the field it stands in, for messages.
  /// - Returns: the name in lower case and NFC with hyphens for spaces.
  /// - Throws: `FieldProblem` if no tag can have such a namespace, or a path of the service could not name it.
  public static func written(_ name: some StringProtocol, path: String = "name") throws(FieldProblem) -> String {
    let bare = name.hasSuffix(":") ? String(name.dropLast()) : String(name)
    guard !bare.contains(where: { ":/".contains($0) }) else {
      throw FieldProblem(path, "a namespace holds no colon and no slash")
    }
    guard !bare.isEmpty else { throw FieldProblem(path, "a namespace is empty") }
    return String(try Tag(bare + ":x", path: path).namespace)
  }

  private static func field(_ name: String, in path: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// Adds values to the allowed ones.
  ///
  /// - Parameters:
  ///   - values: values, or whole tags of the namespace.
  ///   - path: where the namespace stands in its document, for messages.
  /// - Throws: `FieldProblem` naming the value that is none, or that there are too many.
  public mutating func allow(_ values: some Sequence<String>, path: String = "") throws(FieldProblem) {
    let field = Self.field("allowed", in: path)
    var tags = Set(allowed)
    for (index, value) in values.enumerated() { tags.insert(try tag(value, path: "\(field)[\(index)]")) }
    guard tags.count <= Self.maximumValues else {
      throw FieldProblem(field, "holds more than \(Self.maximumValues) values")
    }
    allowed = tags.sorted()
  }

  /// Takes values out of the allowed ones.
  ///
  /// - Parameter values: values, or whole tags of the namespace; one that is not allowed changes nothing.
  /// - Throws: `FieldProblem` naming the value that is none.
  public mutating func disallow(_ values: some Sequence<String>) throws(FieldProblem) {
    var tags: Set<Tag> = []
    for (index, value) in values.enumerated() { tags.insert(try tag(value, path: "allowed[\(index)]")) }
    allowed.removeAll { tags.contains($0) }
  }

  /// The tag that a value of the namespace is.
  ///
  /// - Parameters:
  ///   - value: the value, or the whole tag.
  ///   - path: the field it stands in, for messages.
  /// - Returns: the whole tag.
  /// - Throws: `FieldProblem` if it is no tag.
  public func tag(_ value: some StringProtocol, path: String = "") throws(FieldProblem) -> Tag {
    if let whole = try? Tag(value), whole.namespace == name { return whole }
    return try Tag("\(name):\(value)", path: path)
  }
}

extension TagNamespace: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let name = try reader.string("name")
    try self.init(name, taking: &reader, path: path)
  }

  /// Reads a namespace whose name is told elsewhere.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - reader: the object with `allowed`, `closed` and `description`.
  ///   - path: where the object stands in its document, for messages.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  public init(
    _ name: some StringProtocol, taking reader: inout FieldReader, path: String
  ) throws(FieldProblem) {
    try self.init(
      name, about: try reader.optionalString("description"), isClosed: try reader.flag("closed"),
      values: try reader.strings("allowed"), path: path)
  }

  /// The JSON form; `allowed` holds values without the namespace.
  public var json: JSONValue {
    var object = JSONObject([
      ("allowed", .strings(allowed.map { String($0.value) })), ("closed", .bool(isClosed)), ("name", .string(name)),
    ])
    object["description"] = about.map(JSONValue.string)
    return .object(object)
  }
}
