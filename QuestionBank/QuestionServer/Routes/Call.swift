import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel

/// A request, as a route's handler reads it.
struct Call: Sendable {
  let request: Request
  let context: ServerContext
  let parameterNames: [String]
  let limits: ServerLimits
  let caller: Caller
  /// What its body may take of the memory; nil where it has none.
  let share: BodyBudget.Share?

  /// The parameters of the URL's query.
  func query() throws(BankError) -> QueryReader {
    try QueryReader(request.uri.query, allowed: parameterNames)
  }

  /// The question that the path names.
  func questionID() throws(BankError) -> QuestionID {
    if let id = context.question { return id }
    guard let text = context.parameters["id"], let id = QuestionID(text) else {
      throw .invalid([FieldProblem("id", "must be a UUID, such as 0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90")])
    }
    return id
  }

  /// A digest that the path names.
  func digest(_ name: String) throws(BankError) -> ContentDigest {
    guard let text = context.parameters[name[...]], let digest = ContentDigest(text) else {
      throw .invalid([FieldProblem(name, "must be 64 hexadecimal digits")])
    }
    return digest
  }

  /// A text that the path names.
  func text(_ name: String) throws(BankError) -> String {
    guard let text = context.parameters[name[...]]?.removingPercentEncoding, !text.isEmpty else {
      throw .invalid([FieldProblem(name, "is not percent-encoded UTF-8")])
    }
    return text
  }

  /// The revision that the request edits.
  func expectedRevision() throws(BankError) -> RevisionID {
    guard let header = request.headers[.ifMatch] else { throw .preconditionRequired }
    guard header.first == "\"", header.last == "\"", let digest = RevisionID(header.dropFirst().dropLast()) else {
      throw .invalid([FieldProblem("If-Match", "must be the ETag of the revision you edited, quotation marks included")]
      )
    }
    return digest
  }

  /// The text by which a creating call is known again.
  func idempotencyKey() throws(BankError) -> String? {
    guard let key = request.headers[.idempotencyKey] else { return nil }
    guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      throw .invalid([FieldProblem("Idempotency-Key", "must be 1 to 255 ASCII characters")])
    }
    return key
  }

  /// A whole number that the path names, from 1.
  func number(_ name: String) throws(BankError) -> Int {
    guard let text = context.parameters[name[...]], let number = Int(text), number > 0 else {
      throw .invalid([FieldProblem(name, "must be a whole number from 1")])
    }
    return number
  }

  /// Whether the client has this representation already.
  func hasCurrent(_ digest: ContentDigest) -> Bool {
    guard let header = request.headers[.ifNoneMatch] else { return false }
    let tag = Answer.entityTag(digest)
    if header == tag || header == "*" { return true }
    return header.split(separator: ",").contains { candidate in
      let text = candidate.drop { $0 == " " }
      return (text.hasPrefix("W/") ? text.dropFirst(2) : text).prefix { $0 != " " } == tag
    }
  }

  /// The body as JSON.
  func json() async throws -> JSONValue {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
    guard let type, type == "application/json" || type.hasPrefix("application/") && type.hasSuffix("+json") else {
      throw RequestFault.mediaType(wanted: "application/json")
    }
    let buffer = try await body(upTo: limits.jsonBody)
    do { return try JSONParser.parse(buffer.readableBytesView) } catch {
      throw BankError.unreadable("The body is \(error). Send one JSON value in UTF-8.")
    }
  }

  /// The body as a value.
  func read<Value: JSONConvertible>(_ type: Value.Type) async throws -> Value {
    let json = try await json()
    do { return try Value(json: json) } catch { throw BankError.invalid([error]) }
  }

  /// The body as a value, which may be left out.
  func readIfPresent<Value: JSONConvertible>(_ type: Value.Type, otherwise: Value) async throws -> Value {
    if request.headers[.contentType] == nil, try await body(upTo: 0).readableBytes == 0 { return otherwise }
    return try await read(type)
  }

  /// The whole body.
  func body(upTo limit: Int) async throws -> ByteBuffer {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw BankError.tooLarge(limit: limit)
    }
    var body = ByteBuffer()
    do {
      for try await var part in request.body {
        let count = body.readableBytes + part.readableBytes
        guard count <= limit else { throw BankError.tooLarge(limit: limit) }
        try share?.grow(to: count)
        body.writeBuffer(&part)
      }
    } catch is SlowClient { throw RequestFault.tooSlow }
    return body
  }
}
