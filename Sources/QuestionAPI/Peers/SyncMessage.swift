public import QuestionModel
public import QuestionSync

/// A sync request or answer as the body of an HTTP message: its bytes compressed.
public enum SyncMessage {
  /// The media type of bodies.
  public static let type = "application/vnd.question-bank.sync+zstd"
  /// Most bytes that a body unpacks to.
  public static let maximumSize = 64 << 20
  /// Most bytes of a body.
  public static let maximumPackedSize = 32 << 20
  /// Most bytes that a request which only asks unpacks to, and has.
  public static let maximumQuestionSize = 1 << 20
  /// Bytes of a picture or sound that are asked for at once.
  public static let mediaPart = 1 << 20
  /// The header that says how many bytes of a picture or sound are kept, where parts of it are still to come.
  public static let mediaHeld = "Upload-Offset"

  /// A request as a body.
  public static func packed(_ request: SyncRequest) throws(SyncFault) -> [UInt8] {
    try packed(SyncCodec.encode(request))
  }

  /// An answer as a body.
  public static func packed(_ answer: SyncAnswer) throws(SyncFault) -> [UInt8] {
    try packed(SyncCodec.encode(answer))
  }

  /// A request out of a body.
  ///
  /// - Parameters:
  ///   - body: the body.
  ///   - isPush: whether it may bring questions; one that only asks has few bytes.
  /// - Returns: the request.
  /// - Throws: `SyncFault` where it is damaged, too large, or of another version.
  public static func request(_ body: [UInt8], isPush: Bool) throws(SyncFault) -> SyncRequest {
    try SyncCodec.request(unpacked(body, limit: isPush ? maximumSize : maximumQuestionSize))
  }

  /// An answer out of a body.
  ///
  /// - Throws: `SyncFault.unreadable` where it is damaged or too large.
  public static func answer(_ body: [UInt8]) throws(SyncFault) -> SyncAnswer {
    try SyncCodec.answer(unpacked(body, limit: maximumSize))
  }

  private static func packed(_ bytes: [UInt8]) throws(SyncFault) -> [UInt8] {
    do { return try Compression.compress(bytes) } catch { throw .unreadable(error.description) }
  }

  private static func unpacked(_ body: [UInt8], limit: Int) throws(SyncFault) -> [UInt8] {
    do { return try Compression.decompress(body, limit: limit) } catch { throw .unreadable(error.description) }
  }
}

/// Who a bank is, as banks tell one another first of all.
public struct SyncGreeting: Sendable, Hashable, JSONConvertible {
  /// The bank's statement on itself.
  public var statement: SignedStatement

  /// A greeting.
  public init(_ statement: SignedStatement) { self.statement = statement }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let signature = Hex.bytes(of: try reader.string("signature")) else {
      throw FieldProblem(reader.field("signature"), "must be hexadecimal digits")
    }
    statement = SignedStatement(bytes: Array(try reader.string("statement").utf8), signature: signature)
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "signature": .string(Hex.text(of: statement.signature)),
      "statement": .string(String(decoding: statement.bytes, as: UTF8.self)),
    ]
  }
}
