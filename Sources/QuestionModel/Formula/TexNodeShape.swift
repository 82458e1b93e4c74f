/// What the neighbours of a node need to know of it.
extension TexNode {
  /// Prints nothing, or only white space.
  var isBlank: Bool {
    switch self {
    case .space, .control, .rowBreak: true
    case .group(let nodes): nodes.allSatisfy(\.isBlank)
    default: false
    }
  }

  /// Begins with a letter, a digit or a root, and so runs together with a number or letter before it.
  var startsWithWord: Bool {
    switch self {
    case .symbol(let text, let kind):
      kind != .relation && kind != .binary && text.unicodeScalars.first?.isWordScalar == true
    case .text(let text): text.unicodeScalars.first?.isWordScalar == true
    case .group(let nodes): nodes.first { !$0.isBlank }?.startsWithWord == true
    case .scripted(let scripts): scripts.base?.startsWithWord == true
    case .accent(_, let body): body.startsWithWord
    case .fraction, .root, .binomial: true
    default: false
    }
  }

  var opensBracket: Bool {
    switch self {
    case .symbol(_, .opening), .wrapped: true
    case .fenced(let opening, _, _): !opening.isEmpty
    case .group(let nodes): nodes.first { !$0.isBlank }?.opensBracket == true
    case .scripted(let scripts): scripts.base?.opensBracket == true
    default: false
    }
  }

  /// Joins others, so that scripts behind it belong to what follows, as in `+ ^{4}_{2}He`.
  var bearsNoScripts: Bool {
    guard case .symbol(_, let kind) = self else { return false }
    return [.relation, .binary, .sign, .opening, .punctuation].contains(kind)
  }

  var isDivision: Bool {
    guard case .symbol("/", .sign) = self else { return false }
    return true
  }

  /// Is nothing but words set upright, such as a unit.
  var isWords: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.allSatisfy(\.isWordScalar)
    case .group(let nodes): nodes.count == 1 && nodes.allSatisfy(\.isWords)
    default: false
    }
  }

  /// Goes on from the cell before it, so that no comma is needed: words, or the right side of an equation.
  var continuesPhrase: Bool {
    switch self {
    case .text, .symbol(_, .relation), .symbol(_, .sign): true
    case .scripted(let scripts): scripts.base?.continuesPhrase == true
    default: false
    }
  }
}
