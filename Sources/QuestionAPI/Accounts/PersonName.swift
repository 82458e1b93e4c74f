public import QuestionModel

/// How the names of people are written.
public enum PersonName {
  /// Most letters of the name that somebody signs in with.
  public static let maximumSignInLength = 64
  /// Most letters of the name that others see.
  public static let maximumDisplayLength = 120

  /// The name that somebody signs in with, as it is kept: NFC and lower case, so that no two differ by that alone.
  ///
  /// - Parameters:
  ///   - text: as a person typed it.
  ///   - field: the field it stands in, for messages.
  /// - Returns: the name.
  /// - Throws: `FieldProblem` where it has other signs than letters, digits and `.-_@+`, or none at all.
  public static func signIn(_ text: String, field: String = "name") throws(FieldProblem) -> String {
    let name = folded(text)
    guard !name.isEmpty else { throw FieldProblem(field, "is missing") }
    guard name.count <= maximumSignInLength else {
      throw FieldProblem(field, "is longer than \(maximumSignInLength) letters")
    }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || ".-_@+".contains($0) }) else {
      throw FieldProblem(field, "may hold letters, digits and . - _ @ + only")
    }
    guard name.first?.isLetter == true || name.first?.isNumber == true else {
      throw FieldProblem(field, "must begin with a letter or a digit")
    }
    return name
  }

  /// A name as it is looked up, whatever it holds.
  ///
  /// - Parameter text: as a person typed it.
  /// - Returns: the text in NFC and lower case, without white space at its ends.
  public static func folded(_ text: String) -> String { text.trimmed.lowercased().normalizedToNFC }

  /// The name that others see, as it is kept: in NFC and on one line.
  ///
  /// - Parameters:
  ///   - text: as a person typed it.
  ///   - field: the field it stands in, for messages.
  /// - Returns: the name.
  /// - Throws: `FieldProblem` where it is empty, too long, or holds control characters.
  public static func display(_ text: String, field: String = "displayName") throws(FieldProblem) -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").normalizedToNFC
    guard !name.isEmpty else { throw FieldProblem(field, "is missing") }
    guard name.count <= maximumDisplayLength, name.utf8.count <= 8 * maximumDisplayLength else {
      throw FieldProblem(field, "is longer than \(maximumDisplayLength) letters")
    }
    guard !name.unicodeScalars.contains(where: { [.control, .format].contains($0.properties.generalCategory) }) else {
      throw FieldProblem(field, "holds signs that cannot be seen")
    }
    return name
  }
}
