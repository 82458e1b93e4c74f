public import QuestionModel

/// A file of all published questions without their keys, to be had by everybody.
public struct Dump: Sendable, Hashable {
  /// Its media type: Zstandard (RFC 8878) around JSON Lines.
  public static let type = "application/zstd"
  /// The file that holds the public key with which dumps are checked.
  public static let keyName = "bank-key.pem"
  /// What is added to a dump's name for the file with its SHA-256.
  public static let checksumSuffix = ".sha256"
  /// What is added to that name again for the file with the checksum's signature.
  public static let signatureSuffix = ".sha256.sig"

  /// The file's name, such as `questions-20260131T010000Z.jsonl.zst`.
  public var name: String
  /// When it was made.
  public var created: Timestamp
  /// Its bytes.
  public var bytes: Int
  /// Its SHA-256.
  public var digest: ContentDigest

  /// A dump.
  public init(name: String, created: Timestamp, bytes: Int, digest: ContentDigest) {
    self.name = name
    self.created = created
    self.bytes = bytes
    self.digest = digest
  }
}

extension Dump {
  private static let prefix = "questions-"
  private static let suffix = ".jsonl.zst"

  /// The name of a dump that is made at a moment.
  ///
  /// - Parameter time: the moment; what is less than a second is cut off.
  /// - Returns: the name.
  public static func name(at time: Timestamp) -> String {
    let whole = Timestamp(milliseconds: time.milliseconds - time.milliseconds % 1000)
    return prefix + whole.description.filter { $0 != "-" && $0 != ":" } + suffix
  }

  /// When a dump was made, by its name.
  ///
  /// - Parameter name: a file's name.
  /// - Returns: nil where it is no dump's name.
  public static func time(of name: String) -> Timestamp? {
    guard let match = name.wholeMatch(of: /questions-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.jsonl\.zst/) else {
      return nil
    }
    let (_, year, month, day, hour, minute, second) = match.output
    return Timestamp("\(year)-\(month)-\(day)T\(hour):\(minute):\(second)Z")
  }

  /// Whether a name is one of those that are served: a dump's, that of its checksum or signature, or the key's.
  ///
  /// - Parameter name: the name.
  /// - Returns: whether it can be one.
  public static func isServed(_ name: String) -> Bool {
    if name == keyName { return true }
    for end in [signatureSuffix, checksumSuffix] where name.hasSuffix(end) {
      return time(of: String(name.dropLast(end.count))) != nil
    }
    return time(of: name) != nil
  }
}

extension Dump: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    created = try Timestamp(taking: "created", of: &reader)
    bytes = try reader.integer("bytes")
    digest = try ContentDigest(taking: "sha256", of: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "bytes": .integer(bytes), "created": .string(created.description), "name": .string(name),
      "sha256": .string(digest.description),
    ]
  }
}

/// The dumps that are kept, newest first.
public struct DumpList: Sendable, Hashable, JSONConvertible {
  /// The dumps.
  public var items: [Dump]

  /// A list.
  public init(items: [Dump]) { self.items = items }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Dump(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}

/// A part of a file that is served beside the dumps.
public struct DumpPart: Sendable, Hashable {
  /// Most bytes of one part.
  public static let maximumLength = 1 << 20

  /// The part's bytes.
  public var bytes: [UInt8]
  /// Bytes of the whole file.
  public var total: Int
  /// SHA-256 of the whole file.
  public var digest: ContentDigest

  /// A part.
  public init(bytes: [UInt8], total: Int, digest: ContentDigest) {
    self.bytes = bytes
    self.total = total
    self.digest = digest
  }
}
