internal import Foundation
import QuestionModel

/// Signs of formulas as TeX.
enum WordMathSigns {
  private static let relations = """
    le ge ne equiv approx sim simeq cong propto parallel perp mid in notin ni subset supset subseteq supseteq nsubseteq \
    subsetneq ll gg leqslant geqslant prec succ to gets leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto uparrow \
    downarrow longrightarrow longleftarrow longleftrightarrow rightleftharpoons nparallel nsubset asymp doteq models \
    vdash triangleq
    """
  private static let binaries = """
    times cdot div pm mp cap cup setminus wedge vee oplus otimes circ ast bullet star odot ominus
    """
  private static let large =
    "sum prod int iint iiint oint bigcap bigcup coprod bigoplus bigotimes bigvee bigwedge oiint"

  /// The command of every sign that must be named for TeX to know how it takes space.
  static let commands: [String: String] = {
    var commands: [String: String] = [:]
    for name in (relations + " " + binaries).split(separator: " ") {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$a\\\(name) b$").first, formula.nodes.count > 1,
        case .sign(let sign, _) = formula.nodes[1], commands[sign] == nil
      else { continue }
      commands[sign] = "\\\(name)"
    }
    for name in large.split(separator: " ") {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\\\(name) x$").first,
        case .large(let sign, _, _, _)? = formula.nodes.first, commands[sign] == nil
      else { continue }
      commands[sign] = "\\\(name)"
    }
    return commands.merging(brackets) { own, _ in own }
  }()

  /// Letters and signs that are typed by their name, though TeX would take them as they are.
  static let letters: [String: String] = {
    var letters: [String: String] = [:]
    for name in named.split(separator: " ") {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\\\(name)$").first, formula.nodes.count == 1 else {
        continue
      }
      switch formula.nodes[0] {
      case .variable(let sign), .symbol(let sign), .sign(let sign, _): letters[sign] = letters[sign] ?? "\\\(name)"
      default: continue
      }
    }
    // The straight form has no sign of its own in the formulas here.
    letters["ϕ"] = "\\phi"
    for letter in "CHNPQRZ" {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\\mathbb{\(letter)}$").first,
        case .symbol(let sign)? = formula.nodes.first
      else { continue }
      letters[sign] = "\\mathbb{\(letter)}"
    }
    return letters
  }()

  private static let named = """
    alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon varphi chi psi \
    omega vartheta varpi varrho varsigma Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega infty forall exists \
    nexists emptyset partial nabla angle measuredangle sphericalangle ldots cdots vdots ddots hbar ell aleph Re Im wp \
    neg therefore because triangle top
    """

  /// Brackets as TeX, by their sign.
  static let brackets = [
    "{": "\\{", "}": "\\}", "⟨": "\\langle", "⟩": "\\rangle", "⌈": "\\lceil", "⌉": "\\rceil", "⌊": "\\lfloor",
    "⌋": "\\rfloor", "‖": "\\Vert",
  ]

  /// Environments of matrices by their brackets.
  static let matrices = ["()": "pmatrix", "[]": "bmatrix", "||": "vmatrix", "{}": "Bmatrix", "‖‖": "Vmatrix"]

  /// Names that TeX has a command for.
  static let functions: Set<String> = Set(
    """
    arccos arccot arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min sec sin \
    sinh sup tan tanh tg cotg ctg arctg sh ch th Pr
    """.split(separator: " ").map { String($0) })

  /// Accents by their combining marks.
  static let accents = [
    "\u{301}": "acute", "\u{20D7}": "overrightarrow", "\u{306}": "breve", "\u{30C}": "check", "\u{307}": "dot",
    "\u{308}": "ddot", "\u{300}": "grave", "\u{302}": "hat", "\u{20D6}": "overleftarrow", "\u{30A}": "mathring",
    "\u{303}": "tilde", "\u{305}": "overline", "\u{304}": "bar", "\u{332}": "underline", "^": "hat", "~": "tilde",
    "→": "overrightarrow", "¯": "overline",
  ]

  /// The long forms of arrows that bear labels.
  static let labelled = [
    "⟶": "xrightarrow", "→": "xrightarrow", "⟵": "xleftarrow", "←": "xleftarrow", "⟷": "xleftrightarrow",
    "↔": "xleftrightarrow", "⇌": "xrightleftharpoons", "⟹": "xRightarrow", "⟸": "xLeftarrow", "⟺": "xLeftrightarrow",
  ]

  /// A sign, letter or digit of a formula as TeX, without what would be read as a command.
  static func tex(_ scalar: Unicode.Scalar, isInTable: Bool) -> String {
    if let command = commands[String(scalar)] { return command + " " }
    switch scalar {
    case "−", "\u{2010}"..."\u{2013}": return "-"
    case "\\": return "\\backslash "
    case "#", "%", "$", "_": return "\\\(scalar)"
    case "&": return isInTable ? "&" : "\\&"
    case "^": return "\\hat{}"
    case "′": return "'"
    case "″": return "''"
    case "‴": return "'''"
    case "\u{200B}", "\u{2061}"..."\u{2064}", "\u{FEFF}": return ""
    case "\u{2000}"..."\u{200A}", "\u{A0}", "\u{202F}": return "\\ "
    case "\n", "\r", "\t": return " "
    default: return plain(scalar).map { String($0) } ?? String(scalar)
    }
  }

  /// A sign that is struck through, as TeX; nil where nothing but the stroke tells it from the sign.
  static func negated(_ scalar: Unicode.Scalar) -> String? {
    let composed = "\(scalar)\u{338}".precomposedStringWithCanonicalMapping.unicodeScalars
    return composed.count == 1 ? composed.first.map { tex($0, isInTable: false) } : nil
  }

  /// The letter that a letter of the mathematical alphabets stands for.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1D400...0x1D7FF).contains(scalar.value) else { return nil }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      ? String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first : nil
  }
}
