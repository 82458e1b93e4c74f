/// What the layout needs to know of a node.
extension TexNode {
  /// The nodes of a group, so that numbers go on across braces such as those of `1{,}5`.
  var members: [TexNode] {
    guard case .group(let nodes) = self else { return [self] }
    return nodes.flatMap(\.members)
  }

  var isRowBreak: Bool {
    if case .rowBreak = self { true } else { false }
  }

  var isMatrix: Bool {
    guard case .table(let table) = self, case .matrix = table.style else { return false }
    return true
  }

  var isSign: Bool {
    if case .symbol(_, .sign) = self { true } else { false }
  }

  /// Whether no space of the source is wanted before it.
  var bringsSpace: Bool {
    switch self {
    case .space, .control, .rowBreak: true
    case .symbol(_, let kind): kind != .ordinary && kind != .opening
    case .scripted(let scripts): scripts.base?.bringsSpace == true
    default: false
    }
  }

  var opens: Bool {
    if case .symbol(_, .opening) = self { true } else { false }
  }

  var closes: Bool {
    switch self {
    case .symbol(_, .closing): true
    case .scripted(let scripts): scripts.base?.closes == true
    default: false
    }
  }

  /// Whether what a sum or an integral applies to ends before it.
  var endsBody: Bool {
    switch self {
    case .symbol(_, let kind): [.relation, .sign, .punctuation, .largeOperator].contains(kind)
    case .scripted(let scripts): scripts.base?.endsBody == true
    case .arrow, .rowBreak: true
    default: false
    }
  }

  /// Whether the argument of a function ends before it.
  var endsArgument: Bool {
    switch self {
    case .symbol(_, let kind): kind != .ordinary && kind != .opening && kind != .closing
    case .scripted(let scripts): scripts.base?.endsArgument == true
    case .arrow, .rowBreak, .text: true
    default: false
    }
  }
}

extension MathNode {
  /// Whether no space of the source is wanted behind it.
  var bringsSpace: Bool {
    switch self {
    case .sign(_, let role): role != .closing
    default: false
    }
  }
}

extension MathAccent {
  init(_ accent: TexAccent) {
    switch accent {
    case .acute: self = .acute
    case .arrow: self = .arrow
    case .bar: self = .bar
    case .breve: self = .breve
    case .caron: self = .caron
    case .dot: self = .dot
    case .doubleDot: self = .doubleDot
    case .grave: self = .grave
    case .hat: self = .hat
    case .leftArrow: self = .leftArrow
    case .overline: self = .overline
    case .ring: self = .ring
    case .strike: self = .strike
    case .tilde: self = .tilde
    case .underline: self = .underline
    case .wideHat: self = .wideHat
    }
  }
}
