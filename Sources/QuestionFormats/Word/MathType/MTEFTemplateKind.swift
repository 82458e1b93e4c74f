/// What a template draws.
enum MTEFTemplateKind: Equatable {
  case fence(opening: String, closing: String)
  case root
  case fraction(isSlashed: Bool)
  case overline, underline
  /// An arrow with labels over and under it.
  case arrow(String)
  /// A sum, an integral and the like, by its sign; nil for one that stands among the signs.
  case large(String?)
  case limits
  case brace(isTop: Bool)
  case bracket(isTop: Bool)
  case division
  case scripts(precede: Bool)
  case dirac
  case vector(String, isUnder: Bool)
  case tilde, hat, arc
  case strike
  /// Whether all sides of the box are drawn.
  case box(isWhole: Bool)
  case unknown(Int)
}

/// The selectors and variations of templates.
extension MTEFTemplateKind {
  private static let fences = [
    ("⟨", "⟩"), ("(", ")"), ("{", "}"), ("[", "]"), ("|", "|"), ("‖", "‖"), ("⌊", "⌋"), ("⌈", "⌉"), ("⟦", "⟧"),
  ]
  private static let intervals = ["(", ")", "[", "]"]
  private static let integrals = (plain: ["∫", "∬", "∭"], looped: ["∮", "∯", "∰"])
  private static let sums = ["∑", "∏", "∐", "⋃", "⋂"]

  /// A template of MTEF 5 (MathType 4 and later).
  init(selector: Int, variation: Int) {
    func has(_ bit: Int) -> Bool { variation & bit != 0 }
    switch selector {
    case 0...8:
      let pair = Self.fences[selector]
      self = .fence(opening: has(1) ? pair.0 : "", closing: has(2) ? pair.1 : "")
    case 9:
      self = .fence(opening: Self.intervals[variation & 3], closing: Self.intervals[variation >> 4 & 3])
    case 10: self = .root
    case 11: self = .fraction(isSlashed: has(2))
    case 12: self = .underline
    case 13: self = .overline
    case 14:
      let isPair = has(1) || has(2)
      self = .arrow(isPair ? "⇌" : has(0x10) && has(0x20) ? "↔" : has(0x10) ? "←" : "→")
    case 15:
      let number = max(1, variation & 3) - 1
      self = .large(has(0xC) ? Self.integrals.looped[number] : Self.integrals.plain[number])
    case 16...20: self = .large(Self.sums[selector - 16])
    case 21, 22: self = .large(nil)
    case 23: self = .limits
    case 24: self = .brace(isTop: has(1))
    case 25: self = .bracket(isTop: has(1))
    case 26: self = .division
    case 27, 28, 29: self = .scripts(precede: has(1))
    case 30: self = .dirac
    case 31:
      let isLeft = has(1) && !has(2)
      let arrow = has(8) ? (isLeft ? "↼" : "⇀") : has(1) && has(2) ? "↔" : isLeft ? "←" : "→"
      self = .vector(arrow, isUnder: has(4))
    case 32: self = .tilde
    case 33: self = .hat
    case 34: self = .arc
    case 36: self = .strike
    case 37: self = .box(isWhole: variation & 0x1E == 0x1E || variation & 0x1E == 0)
    default: self = .unknown(selector)
    }
  }

  /// A template of MTEF 1 to 4 (Equation Editor 3 and before).
  init(oldSelector selector: Int, variation: Int) {
    let arrows = ["←", "→", "↔"]
    switch selector {
    case 0...7:
      let pair = Self.fences[selector]
      self = .fence(opening: variation == 2 ? "" : pair.0, closing: variation == 1 ? "" : pair.1)
    case 8: self = .fence(opening: "[", closing: "[")
    case 9: self = .fence(opening: "]", closing: "]")
    case 10: self = .fence(opening: "]", closing: "[")
    case 11: self = .fence(opening: "[", closing: ")")
    case 12: self = .fence(opening: "(", closing: "]")
    case 13: self = .root
    case 14: self = .fraction(isSlashed: false)
    case 15: self = .scripts(precede: false)
    case 16: self = .underline
    case 17: self = .overline
    case 18, 19, 20: self = .arrow(arrows[selector - 18])
    case 21...26:
      let isLooped =
        switch selector {
        case 21: variation >= 3
        case 22, 23: variation >= 2
        case 24: variation == 2
        default: variation == 0
        }
      let number = (selector - 21) % 3
      self = .large(isLooped ? Self.integrals.looped[number] : Self.integrals.plain[number])
    case 27, 28: self = .brace(isTop: selector == 27)
    case 29...38: self = .large(Self.sums[(selector - 29) / 2])
    case 39: self = .limits
    case 40: self = .division
    case 41: self = .fraction(isSlashed: true)
    case 42, 43: self = .large(nil)
    case 44: self = .scripts(precede: true)
    case 45: self = .dirac
    case 46, 47: self = variation < 3 ? .vector(arrows[variation], isUnder: selector == 46) : .unknown(selector)
    case 48: self = .arc
    default: self = .unknown(selector)
    }
  }
}
