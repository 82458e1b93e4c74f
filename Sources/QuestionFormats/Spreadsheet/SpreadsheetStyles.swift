import QuestionModel

/// How cells of a spreadsheet look: which show their number as a date or in per cent, and in what font they are.
struct SpreadsheetStyles: Sendable {
  private enum Form {
    case number
    case date
    case percent
  }

  private var forms: [Form] = []
  private var fonts: [String?] = []
  private let countsFrom1904: Bool

  init(_ zip: ZipFile, _ path: String, countsFrom1904: Bool) throws(FormatFault) {
    self.countsFrom1904 = countsFrom1904
    guard let bytes = try zip.bytes(of: path) else { return }
    let root = try XMLTree.parse(bytes, file: path)
    var own: [Int: Form] = [:]
    for format in root.first("numFmts").map({ Array($0.elements("numFmt")) }) ?? [] {
      guard let id = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
      own[id] = Self.form(format.attribute("formatCode") ?? "")
    }
    let names = (root.first("fonts").map { Array($0.elements("font")) } ?? []).map {
      $0.first("name")?.attribute("val")
    }
    let styles = root.first("cellXfs").map { Array($0.elements("xf")) } ?? []
    fonts = styles.map { style in
      style.attribute("fontId").flatMap { Int($0) }.flatMap { names.indices.contains($0) ? names[$0] : nil }
    }
    forms = styles.map { style in
      let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
      if id == 9 || id == 10 { return .percent }
      return own[id] ?? ((14...22).contains(id) || (45...47).contains(id) ? .date : .number)
    }
  }

  /// The font of a style; nil where it is not named.
  func font(_ style: Int) -> String? { fonts.indices.contains(style) ? fonts[style] : nil }

  /// Whether a style shows a date.
  func isDate(_ style: Int) -> Bool { forms.indices.contains(style) && forms[style] == .date }

  /// What a format shows: a letter for a day or an hour, or a sign for per cent, stands outside of quotation marks and
  /// brackets.
  private static func form(_ code: String) -> Form {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for scalar in code.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" || scalar == "_" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == "[" || scalar == "]" {
        isBracketed = scalar == "["
      } else if !isQuoted, !isBracketed, "ymdhsYMDHS".unicodeScalars.contains(scalar) {
        return .date
      } else if !isQuoted, !isBracketed, scalar == "%" {
        return .percent
      }
    }
    return .number
  }

  /// A number as its cell shows it: as the shortest digits, or as a date such as `2026-09-05`.
  func text(of number: Double, style: Int) -> String {
    if forms.indices.contains(style), forms[style] == .percent {
      // 0.07 in binary times 100 is not 7: two digits less are shown than a number holds.
      let hundredfold = (number * 100 * 1e9).rounded() / 1e9
      return SheetNumber.text(of: hundredfold.isFinite ? hundredfold : number * 100) + "%"
    }
    guard isDate(style), (0..<3_000_000).contains(number) else {
      return SheetNumber.text(of: number)
    }
    let seconds = Int(((number - number.rounded(.down)) * 86_400).rounded())
    let clock =
      seconds == 0 ? "" : "\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
    let days = Int(number.rounded(.down))
    guard days > 0 || countsFrom1904 else { return clock.isEmpty ? "0" : clock }
    // Days from 1970-01-01. The other calendar has a 29 February 1900 that never was.
    let day = countsFrom1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
    return [Self.date(day), clock].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The Gregorian date of a day, by the algorithm of Howard Hinnant's `civil_from_days`.
  private static func date(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let (number, ofMonth) = (month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1)
    return "\(year + era * 400 + (number <= 2 ? 1 : 0))-\(two(number))-\(two(ofMonth))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
