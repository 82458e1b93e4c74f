/// What a command that takes arguments, or changes how others print, does.
enum TexStructure: Equatable {
  case accent(TexAccent)
  case arrow(TexArrow)
  case binomial
  case blackboard
  case chemistry
  /// Says something about looks only: prints nothing.
  case dropped
  case fraction
  case left
  case negation
  /// `\operatorname{name}`.
  case operatorName
  /// `\overset{above}{base}`, as a raised mark.
  case over
  /// `\pmod{n}`.
  case parenthesised(String)
  case root
  case spacing
  /// Takes one argument that says how wide a space is.
  case spacingArgument
  /// Takes an argument that prints as itself.
  case style
  /// Takes a colour, then an argument that prints as itself.
  case styledWithColor
  /// Takes words, not mathematics.
  case text
  case under

  /// What the command `name` does, or nil when it is a plain symbol or unknown.
  static func named(_ name: String) -> TexStructure? {
    if let arrow = Arrows.labelled[name] { return .arrow(arrow) }
    return table[name]
  }

  /// The environments that are understood, by name without a closing star.
  static func environment(_ name: String) -> TexTable.Style? {
    environments[name.hasSuffix("*") ? String(name.dropLast()) : name]
  }

  private static let table: [String: TexStructure] = [
    " ": .spacing, "!": .dropped, ",": .spacing, ":": .spacing, ";": .spacing, ">": .spacing,
    "Big": .dropped, "Bigg": .dropped, "Biggl": .dropped, "Biggr": .dropped, "Bigl": .dropped, "Bigr": .dropped,
    "acute": .accent(.acute), "bar": .accent(.bar), "bf": .dropped, "big": .dropped, "bigg": .dropped,
    "biggl": .dropped, "biggr": .dropped, "bigl": .dropped, "bigr": .dropped, "binom": .binomial, "bm": .style,
    "boldsymbol": .style, "boxed": .style, "breve": .accent(.breve), "cal": .dropped,
    "cancel": .accent(.strike), "ce": .chemistry, "cfrac": .fraction, "check": .accent(.caron),
    "color": .styledWithColor, "dbinom": .binomial, "ddot": .accent(.doubleDot), "dfrac": .fraction,
    "displaystyle": .dropped, "dot": .accent(.dot), "emph": .text, "ensuremath": .style, "enspace": .spacing,
    "fbox": .text, "frac": .fraction, "grave": .accent(.grave), "hat": .accent(.hat), "hbox": .text,
    "hline": .dropped, "hphantom": .spacingArgument, "hspace": .spacingArgument, "it": .dropped, "left": .left,
    "limits": .dropped, "mathbb": .blackboard, "mathbf": .style, "mathbin": .style, "mathcal": .style,
    "mathfrak": .style, "mathit": .style, "mathop": .style, "mathord": .style, "mathrel": .style,
    "mathring": .accent(.ring), "mathrm": .style, "mathscr": .style, "mathsf": .style, "mathstrut": .dropped,
    "mathtt": .style, "mbox": .text, "middle": .dropped, "negthinspace": .dropped,
    "nolimits": .dropped, "nonumber": .dropped, "not": .negation, "operatorname": .operatorName,
    "overbrace": .style, "overleftarrow": .accent(.leftArrow), "overline": .accent(.overline),
    "overrightarrow": .accent(.arrow), "overset": .over, "phantom": .spacingArgument, "pmb": .style,
    "pmod": .parenthesised("mod "), "pod": .parenthesised(""), "qquad": .spacing, "quad": .spacing,
    "rm": .dropped, "scriptscriptstyle": .dropped, "scriptstyle": .dropped, "sf": .dropped, "smash": .style,
    "space": .spacing, "sqrt": .root, "stackrel": .over, "strut": .dropped, "tbinom": .binomial,
    "text": .text, "textbf": .text, "textcolor": .styledWithColor, "textit": .text, "textnormal": .text,
    "textrm": .text, "textsf": .text, "textstyle": .dropped, "texttt": .text, "tfrac": .fraction,
    "thinspace": .spacing, "tilde": .accent(.tilde), "underbrace": .style, "underline": .accent(.underline),
    "underset": .under, "vec": .accent(.arrow), "vphantom": .spacingArgument, "widehat": .accent(.wideHat),
    "widetilde": .accent(.tilde),
  ]

  private static let environments: [String: TexTable.Style] = [
    "Bmatrix": .matrix("{", "}"), "Vmatrix": .matrix("‖", "‖"), "align": .lines, "aligned": .lines,
    "alignat": .lines, "array": .array, "bmatrix": .matrix("[", "]"), "cases": .cases, "dcases": .cases,
    "displaymath": .lines, "eqnarray": .lines, "equation": .lines, "gather": .lines, "gathered": .lines,
    "matrix": .matrix("", ""), "multline": .lines, "pmatrix": .matrix("(", ")"), "rcases": .cases,
    "smallmatrix": .matrix("", ""), "split": .lines, "vmatrix": .matrix("|", "|"),
  ]
}
