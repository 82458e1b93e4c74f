import QuestionModel

@testable import QuestionFormats

/// Equations in MTEF made for trials, in the records of a version.
struct MTEFTrial {
  typealias Bytes = [UInt8]

  var version: UInt8 = 5
  private var isNew: Bool { version == 5 }

  static let (text, function, variable, greek, symbol, vector, number):
    (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
      (1, 2, 3, 4, 6, 7, 8)
  static let (extra, expanding, space): (UInt8, UInt8, UInt8) = (11, 22, 24)

  /// A record's tag with its options.
  private func tag(_ kind: UInt8, _ options: UInt8 = 0) -> Bytes { isNew ? [kind, options] : [kind | options << 4] }

  func equation(_ records: Bytes..., isInline: Bool = false) -> Bytes {
    var header: Bytes = version == 1 ? [1] : [version, 1, 0, version, 0]
    if isNew { header += Array("DSMT7".utf8) + [0, isInline ? 1 : 0] }
    return header + records.joined() + [0]
  }

  /// An equation of one line.
  func formula(_ parts: Bytes..., isInline: Bool = false) -> Bytes {
    equation([10], line(Array(parts.joined())), isInline: isInline)
  }

  func line(_ parts: Bytes...) -> Bytes { tag(1) + parts.joined() + [0] }

  /// A place where nothing is.
  var nothing: Bytes { tag(1, 1) }

  func char(_ code: UInt16, _ style: UInt8, marks: UInt8...) -> Bytes {
    let options: UInt8 = marks.isEmpty ? 0 : isNew ? 1 : 2
    let place = version < 3 ? [UInt8(code & 0xFF)] : [UInt8(code & 0xFF), UInt8(code >> 8)]
    let embellishments = marks.isEmpty ? [] : Bytes(marks.map { tag(6) + [$0] }.joined()) + [0]
    return tag(2, options) + [128 &+ style] + place + embellishments
  }

  /// Letters as variables, digits as numbers and all else as signs.
  func chars(_ text: String) -> Bytes {
    Bytes(
      text.unicodeScalars.map { scalar in
        let isLetter = scalar.properties.isAlphabetic
        let isDigit = (0x30...0x39).contains(scalar.value)
        return char(UInt16(scalar.value), isLetter ? Self.variable : isDigit ? Self.number : Self.symbol)
      }.joined())
  }

  func chars(_ text: String, _ style: UInt8) -> Bytes {
    Bytes(text.unicodeScalars.map { char(UInt16($0.value), style) }.joined())
  }

  func slot(_ text: String) -> Bytes { line(chars(text)) }

  func template(_ selector: UInt8, _ variation: UInt16 = 0, _ parts: Bytes...) -> Bytes {
    let isLong = isNew && variation > 0x7F
    let variation: Bytes = isLong ? [UInt8(variation & 0x7F) | 0x80, UInt8(variation >> 8)] : [UInt8(variation)]
    return tag(3) + [selector] + variation + [0] + parts.joined() + [0]
  }

  func pile(_ alignment: UInt8, _ lines: Bytes...) -> Bytes { tag(4) + [alignment, 1] + lines.joined() + [0] }

  func matrix(_ rows: UInt8, _ columns: UInt8, _ cells: Bytes...) -> Bytes {
    let parts = Bytes(repeating: 0, count: (Int(rows) + 4) / 4 + (Int(columns) + 4) / 4)
    return tag(5) + [1, 1, 1, rows, columns] + parts + cells.joined() + [0]
  }

  /// What an equation reads as; its faults and what is not understood stand behind a bar.
  static func tex(_ equation: Bytes) -> String {
    do throws(MathTypeFault) {
      let formula = try MathTypeFormula(equation[...])
      let faults = FormulaCheck.faults(in: "$\(formula.tex)$").map(\.description)
      guard faults.isEmpty else { return "\(formula.tex) | \(faults.joined(separator: ", "))" }
      return formula.unknown.isEmpty ? formula.tex : "\(formula.tex) | \(formula.unknown.joined(separator: ", "))"
    } catch { return "| \(error)" }
  }

  /// What a line of parts reads as.
  func tex(_ parts: Bytes...) -> String { Self.tex(formula(Bytes(parts.joined()))) }
}
