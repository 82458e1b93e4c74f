public import QuestionModel

extension QuestionRecord {
  /// Reads a response's body.
  ///
  /// - Parameter json: the body.
  /// - Throws: `FieldProblem` where it is no record. A document whose canonical bytes do not have the revision's
  ///   digest is taken as it is: other banks may write other bytes, and only sync carries those.
  public init(json: JSONValue) throws(FieldProblem) {
    var reader = try FieldReader(json)
    let id = try QuestionID(taking: "id", of: &reader)
    let revision = try RevisionID(taking: "revision", of: &reader)
    let heads = try reader.digests("heads")
    guard let document = reader.value("document") else { throw FieldProblem("document", "is missing") }
    self.init(
      id: id, revision: revision, heads: heads, document: CanonicalJSON.bytes(of: document),
      keyDocument: reader.value("key").map { CanonicalJSON.bytes(of: $0) })
  }
}
