/// Decides which items of a text belong to formulas, and drops those that are mere punctuation.
enum FormulaReading {
  /// An item that counts.
  struct Part {
    var kind: FeatureItem.Kind
    var hash: UInt64
    /// Whether it goes on the formula that the part before it belongs to.
    var continuesRun: Bool
  }

  /// The parts of a text.
  ///
  /// - Parameter items: the text's items.
  /// - Returns: words, numbers, letters, signs and the brackets that enclose more than one of them.
  static func parts(of items: ArraySlice<FeatureItem>) -> [Part] {
    let keepsBracket = keptBrackets(in: items)
    var parts: [Part] = []
    parts.reserveCapacity(items.count)
    var isOpen = false
    for index in items.indices {
      var item = items[index]
      switch item.kind {
      case .separator: continue
      case .open, .close:
        guard keepsBracket[index - items.startIndex] else { continue }
        item.kind = .sign
        // A TeX argument is a pair of parentheses, whatever closes it.
        if item.hash == SignHash.closingBrace { item.hash = SignHash.closingParenthesis }
      case .weakSign:
        guard holds(item, between: index > items.startIndex ? items[index - 1] : nil, and: next(index, in: items))
        else { continue }
        item.kind = .sign
      case .word:
        if FeatureVocabulary.role(of: item.hash) == .function, next(index, in: items)?.isOperand == true {
          item.kind = .letter
        }
      case .vowel, .number, .letter, .sign: break
      }
      let isFormula = item.isAtom || item.kind == .vowel && (isOpen || next(index, in: items)?.isAtom == true)
      // A circle raised is the sign of degrees.
      if isFormula, item.hash == SignHash.circle || item.hash == SignHash.degree, parts.last?.hash == SignHash.power {
        parts[parts.count - 1].hash = SignHash.degree
      } else {
        parts.append(Part(kind: item.kind, hash: item.hash, continuesRun: isFormula && isOpen))
      }
      isOpen = isFormula
    }
    return parts
  }

  private static func next(_ index: Int, in items: ArraySlice<FeatureItem>) -> FeatureItem? {
    index + 1 < items.endIndex ? items[index + 1] : nil
  }

  /// Whether a weak sign stands in a formula: before a number, or between two operands.
  private static func holds(_ sign: FeatureItem, between left: FeatureItem?, and right: FeatureItem?) -> Bool {
    if sign.hash == SignHash.bar { return left?.isAtom == true || right?.isAtom == true }
    guard let right, right.isOperand else { return false }
    if sign.hash == SignHash.dash, right.kind == .number || left == nil && right.kind == .letter { return true }
    return left?.isOperand == true
  }

  private struct Frame {
    var index: Int
    var isRound: Bool
    var atoms = 0
    var beginsWithSign = false
    var hasWord = false
  }

  /// Which brackets enclose nothing but a formula; round ones only where it has several parts.
  private static func keptBrackets(in items: ArraySlice<FeatureItem>) -> [Bool] {
    var kept = Array(repeating: false, count: items.count)
    var frames: [Frame] = []
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .open: frames.append(Frame(index: index, isRound: item.hash == SignHash.parenthesis))
      case .close:
        guard let frame = frames.popLast() else { continue }
        let isRound = frame.isRound && item.hash != SignHash.closingBracket
        let count = frame.atoms - (frame.beginsWithSign ? 1 : 0)
        let isKept = !frame.hasWord && count > (isRound ? 1 : 0)
        kept[frame.index] = isKept
        kept[index] = isKept
        guard !frames.isEmpty else { continue }
        frames[frames.count - 1].atoms += frame.atoms
        frames[frames.count - 1].hasWord = frames[frames.count - 1].hasWord || frame.hasWord
      case .separator: continue
      default:
        guard !frames.isEmpty else { continue }
        let last = frames.count - 1
        let isSign = item.kind == .sign || item.kind == .weakSign
        if isSign, frames[last].atoms == 0 { frames[last].beginsWithSign = true }
        frames[last].atoms += 1
        let role = item.kind == .word ? FeatureVocabulary.role(of: item.hash) : nil
        frames[last].hasWord = frames[last].hasWord || item.kind == .word && role != .function && role != .unit
      }
    }
    return kept
  }
}
