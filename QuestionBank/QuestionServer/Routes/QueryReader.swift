import QuestionAPI
import QuestionModel

/// The parameters of a URL's query, each of which the route knows.
struct QueryReader {
  private var values: [(name: String, value: String)] = []

  init(_ query: String?, allowed: [String]) throws(BankError) {
    guard let query else { return }
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(pair[0]), let value = Self.decoded(pair.count > 1 ? pair[1] : "") else {
        throw .invalid([FieldProblem(String(pair[0]), "is not percent-encoded UTF-8")])
      }
      guard allowed.contains(name) else {
        let known = allowed.isEmpty ? "there are none" : "there are \(allowed.joined(separator: ", "))"
        throw .invalid([FieldProblem(name, "is no parameter here; \(known)")])
      }
      values.append((name, value))
    }
  }

  /// A text; nil where it is missing or empty.
  func string(_ name: String) -> String? {
    values.last { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// A text that must be there.
  func required(_ name: String) throws(BankError) -> String {
    guard let value = string(name) else { throw .invalid([FieldProblem(name, "is missing")]) }
    return value
  }

  /// Every value of a parameter that may stand several times.
  func strings(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// A whole number in a range.
  func integer(_ name: String, in range: ClosedRange<Int>, otherwise: Int) throws(BankError) -> Int {
    guard let text = string(name) else { return otherwise }
    guard let number = Int(text), range.contains(number) else {
      throw .invalid([
        FieldProblem(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      ])
    }
    return number
  }

  /// `true` or `false`; false where it is missing.
  func flag(_ name: String) throws(BankError) -> Bool {
    switch string(name) {
    case nil, "false": return false
    case "true": return true
    default: throw .invalid([FieldProblem(name, "must be true or false")])
    }
  }

  /// A value of a closed set.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, of type: Value.Type
  ) throws(BankError) -> Value? where Value.RawValue == String {
    guard let text = string(name) else { return nil }
    guard let value = Value(rawValue: text) else {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalid([FieldProblem(name, "must be one of \(names)")])
    }
    return value
  }

  /// A moment, or the first one of a day.
  func time(_ name: String) throws(BankError) -> Timestamp? {
    guard let text = string(name) else { return nil }
    guard let time = Timestamp(text) else {
      throw .invalid([FieldProblem(name, "must be a date or an RFC 3339 time in UTC, such as 2026-01-31")])
    }
    return time
  }

  /// A question.
  func question(_ name: String) throws(BankError) -> QuestionID? {
    guard let text = string(name) else { return nil }
    guard let id = QuestionID(text) else { throw .invalid([FieldProblem(name, "must be a UUID")]) }
    return id
  }

  /// A revision.
  func digest(_ name: String) throws(BankError) -> ContentDigest {
    guard let digest = ContentDigest(try required(name)) else {
      throw .invalid([FieldProblem(name, "must be 64 hexadecimal digits")])
    }
    return digest
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
          return nil
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
