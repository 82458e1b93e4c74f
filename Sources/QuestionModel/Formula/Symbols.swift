/// What each command that stands for one sign or one name prints, and how it takes space.
enum Symbols {
  /// The sign for a command's name, or nil when the name is unknown.
  static func symbol(_ name: String) -> (text: String, kind: TexKind)? {
    if let text = Letters.named[name] ?? ordinary[name] { return (text, .ordinary) }
    if let text = relations[name] ?? Arrows.named[name] { return (text, .relation) }
    if let text = binaries[name] { return (text, .binary) }
    if functions.contains(name) { return (name, .function) }
    if let text = limits[name] { return (text, .limit) }
    if let text = largeOperators[name] { return (text, .largeOperator) }
    if let text = openings[name] { return (text, .opening) }
    if let text = closings[name] { return (text, .closing) }
    return nil
  }

  /// A relation struck through.
  static func negated(_ text: String) -> String { negations[text] ?? text + "\u{338}" }

  private static let ordinary: [String: String] = [
    "#": "#", "$": "$", "%": "%", "&": "&", "_": "_", "|": "‖",
    "Box": "□", "Diamond": "◇", "Im": "ℑ", "Re": "ℜ", "S": "§", "P": "¶", "aleph": "ℵ", "angle": "∠",
    "backprime": "‵", "because": "∵", "bigstar": "★", "blacksquare": "■", "blacktriangle": "▲", "bot": "⊥",
    "cdots": "⋯", "celsius": "°C", "checkmark": "✓", "clubsuit": "♣", "complement": "∁", "copyright": "©",
    "dag": "†", "dagger": "†", "ddag": "‡", "ddagger": "‡", "ddots": "⋱", "degree": "°", "diamondsuit": "♢",
    "dots": "…", "dotsb": "⋯", "dotsc": "…", "ell": "ℓ", "emptyset": "∅", "euro": "€", "exists": "∃",
    "flat": "♭", "forall": "∀", "hbar": "ℏ", "heartsuit": "♡", "hslash": "ℏ", "imath": "ı", "infin": "∞",
    "infty": "∞", "jmath": "ȷ", "ldots": "…", "lnot": "¬", "lozenge": "◊", "measuredangle": "∡", "mho": "℧",
    "nabla": "∇", "natural": "♮", "neg": "¬", "nexists": "∄", "ohm": "Ω", "partial": "∂", "permil": "‰",
    "pounds": "£", "prime": "′", "sharp": "♯", "spadesuit": "♠", "sphericalangle": "∢", "square": "□",
    "surd": "√", "therefore": "∴", "top": "⊤", "triangle": "△", "varnothing": "∅", "vdots": "⋮", "wp": "℘",
    "yen": "¥",
  ]

  private static let relations: [String: String] = [
    "Subset": "⋐", "Supset": "⋑", "Vdash": "⊩", "approx": "≈", "approxeq": "≊", "asymp": "≍", "backsim": "∽",
    "bmod": "mod",
    "bowtie": "⋈", "cong": "≅", "coloneqq": "≔", "dashv": "⊣", "doteq": "≐", "equiv": "≡", "fallingdotseq": "≒",
    "frown": "⌢", "ge": "≥", "geq": "≥", "geqq": "≧", "geqslant": "⩾", "gg": "≫", "ggg": "⋙", "gt": ">", "gtrsim": "≳",
    "in": "∈", "le": "≤", "leq": "≤", "leqq": "≦", "leqslant": "⩽", "lesssim": "≲", "ll": "≪", "lll": "⋘",
    "lt": "<", "mid": "∣", "mod": "mod", "models": "⊨", "ncong": "≇", "ne": "≠", "neq": "≠", "ngeq": "≱", "ngtr": "≯",
    "ni": "∋", "nleq": "≰", "nless": "≮", "nmid": "∤", "notin": "∉", "notni": "∌", "nparallel": "∦",
    "nsim": "≁", "nsubset": "⊄", "nsubseteq": "⊈", "nsupset": "⊅", "nsupseteq": "⊉", "owns": "∋",
    "parallel": "∥", "perp": "⊥", "prec": "≺", "preceq": "≼", "propto": "∝", "sim": "∼", "simeq": "≃",
    "sqsubset": "⊏", "sqsubseteq": "⊑", "sqsupset": "⊐", "sqsupseteq": "⊒", "subset": "⊂", "subseteq": "⊆",
    "subsetneq": "⊊", "succ": "≻", "succeq": "≽", "supset": "⊃", "supseteq": "⊇", "supsetneq": "⊋",
    "thickapprox": "≈", "thicksim": "∼", "triangleq": "≜", "vDash": "⊨", "varpropto": "∝", "vdash": "⊢",
  ]

  private static let binaries: [String: String] = [
    "amalg": "⨿", "ast": "∗", "bigcirc": "○", "bullet": "•", "cap": "∩", "cdot": "·", "centerdot": "·",
    "circ": "∘", "cup": "∪", "diamond": "⋄", "div": "÷", "land": "∧", "ldotp": ".", "lor": "∨", "ltimes": "⋉",
    "mp": "∓", "odot": "⊙", "ominus": "⊖", "oplus": "⊕", "oslash": "⊘", "otimes": "⊗", "pm": "±", "rtimes": "⋊",
    "setminus": "∖", "smallsetminus": "∖", "sqcap": "⊓", "sqcup": "⊔", "star": "⋆", "times": "×", "uplus": "⊎",
    "vee": "∨", "veebar": "⊻", "wedge": "∧",
  ]

  private static let functions: Set<String> = [
    "Pr", "arccos", "arccot", "arcsin", "arctan", "arctg", "arg", "ch", "cos", "cosec", "cosh", "cot", "cotan",
    "cotg", "coth", "csc", "ctg", "deg", "det", "dim", "exp", "gcd", "hom", "ker", "lg", "ln", "log", "sec", "sh",
    "sin", "sinh", "tan", "tanh", "tg", "th",
  ]

  private static let limits: [String: String] = [
    "inf": "inf", "injlim": "inj lim", "lim": "lim", "liminf": "lim inf", "limsup": "lim sup", "max": "max",
    "min": "min", "sup": "sup",
  ]

  private static let largeOperators: [String: String] = [
    "bigcap": "⋂", "bigcup": "⋃", "bigodot": "⨀", "bigoplus": "⨁", "bigotimes": "⨂", "bigvee": "⋁",
    "bigwedge": "⋀", "coprod": "∐", "iiint": "∭", "iint": "∬", "int": "∫", "intop": "∫", "oiint": "∯",
    "oint": "∮", "prod": "∏", "sum": "∑",
  ]

  private static let openings: [String: String] = [
    "lVert": "‖", "langle": "⟨", "lbrace": "{", "lbrack": "[", "lceil": "⌈", "lfloor": "⌊", "lvert": "|", "{": "{",
  ]

  private static let closings: [String: String] = [
    "Vert": "‖", "backslash": "\\", "rVert": "‖", "rangle": "⟩", "rbrace": "}", "rbrack": "]", "rceil": "⌉",
    "rfloor": "⌋", "rvert": "|", "vert": "|", "}": "}",
  ]

  private static let negations: [String: String] = [
    "<": "≮", "=": "≠", ">": "≯", "↔": "↮", "⇒": "⇏", "⇔": "⇎", "→": "↛", "∃": "∄", "∈": "∉", "∋": "∌", "∣": "∤",
    "∥": "∦", "∼": "≁", "≃": "≄", "≅": "≇", "≈": "≉", "≡": "≢", "≤": "≰", "≥": "≱", "⊂": "⊄", "⊃": "⊅",
    "⊆": "⊈", "⊇": "⊉",
  ]
}
