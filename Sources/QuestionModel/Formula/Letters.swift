/// Greek letters by name, and letters in blackboard bold.
enum Letters {
  static let named: [String: String] = [
    "Alpha": "Α", "Beta": "Β", "Chi": "Χ", "Delta": "Δ", "Epsilon": "Ε", "Eta": "Η", "Gamma": "Γ", "Iota": "Ι",
    "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ", "N": "ℕ", "Nu": "Ν", "Omega": "Ω", "Omicron": "Ο", "Phi": "Φ",
    "Pi": "Π", "Psi": "Ψ", "Q": "ℚ", "R": "ℝ", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ", "Theta": "Θ",
    "Upsilon": "Υ", "Xi": "Ξ", "Z": "ℤ", "Zeta": "Ζ",
    "alpha": "α", "beta": "β", "chi": "χ", "delta": "δ", "digamma": "ϝ", "epsilon": "ε", "eta": "η", "gamma": "γ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "omega": "ω", "omicron": "ο", "phi": "φ",
    "pi": "π", "psi": "ψ", "rho": "ρ", "sigma": "σ", "tau": "τ", "theta": "θ", "upsilon": "υ",
    "varDelta": "Δ", "varOmega": "Ω", "varepsilon": "ε", "varkappa": "ϰ", "varphi": "φ", "varpi": "ϖ",
    "varrho": "ϱ", "varsigma": "ς", "vartheta": "ϑ", "xi": "ξ", "zeta": "ζ",
  ]

  /// The letters doubled where a common font has them doubled.
  static func doubled(_ text: String) -> String {
    String(scalars: text.unicodeScalars.map { blackboard[$0] ?? $0 })
  }

  private static let blackboard: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
}
