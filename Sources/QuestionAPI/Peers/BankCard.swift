public import QuestionModel

/// Who a bank is.
public struct BankCard: Sendable, Hashable {
  /// Its id.
  public var bank: String
  /// The fingerprint of its key, for people to compare.
  public var fingerprint: String
  /// What it calls itself.
  public var title: String?
  /// Its agency code.
  public var agency: String?
  /// Its keys, the one that signs first, then those before it, the newest first.
  public var keys: [BankKeyCard]

  /// A card.
  public init(bank: String, fingerprint: String, title: String?, agency: String?, keys: [BankKeyCard] = []) {
    self.bank = bank
    self.fingerprint = fingerprint
    self.title = title
    self.agency = agency
    self.keys = keys
  }
}

extension BankCard: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    bank = try reader.string("bank")
    fingerprint = try reader.string("fingerprint")
    title = try reader.optionalString("title")
    agency = try reader.optionalString("agency")
    keys = try reader.list("keys") { (value, path) throws(FieldProblem) in try BankKeyCard(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("bank", .string(bank)), ("fingerprint", .string(fingerprint)), ("keys", .array(keys.map(\.json))),
    ])
    object["title"] = title.map(JSONValue.string)
    object["agency"] = agency.map(JSONValue.string)
    return .object(object)
  }
}
