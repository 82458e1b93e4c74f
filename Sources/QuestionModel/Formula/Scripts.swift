/// Raised and lowered forms of characters, where Unicode has them.
enum Scripts {
  /// The whole text raised, or nil when some character has no raised form.
  static func raised(_ text: String) -> String? { mapped(text, raisedForms) }

  /// The whole text lowered, or nil when some character has no lowered form.
  static func lowered(_ text: String) -> String? { mapped(text, loweredForms) }

  /// A raised or lowered form, or another mark that may hang on a letter or number without parting it.
  static func isScript(_ scalar: Unicode.Scalar) -> Bool { scriptScalars.contains(scalar) }

  static func isLowered(_ scalar: Unicode.Scalar) -> Bool { loweredScalars.contains(scalar) }

  /// The character that a raised or lowered form stands for.
  ///
  /// - Parameter value: a scalar's value.
  /// - Returns: the character and which of the two forms it has; nil for any other scalar.
  static func plain(_ value: UInt32) -> (scalar: Unicode.Scalar, isRaised: Bool)? { plainForms[value] }

  private static let plainForms: [UInt32: (scalar: Unicode.Scalar, isRaised: Bool)] = {
    var forms: [UInt32: (scalar: Unicode.Scalar, isRaised: Bool)] = [:]
    // Two signs of minus share their forms; the ASCII one is taken.
    for (plain, form) in raisedForms where plain != "−" { forms[form.value] = (plain, true) }
    for (plain, form) in loweredForms where plain != "−" { forms[form.value] = (plain, false) }
    return forms
  }()

  private static func mapped(_ text: String, _ forms: [Unicode.Scalar: Unicode.Scalar]) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let form = forms[scalar] else { return nil }
      result.append(form)
    }
    return String(result)
  }

  private static let loweredScalars = Set(loweredForms.values)
  private static let scriptScalars = loweredScalars.union(raisedForms.values).union(["′", "″", "‴", "⁗", "°", "!", "%"])

  private static let raisedForms: [Unicode.Scalar: Unicode.Scalar] = [
    "(": "⁽", ")": "⁾", "+": "⁺", "-": "⁻", "−": "⁻", "=": "⁼",
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "A": "ᴬ", "B": "ᴮ", "D": "ᴰ", "E": "ᴱ", "G": "ᴳ", "H": "ᴴ", "I": "ᴵ", "J": "ᴶ", "K": "ᴷ", "L": "ᴸ",
    "M": "ᴹ", "N": "ᴺ", "O": "ᴼ", "P": "ᴾ", "R": "ᴿ", "T": "ᵀ", "U": "ᵁ", "V": "ⱽ", "W": "ᵂ",
    "a": "ᵃ", "b": "ᵇ", "c": "ᶜ", "d": "ᵈ", "e": "ᵉ", "f": "ᶠ", "g": "ᵍ", "h": "ʰ", "i": "ⁱ", "j": "ʲ",
    "k": "ᵏ", "l": "ˡ", "m": "ᵐ", "n": "ⁿ", "o": "ᵒ", "p": "ᵖ", "r": "ʳ", "s": "ˢ", "t": "ᵗ", "u": "ᵘ",
    "v": "ᵛ", "w": "ʷ", "x": "ˣ", "y": "ʸ", "z": "ᶻ",
    "α": "ᵅ", "β": "ᵝ", "γ": "ᵞ", "δ": "ᵟ", "θ": "ᶿ", "φ": "ᵠ", "χ": "ᵡ",
  ]

  private static let loweredForms: [Unicode.Scalar: Unicode.Scalar] = [
    "(": "₍", ")": "₎", "+": "₊", "-": "₋", "−": "₋", "=": "₌",
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    "a": "ₐ", "e": "ₑ", "h": "ₕ", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "l": "ₗ", "m": "ₘ", "n": "ₙ", "o": "ₒ",
    "p": "ₚ", "r": "ᵣ", "s": "ₛ", "t": "ₜ", "u": "ᵤ", "v": "ᵥ", "x": "ₓ",
    "β": "ᵦ", "γ": "ᵧ", "ρ": "ᵨ", "φ": "ᵩ", "χ": "ᵪ",
  ]
}
