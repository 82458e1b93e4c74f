/// A lexical unit of a question's text, as far as similarity cares.
struct FeatureItem {
  enum Kind: UInt8 {
    case word
    case number
    /// One Latin or Greek letter that is no word of a sentence.
    case letter
    /// One letter that also is a word, such as `a`, `ở` or `ý`.
    case vowel
    case sign
    /// A sign between numbers or letters, and nothing between words: `-`, `/`, `|`, `:`.
    case weakSign
    case open
    case close
    /// Punctuation.
    case separator
  }

  var kind: Kind
  var hash: UInt64
  /// Whether no white space comes before it.
  var isAttached: Bool

  /// Whether it can stand in a formula whatever is around it.
  var isAtom: Bool { kind == .number || kind == .letter || kind == .sign }

  /// Whether it can be a side of an operator.
  var isOperand: Bool {
    switch kind {
    case .number, .letter, .vowel, .sign, .open, .close: true
    case .word: FeatureVocabulary.role(of: hash) == .function
    case .weakSign, .separator: false
    }
  }
}

/// Hashes of signs that rules name.
enum SignHash {
  static let bar = FeatureHash.of("|" as Unicode.Scalar)
  static let circle = FeatureHash.of("∘" as Unicode.Scalar)
  static let closingBrace = FeatureHash.of("}" as Unicode.Scalar)
  static let closingBracket = FeatureHash.of("]" as Unicode.Scalar)
  static let closingParenthesis = FeatureHash.of(")" as Unicode.Scalar)
  static let colon = FeatureHash.of(":" as Unicode.Scalar)
  static let dash = FeatureHash.of("-" as Unicode.Scalar)
  static let degree = FeatureHash.of("°" as Unicode.Scalar)
  static let parenthesis = FeatureHash.of("(" as Unicode.Scalar)
  static let power = FeatureHash.of("^" as Unicode.Scalar)
}
