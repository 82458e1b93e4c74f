public import QuestionModel

/// What a telephone needs to show codes for an account; told once.
public struct TimeCodeEnrolment: Sendable, Hashable, JSONConvertible {
  /// The secret in base 32, to be typed.
  public var secret: String
  /// The same as an `otpauth` address, to be drawn as a picture.
  public var address: String

  /// An enrolment.
  public init(secret: String, address: String) {
    self.secret = secret
    self.address = address
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(secret: try reader.string("secret"), address: try reader.string("address"))
  }

  /// The JSON form.
  public var json: JSONValue { ["address": .string(address), "secret": .string(secret)] }
}

/// Codes that stand for the telephone once each, for the day it is lost; told once.
public struct RecoveryCodes: Sendable, Hashable, JSONConvertible {
  /// The codes.
  public var codes: [String]

  /// Codes.
  public init(_ codes: [String]) { self.codes = codes }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    codes = try reader.strings("codes")
  }

  /// The JSON form.
  public var json: JSONValue { ["codes": .strings(codes)] }
}

/// A code that a telephone shows, or a recovery code.
public struct CodeRequest: Sendable, Hashable, JSONConvertible {
  /// The code.
  public var code: String

  /// A code.
  public init(_ code: String) { self.code = code }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    code = try reader.string("code")
    try reader.refuseRest(of: "a code")
  }

  /// The JSON form.
  public var json: JSONValue { ["code": .string(code)] }
}
