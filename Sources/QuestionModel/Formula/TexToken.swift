/// One lexical unit of TeX source.
struct TexToken: Equatable {
  /// What a token is, as far as its own characters tell.
  enum Kind: Equatable {
    /// A control word or control symbol, without its backslash.
    case command(String)
    /// `\begin{name}` as a whole.
    case begin(String)
    /// `\end{name}` as a whole.
    case end(String)
    case open
    case close
    case superscript
    case `subscript`
    case prime
    case ampersand
    case space
    /// A control character: it ends no word and is always passed on.
    case control
    /// Any other scalar, with the combining marks that follow it.
    case character
  }

  let kind: Kind
  /// Where the token stands in the scalars it was cut from.
  let range: Range<Int>

  var isCommand: Bool {
    guard case .command = kind else { return false }
    return true
  }
}

/// TeX source cut into tokens, with each opening token's partner found once, so that no parser has to search.
struct TexSource {
  let scalars: ArraySlice<Unicode.Scalar>
  let tokens: [TexToken]
  /// For `{`, `\left` and `\begin`, the index of the token that closes it; nil for all others.
  let partners: [Int?]
  /// Whether pairs are nested deeper than a parser goes; then all of it is best kept as it is.
  let isTooDeep: Bool

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var tokenizer = TexTokenizer(scalars)
    let tokens = tokenizer.tokens()
    let partners = Self.partners(of: tokens)
    self.scalars = scalars
    self.tokens = tokens
    self.partners = partners
    isTooDeep = Self.depth(of: partners) > TexParser.depthLimit
  }

  /// The source that some tokens cover, exactly as written.
  func text(of range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return String(scalars: scalars[first.range.lowerBound..<last.range.upperBound])
  }

  /// The token that closes the opening token at `index`, if it stands before `end`.
  func partner(of index: Int, before end: Int) -> Int? {
    guard let partner = partners[index], partner < end else { return nil }
    return partner
  }

  private static func partners(of tokens: [TexToken]) -> [Int?] {
    var partners: [Int?] = Array(repeating: nil, count: tokens.count)
    var waiting: [Int] = []
    var openBraces = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open:
        openBraces += 1
        waiting.append(index)
      case .begin, .command("left"):
        waiting.append(index)
      case .close where openBraces > 0:
        while let opener = waiting.popLast() {
          guard tokens[opener].kind == .open else { continue }
          partners[opener] = index
          openBraces -= 1
          break
        }
      case .command("right"):
        guard let opener = waiting.last, tokens[opener].kind == .command("left") else { continue }
        partners[opener] = index
        waiting.removeLast()
      case .end(let name):
        while let opener = waiting.last, tokens[opener].kind == .command("left") { waiting.removeLast() }
        guard let opener = waiting.last, tokens[opener].kind == .begin(name) else { continue }
        partners[opener] = index
        waiting.removeLast()
      default:
        continue
      }
    }
    return partners
  }

  /// The greatest number of pairs around any token.
  private static func depth(of partners: [Int?]) -> Int {
    var closings: [Int] = []
    var deepest = 0
    for (index, partner) in partners.enumerated() {
      if let partner {
        closings.append(partner)
        deepest = max(deepest, closings.count)
      } else if closings.last == index {
        closings.removeLast()
      }
    }
    return deepest
  }
}

extension String {
  /// The scalars as they are: no normalisation, so the bytes survive.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
