import QuestionModel

/// The small parts of a message, as JSON in its first frame. Members that this version does not know are passed over.
struct MessageHead {
  private var reader: FieldReader
  private let limits: WireLimits
  /// What is asked or answered.
  let kind: String

  init(_ bytes: [UInt8], limits: WireLimits) throws(FieldProblem) {
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch { throw FieldProblem("", error.description) }
    reader = try FieldReader(value)
    self.limits = limits
    kind = try reader.string("kind")
  }

  mutating func flag(_ name: String) throws(FieldProblem) -> Bool { try reader.flag(name) }

  /// Takes a number in a range.
  mutating func number(_ name: String, in range: ClosedRange<Int>) throws(FieldProblem) -> Int {
    let number = try reader.integer(name)
    guard range.contains(number) else {
      throw FieldProblem(name, "must be \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    return number
  }

  /// Takes a text that may be missing.
  mutating func optionalText(_ name: String, atMost limit: Int? = nil) throws(FieldProblem) -> String? {
    guard let text = try reader.optionalString(name) else { return nil }
    let limit = limit ?? limits.text
    guard text.utf8.count <= limit else { throw FieldProblem(name, "is longer than \(limit) bytes") }
    return text
  }

  /// Takes a text.
  mutating func text(_ name: String, atMost limit: Int? = nil) throws(FieldProblem) -> String {
    guard let text = try optionalText(name, atMost: limit) else { throw FieldProblem(name, "is missing") }
    return text
  }

  /// Takes two numbers, the lower one first.
  mutating func versions(_ name: String = "versions") throws(FieldProblem) -> ClosedRange<Int> {
    let numbers = try reader.array(name).map { $0.number.flatMap { Int(exactly: $0) } }
    guard numbers.count == 2, let low = numbers[0], let high = numbers[1], 0 < low, low <= high, high < 1 << 20 else {
      throw FieldProblem(name, "must be the oldest and the newest version, such as [1,1]")
    }
    return low...high
  }

  /// Takes who asks, after the versions.
  mutating func caller(_ versions: ClosedRange<Int>) throws(FieldProblem) -> SyncCaller {
    let bank = try text("bank", atMost: SyncCaller.longestBank)
    guard !bank.isEmpty else { throw FieldProblem("bank", "must be the asking bank's id") }
    return SyncCaller(
      bank: bank, selection: try text("selection", atMost: limits.selection), wantsKeys: try flag("keys"),
      versions: versions)
  }

  /// Takes prefixes of hexadecimal digits.
  mutating func prefixes() throws(FieldProblem) -> [String] {
    let prefixes = try reader.strings("prefixes")
    guard prefixes.count <= limits.prefixes else {
      throw FieldProblem("prefixes", "has \(prefixes.count) where at most \(limits.prefixes) are taken")
    }
    for (index, prefix) in prefixes.enumerated() where !Self.isPrefix(prefix) {
      throw FieldProblem(
        "prefixes[\(index)]", "must be at most \(FingerprintTree.mostDigits) hexadecimal digits in lower case")
    }
    return prefixes
  }

  /// Whether a text is a prefix of hashed ids.
  static func isPrefix(_ text: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    return text.utf8.count <= FingerprintTree.mostDigits
      && text.utf8.allSatisfy { digits.contains($0) || letters.contains($0) }
  }
}

extension FrameWriter {
  /// Writes a request's head.
  mutating func append(_ caller: SyncCaller, _ kind: String, _ members: [(String, JSONValue)] = []) {
    append(
      kind,
      [
        ("bank", .string(caller.bank)), ("keys", .bool(caller.wantsKeys)), ("selection", .string(caller.selection)),
        ("versions", Self.json(caller.versions)),
      ] + members)
  }

  /// Writes an answer's head.
  mutating func append(answer kind: String, _ members: [(String, JSONValue)] = []) {
    append(kind, [("version", .integer(SyncProtocol.versions.upperBound))] + members)
  }

  static func json(_ versions: ClosedRange<Int>) -> JSONValue {
    .array([.integer(versions.lowerBound), .integer(versions.upperBound)])
  }

  private mutating func append(_ kind: String, _ members: [(String, JSONValue)]) {
    append(.head, CanonicalJSON.bytes(of: .object(JSONObject([("kind", .string(kind))] + members))))
  }
}
