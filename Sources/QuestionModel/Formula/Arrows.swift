/// Arrows: those of a fixed length, and those that carry a label.
enum Arrows {
  static let named: [String: String] = [
    "Downarrow": "⇓", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "Longleftarrow": "⇐", "Longleftrightarrow": "⇔",
    "Longrightarrow": "⇒", "Rightarrow": "⇒", "Uparrow": "⇑", "Updownarrow": "⇕",
    "circlearrowleft": "↺", "circlearrowright": "↻", "curvearrowleft": "↶", "curvearrowright": "↷",
    "downarrow": "↓", "gets": "←", "hookleftarrow": "↩", "hookrightarrow": "↪", "iff": "⇔", "impliedby": "⇐",
    "implies": "⇒", "leadsto": "⇝", "leftarrow": "←", "leftharpoondown": "↽", "leftharpoonup": "↼",
    "leftrightarrow": "↔", "leftrightarrows": "⇆", "leftrightharpoons": "⇋", "longleftarrow": "←",
    "longleftrightarrow": "↔", "longmapsto": "↦", "longrightarrow": "→", "mapsto": "↦", "nLeftarrow": "⇍",
    "nLeftrightarrow": "⇎", "nRightarrow": "⇏", "nearrow": "↗", "nleftarrow": "↚", "nrightarrow": "↛",
    "nwarrow": "↖", "rightarrow": "→", "rightharpoondown": "⇁", "rightharpoonup": "⇀", "rightleftarrows": "⇄",
    "rightleftharpoons": "⇌", "searrow": "↘", "swarrow": "↙", "to": "→", "uparrow": "↑", "updownarrow": "↕",
  ]

  static let labelled: [String: TexArrow] = [
    "xLeftarrow": TexArrow(glyph: "⇐", tail: "=", pointsLeft: true),
    "xLeftrightarrow": TexArrow(glyph: "⇔", tail: "="),
    "xRightarrow": TexArrow(glyph: "⇒", tail: "="),
    "xleftarrow": TexArrow(glyph: "←", pointsLeft: true),
    "xleftrightarrow": TexArrow(glyph: "↔"),
    "xmapsto": TexArrow(glyph: "↦"),
    "xrightarrow": TexArrow(glyph: "→"),
    "xrightleftharpoons": TexArrow(glyph: "⇌"),
  ]

  /// Arrows as they are typed in chemistry; a longer one comes before every one that it begins with.
  static let chemical: [(source: [Unicode.Scalar], arrow: TexArrow)] = [
    ("<=>>", TexArrow(glyph: "⇌")), ("<<=>", TexArrow(glyph: "⇌")), ("<-->", TexArrow(glyph: "⇄")),
    ("<=>", TexArrow(glyph: "⇌")), ("<->", TexArrow(glyph: "↔")), ("-->", TexArrow(glyph: "→")),
    ("<--", TexArrow(glyph: "←", pointsLeft: true)), ("->", TexArrow(glyph: "→")),
    ("<-", TexArrow(glyph: "←", pointsLeft: true)), ("→", TexArrow(glyph: "→")), ("⇌", TexArrow(glyph: "⇌")),
  ].map { (Array($0.0.unicodeScalars), $0.1) }
}
