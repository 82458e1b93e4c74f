import QuestionModel

/// The tables of circles on an answer sheet.
struct AnswerGrids {
  let words: PaperWords

  /// Millimetres of a column of circles, of one of labels and of the space between blocks.
  private static let (circle, label, gap) = (6.0, 8.0, 6.0)
  /// Six numbers find room beside one another.
  private static let narrowGap = 3.0
  /// Questions under one another in a block of letters.
  private static let blockLength = 10
  private static let textWidth = 175.0

  /// Digits under boxes to write them in.
  func digits(_ title: String, columns: Int) -> PrintBlock {
    let boxes = Array(repeating: PrintCell("", isBoxed: true), count: columns)
    var rows = [[PrintCell(title, .bold, span: columns + 1)], PrintCell("").followed(by: boxes)]
    rows += (0...9).map { digit in
      PrintCell(String(digit)).followed(by: Array(repeating: .bubble(String(digit)), count: columns))
    }
    return table([5] + Array(repeating: Self.circle, count: columns), rows, headerRows: 0)
  }

  /// Questions under one another, a circle for each letter; several blocks side by side.
  func rows(_ questions: [(number: Int, letters: Int)], letters: [String]) -> PrintBlock {
    let width = Self.label + Double(letters.count) * Self.circle
    let most = max(1, Int((Self.textWidth + Self.gap) / (width + Self.gap)))
    let blocks = min(most, max(1, (questions.count + Self.blockLength - 1) / Self.blockLength))
    let length = max(1, (questions.count + blocks - 1) / blocks)
    let used = (questions.count + length - 1) / length
    let head = PrintCell("").followed(by: letters.map { PrintCell($0, .bold) })
    let body = (0..<length).map { row in
      (0..<used).map { block -> [PrintCell] in
        let index = block * length + row
        guard index < questions.count else { return Array(repeating: PrintCell(""), count: letters.count + 1) }
        let circles = letters.indices.map {
          $0 < questions[index].letters ? PrintCell.bubble(letters[$0]) : PrintCell("")
        }
        return PrintCell(String(questions[index].number), .bold).followed(by: circles)
      }
    }
    let block = [Self.label] + Array(repeating: Self.circle, count: letters.count)
    return sideBySide(block, [Array(repeating: head, count: used)] + body, headerRows: 1)
  }

  /// A block for each cluster, with a row for each statement.
  func statements(_ places: [VariantPlace], letters: [String]) -> [PrintBlock] {
    let block = [Self.label] + Array(repeating: 7.0, count: letters.count)
    return chunks(places, width: block.reduce(0, +)).map { chunk in
      let length = chunk.map(\.choices.count).max() ?? 0
      let titles = chunk.map { [PrintCell(words.question($0.number), .bold, span: letters.count + 1)] }
      let heads = chunk.map { _ in PrintCell("").followed(by: letters.map { PrintCell($0, .bold) }) }
      let rows = (0..<length).map { row in
        chunk.map { place -> [PrintCell] in
          guard row < place.choices.count else { return Array(repeating: PrintCell(""), count: letters.count + 1) }
          return PrintCell(ChoiceLetter.statement(row) + ")").followed(by: letters.map(PrintCell.bubble))
        }
      }
      return sideBySide(block, [titles, heads] + rows, headerRows: 0)
    }
  }

  /// A grid for each number: a minus sign first, a comma in the middle, digits everywhere.
  func numbers(_ numbers: [Int]) -> [PrintBlock] {
    let length = AnswerNotation.gridLength
    let block = [5.0] + Array(repeating: 5.3, count: length)
    return chunks(numbers, width: block.reduce(0, +), gap: Self.narrowGap).map { chunk in
      let titles = chunk.map { [PrintCell(words.question($0), .bold, span: length + 1)] }
      let boxes = chunk.map { _ in
        PrintCell("").followed(by: Array(repeating: PrintCell("", isBoxed: true), count: length))
      }
      let rows = (["-", words.pick(",", ".")] + (0...9).map(String.init)).map { sign -> [[PrintCell]] in
        let circles = (0..<length).map { place in
          let isMissing = sign == "-" ? place > 0 : (sign == "," || sign == ".") && (place == 0 || place == length - 1)
          return isMissing ? PrintCell("") : .bubble(sign)
        }
        return chunk.map { _ in PrintCell(sign).followed(by: circles) }
      }
      return sideBySide(block, [titles, boxes] + rows, headerRows: 0, gap: Self.narrowGap)
    }
  }

  private func chunks<Element>(_ elements: [Element], width: Double, gap: Double = Self.gap) -> [[Element]] {
    let most = max(1, Int((Self.textWidth + gap) / (width + gap)))
    return stride(from: 0, to: elements.count, by: most).map { start in
      Array(elements[start..<min(start + most, elements.count)])
    }
  }

  /// One table out of blocks of equal columns with gaps between them.
  private func sideBySide(
    _ block: [Double], _ rows: [[[PrintCell]]], headerRows: Int, gap: Double = Self.gap
  ) -> PrintBlock {
    let count = rows.map(\.count).max() ?? 0
    let columns = (0..<count).flatMap { $0 > 0 ? [gap] + block : block }
    let cells = rows.map { row in row.enumerated().flatMap { $0 > 0 ? [PrintCell("")] + $1 : $1 } }
    return table(columns, cells, headerRows: headerRows)
  }

  private func table(_ columns: [Double], _ rows: [[PrintCell]], headerRows: Int) -> PrintBlock {
    var table = PrintTable(columns: columns, rows: rows)
    table.headerRows = headerRows
    table.isTight = true
    return .table(table)
  }
}

extension PrintCell {
  fileprivate func followed(by cells: [PrintCell]) -> [PrintCell] { [self] + cells }
}
