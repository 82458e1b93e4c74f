/// The halves of pairs in TeX source that have no other half.
struct TexPairs {
  /// What is wrong, in no order.
  private(set) var findings: [FormulaCheck.Finding] = []
  private let source: TexSource

  init(_ source: TexSource) {
    self.source = source
    var isPartner = Array(repeating: false, count: source.tokens.count)
    for partner in source.partners { partner.map { isPartner[$0] = true } }
    // `\begin`s still waiting, so that an `\end` of another name is told together with its `\begin`.
    var environments: [(index: Int, name: String)] = []
    for (index, token) in source.tokens.enumerated() {
      let isPaired = source.partners[index] != nil || isPartner[index]
      guard !isPaired else { continue }
      switch token.kind {
      case .open: add(.unclosedBrace, at: index)
      case .close: add(.unopenedBrace, at: index)
      case .command("left"): add(.unclosedFence, at: index)
      case .command("right"): add(.unopenedFence, at: index)
      case .begin(let name): environments.append((index, name))
      case .end(let name):
        guard let begin = environments.popLast() else {
          add(.unopenedEnvironment(name), at: index)
          continue
        }
        // Where the names agree, a loose brace keeps them apart and is told by itself.
        guard begin.name != name else { continue }
        add(.mismatchedEnvironment(opening: begin.name, closing: name), at: begin.index)
      default: continue
      }
    }
    for environment in environments { add(.unclosedEnvironment(environment.name), at: environment.index) }
  }

  /// Whether the token is a brace that nothing closes.
  func isLooseBrace(_ index: Int) -> Bool {
    guard index < source.tokens.count, source.tokens[index].kind == .open else { return false }
    return source.partners[index] == nil
  }

  private mutating func add(_ problem: FormulaFault.Problem, at token: Int) {
    findings.append(FormulaCheck.Finding(index: source.tokens[token].range.lowerBound, problem: problem))
  }
}
