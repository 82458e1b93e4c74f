extension JSONValue {
  /// A whole number as decimal digits in a string, since a JSON number is exact up to 2^53 only.
  static func exact(_ value: Int128) -> JSONValue { .string(String(value)) }

  /// Counts as a JSON array.
  static func counts(_ values: [Int]) -> JSONValue { .array(values.map(JSONValue.integer)) }
}

extension FieldReader {
  /// Takes a whole number that was written as a string.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the number; 0 where it is missing.
  /// - Throws: `FieldProblem` if it is no string of decimal digits.
  mutating func exact(_ name: String) throws(FieldProblem) -> Int128 {
    guard let text = try optionalString(name) else { return 0 }
    guard let value = Int128(text) else {
      throw FieldProblem(field(name), "must be a whole number in a string, such as \"-12\"")
    }
    return value
  }

  /// Takes a number of things.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the number; 0 where it is missing.
  /// - Throws: `FieldProblem` if it is no whole number or below 0.
  mutating func count(_ name: String) throws(FieldProblem) -> Int {
    let count = try optionalInteger(name) ?? 0
    guard count >= 0 else { throw FieldProblem(field(name), "must be 0 or more") }
    return count
  }

  /// Takes so many numbers of things.
  ///
  /// - Parameters:
  ///   - name: the member's name.
  ///   - size: how many there must be.
  /// - Returns: the numbers.
  /// - Throws: `FieldProblem` if they are others than that many whole numbers of 0 or more.
  mutating func counts(_ name: String, size: Int) throws(FieldProblem) -> [Int] {
    let counts = try array(name).compactMap { $0.number.flatMap { Int(exactly: $0) } }.filter { $0 >= 0 }
    guard counts.count == size else {
      throw FieldProblem(field(name), "must be an array of \(size) whole numbers, each 0 or more")
    }
    return counts
  }
}
