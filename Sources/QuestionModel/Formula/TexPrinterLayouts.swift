/// What has two dimensions on paper: fractions, roots, fences and tables.
extension TexPrinter {
  func put(fraction upper: TexNode, _ lower: TexNode, on line: inout TexLine, before next: TexNode?) {
    let above = text(upper)
    let below = text(lower)
    let divisor = lower.isWords ? below : TexGrouping.denominator(below, under: above)
    let stroke = TexGrouping.numerator(above) + "/" + divisor
    let isFollowed = next?.startsWithWord == true || next?.opensBracket == true
    if line.wrapsFraction {
      line.put("(\(stroke))")
    } else if let last = line.last, "/:÷".unicodeScalars.contains(last) || next?.isDivision == true {
      line.put("(\(stroke))")
    } else if isFollowed, !line.touchesOperand, let sign = Self.commonFractions[stroke] {
      line.put(sign)
    } else if line.touchesOperand, line.last?.isASCIIDigit == true, TexGrouping.isNumber(above + below) {
      line.space()
      line.put(isFollowed ? "(\(stroke))" : stroke)
    } else {
      line.put(isFollowed || line.touchesOperand ? "(\(stroke))" : stroke)
    }
  }

  func put(root index: TexNode?, _ radicand: TexNode, on line: inout TexLine, before next: TexNode?) {
    let degree = text(index)
    let body = TexGrouping.radicand(text(radicand))
    switch degree {
    case "", "2": line.put("√" + body)
    case "3": line.put("∛" + body)
    case "4": line.put("∜" + body)
    default:
      if line.touchesOperand { line.put("·") }
      line.put((Scripts.raised(degree) ?? "^(\(degree))") + "√" + body)
    }
    if !body.hasSuffix(")"), next?.startsWithWord == true { line.space() }
  }

  func fenced(_ opening: String, _ content: [TexNode], _ closing: String) -> String {
    let visible = content.filter { !$0.isBlank }
    guard visible.count == 1, case .table(let table) = visible.first, table.style != .cases else {
      return opening + text(content) + closing
    }
    var printer = self
    printer.fence = (opening, closing)
    return opening + printer.text(content) + closing
  }

  func text(_ table: TexTable) -> String {
    switch table.style {
    case .cases: return "{ " + joined(table.rows, by: " ;", cells: .conditions)
    case .lines: return joined(table.rows, by: ";", cells: .touching)
    case .matrix(let opening, let closing):
      let body = tight.joined(table.rows, by: ";", cells: .columns)
      guard fence == nil else { return body }
      // In a line only square brackets tell a matrix from a group.
      let isPlain = opening.isEmpty || opening == "("
      return isPlain ? "[" + body + "]" : opening + body + closing
    case .array:
      guard let fence, fence.opening.isEmpty || fence.closing.isEmpty else {
        return joined(table.rows, by: ";", cells: .columns)
      }
      return (fence.opening.isEmpty ? "" : " ") + joined(table.rows, by: " ;", cells: .conditions)
    }
  }

  private static let commonFractions = ["1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"]

  /// How the cells of a row are told apart.
  private enum Cells {
    case columns
    case conditions
    case touching
  }

  private func joined(_ rows: [[[TexNode]]], by separator: String, cells: Cells) -> String {
    var line = TexLine()
    var hasRows = false
    for row in rows {
      let isVisible = row.contains { $0.contains { !$0.isBlank } }
      if isVisible, hasRows {
        line.put(separator)
        line.space()
      }
      hasRows = hasRows || isVisible
      for (column, cell) in row.enumerated() {
        if column > 0 { part(cells, from: cell, on: &line) }
        put(cell, on: &line, before: nil)
      }
    }
    return line.text
  }

  private func part(_ cells: Cells, from next: [TexNode], on line: inout TexLine) {
    switch cells {
    case .touching: return
    case .columns: line.space()
    case .conditions:
      guard let first = next.first(where: { !$0.isBlank }), let last = line.last else { return }
      if last != ",", !first.continuesPhrase { line.put(",") }
      line.space()
    }
  }
}
