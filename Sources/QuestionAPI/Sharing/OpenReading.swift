public import QuestionModel

/// Whether anybody, without an account, may read what a bank has published; without its keys, and nothing else.
public struct OpenReading: Sendable, Hashable, JSONConvertible {
  /// Whether they may.
  public var isOpen: Bool

  /// A setting.
  public init(isOpen: Bool) { self.isOpen = isOpen }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let value = reader.value("open") else { throw FieldProblem(reader.field("open"), "is missing") }
    guard let isOpen = value.bool else {
      throw FieldProblem(reader.field("open"), "must be true or false, not \(value.typeName)")
    }
    self.isOpen = isOpen
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(reader.field(unknown.name), "is no part of the setting")
  }

  /// The JSON form.
  public var json: JSONValue { ["open": .bool(isOpen)] }
}

/// Says whether anybody may read what a bank has published.
public protocol OpenReadingService: Sendable {
  /// Whether they may.
  func openReading() async throws(BankError) -> OpenReading

  /// Lets everybody read from now on, or nobody without an account.
  func setOpenReading(_ reading: OpenReading, by author: Authorship) async throws(BankError)
}
