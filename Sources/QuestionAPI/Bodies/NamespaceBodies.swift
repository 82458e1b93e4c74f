public import QuestionModel

/// The namespaces of a bank.
public struct NamespaceList: Sendable, Hashable, JSONConvertible {
  /// The namespaces, sorted by name.
  public var namespaces: [TagNamespace]

  /// A list.
  public init(_ namespaces: [TagNamespace]) { self.namespaces = namespaces }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    namespaces = try reader.list("namespaces") { (value, path) throws(FieldProblem) in
      try TagNamespace(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["namespaces": .array(namespaces.map(\.json))] }
}

/// Asks for a namespace to be as told; its name stands in the path.
public struct NamespaceRequest: Sendable, Hashable {
  /// The namespace.
  public var namespace: TagNamespace
  /// Who wants it so, and why.
  public var authorship: Authorship

  /// A request.
  public init(_ namespace: TagNamespace, by authorship: Authorship) {
    self.namespace = namespace
    self.authorship = authorship
  }

  /// Reads the body of a request that names the namespace elsewhere.
  ///
  /// - Parameters:
  ///   - name: the namespace's name.
  ///   - json: the body.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  public init(_ name: String, json: JSONValue) throws(FieldProblem) {
    var reader = try FieldReader(json)
    namespace = try TagNamespace(name, taking: &reader, path: "")
    authorship = try Authorship(taking: &reader)
  }

  /// The body, which does not name the namespace.
  public var body: JSONValue {
    var object = authorship.members
    for member in namespace.json.object?.members ?? [] where member.name != "name" {
      object[member.name] = member.value
    }
    return .object(object)
  }
}

/// Asks for tags to be taken from every question.
public struct DeleteTagsRequest: Sendable, Hashable, JSONConvertible {
  /// The tags, at least one.
  public var deletion: TagDeletion
  /// Who takes them away, and why.
  public var authorship: Authorship

  /// A request.
  public init(_ deletion: TagDeletion, by authorship: Authorship) {
    self.deletion = deletion
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let tags = try reader.tags("tags")
    guard !tags.isEmpty else { throw FieldProblem(reader.field("tags"), "must name at least one tag") }
    deletion = TagDeletion(tags, includesBelow: try reader.flag("below"))
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["tags"] = .strings(deletion.tags.map(\.name))
    object["below"] = .bool(deletion.includesBelow)
    return .object(object)
  }
}
