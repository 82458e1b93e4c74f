/// Finds formulas that do not parse, by the very parser that renders them.
public enum FormulaCheck {
  /// What is wrong with the formulas of a text.
  ///
  /// Prices and references such as `$A$1` are no faults. The time taken grows with the length of the text.
  ///
  /// - Parameter text: any text, with TeX as `FormulaText` reads it.
  /// - Returns: the faults by their offset; empty where every formula is sound.
  public static func faults(in text: String) -> [FormulaFault] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else { return [] }
    let scalars = Array(text.unicodeScalars)[...]
    var found: [Finding] = []
    var scanner = FormulaScanner(scalars)
    var plainStart = scalars.startIndex
    var hasDollars = false
    while let formula = scanner.next() {
      found += plain(scalars[plainStart..<formula.range.lowerBound]) + self.formula(scalars[formula.content])
      plainStart = formula.range.upperBound
      hasDollars = hasDollars || scalars[formula.range.lowerBound] == "$"
    }
    found += plain(scalars[plainStart...])
    for delimiter in scanner.loose {
      guard let problem = problem(of: delimiter, in: scalars, besideFormulas: hasDollars) else { continue }
      found.append(Finding(index: delimiter.index, problem: problem))
    }
    return placed(found, in: scalars)
  }

  /// A problem and the scalar at which it stands.
  struct Finding {
    let index: Int
    let problem: FormulaFault.Problem
  }

  /// The findings in order, their places counted in bytes.
  private static func placed(_ found: [Finding], in scalars: ArraySlice<Unicode.Scalar>) -> [FormulaFault] {
    let ordered = found.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
    var offset = 0
    var index = scalars.startIndex
    return ordered.map { finding in
      while index < finding.element.index {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      return FormulaFault(offset: offset, problem: finding.element.problem)
    }
  }

  private static func formula(_ scalars: ArraySlice<Unicode.Scalar>) -> [Finding] {
    let source = TexSource(scalars)
    let pairs = TexPairs(source)
    guard !source.isTooDeep else {
      return pairs.findings + [Finding(index: scalars.startIndex, problem: .nestedTooDeep)]
    }
    var parser = TexParser(source)
    _ = parser.nodes(until: source.tokens.count, depth: 0)
    // An argument whose brace is not closed is told once, as the brace.
    let misreadings = parser.misreadings.filter { $0.kind != .argument || !pairs.isLooseBrace($0.place) }
    return pairs.findings + findings(of: misreadings, in: source)
  }

  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> [Finding] {
    guard scalars.contains("\\") else { return [] }
    let source = TexSource(scalars)
    guard !source.isTooDeep else { return [] }
    // Delimiters of formulas are told by themselves.
    let misreadings = BareTex.misreadings(in: source).filter { misreading in
      guard case .command(let name) = source.tokens[misreading.token].kind else { return true }
      return !["(", ")", "[", "]"].contains(name)
    }
    return TexPairs(source).findings.filter(\.problem.isOfEnvironment) + findings(of: misreadings, in: source)
  }

  private static func findings(of misreadings: [TexMisreading], in source: TexSource) -> [Finding] {
    misreadings.compactMap { misreading in
      let index = source.tokens[misreading.token].range.lowerBound
      switch (source.tokens[misreading.token].kind, misreading.kind) {
      case (.command("left"), _), (.command("right"), _): return nil
      case (.command("begin"), _), (.command("end"), _), (_, .argument):
        let text = source.text(of: misreading.token..<(misreading.token + 1))
        return Finding(index: index, problem: .missingArgument(text))
      case (.begin(let name), .name): return Finding(index: index, problem: .unknownEnvironment(name))
      case (.command(let name), .name): return Finding(index: index, problem: .unknownCommand("\\" + name))
      default: return nil
      }
    }
  }
}

/// Delimiters that belong to no formula.
extension FormulaCheck {
  private static func problem(
    of delimiter: FormulaScanner.LooseDelimiter, in scalars: ArraySlice<Unicode.Scalar>, besideFormulas: Bool
  ) -> FormulaFault.Problem? {
    switch delimiter.text {
    case "\\)", "\\]": return .unopenedDelimiter(delimiter.text)
    case "\\(", "\\[": return .unclosedDelimiter(delimiter.text)
    default:
      let isSingle = delimiter.text == "$"
      let start = delimiter.index + (isSingle ? 1 : 2)
      let end = scalars[start...].firstIndex { $0 == "$" || (isSingle && ($0 == "\n" || $0 == "\r")) }
      let following = scalars[start..<(end ?? scalars.endIndex)]
      let before = delimiter.index > scalars.startIndex ? scalars[delimiter.index - 1] : " "
      let opensLikeOthers =
        isSingle && besideFormulas && !before.isWordScalar && end == nil && beginsLikeFormula(following)
      guard holdsTex(following) || opensLikeOthers else { return nil }
      return isSingle ? .looseDollar : .unclosedDelimiter(delimiter.text)
    }
  }

  /// Whether there is anything that no price, reference or program has.
  private static func holdsTex(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.indices.contains { index in
      let next = index + 1 < scalars.endIndex ? scalars[index + 1] : " "
      switch scalars[index] {
      case "\\":
        guard next.isASCIILetter else { return false }
        let longest = 24
        let name = String(scalars: scalars[(index + 1)...].prefix(longest).prefix { $0.isASCIILetter })
        return name.utf8.count > 1 && (TexStructure.named(name) != nil || Symbols.symbol(name) != nil)
      case "^": return next == "{" || next.isWordScalar || next == "\\"
      case "_": return next == "{" && index > scalars.startIndex && scalars[index - 1].isWordScalar
      default: return false
      }
    }
  }

  /// Whether a variable comes first, as in `$x + 1`.
  private static func beginsLikeFormula(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, ("a"..."z").contains(first) else { return false }
    return scalars.count < 2 || !scalars[scalars.startIndex + 1].isWordScalar
  }
}

extension FormulaFault.Problem {
  fileprivate var isOfEnvironment: Bool {
    switch self {
    case .unclosedEnvironment(let name), .unopenedEnvironment(let name), .mismatchedEnvironment(let name, _):
      TexStructure.environment(name) != nil
    default: false
    }
  }
}
