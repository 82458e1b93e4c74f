import QuestionModel

/// The labels that Word counts out by itself, and that stand in no text: `Câu 1.`, `A.`.
struct WordNumbering: Sendable {
  /// Which list a paragraph belongs to, and how deep in it.
  struct Reference: Sendable, Hashable {
    var list: String
    var level: Int

    /// The reference in a paragraph's properties; nil without one.
    init?(_ properties: XMLNode) {
      guard let numbering = properties.first("numPr"), let list = numbering.first("numId")?.attribute("val") else {
        return nil
      }
      self.list = list
      level = numbering.first("ilvl")?.attribute("val").flatMap { Int($0) } ?? 0
    }
  }

  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    var restart: Int?
    var look = WordLook()
  }

  private struct List {
    var scheme: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var schemes: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// The last number of each level, by scheme.
  private var counters: [String: [Int: Int]] = [:]
  private var usedLists: Set<String> = []

  init() {}

  init(_ root: XMLNode) {
    for scheme in root.elements("abstractNum") {
      guard let id = scheme.attribute("abstractNumId") else { continue }
      schemes[id] = Self.levels(scheme)
    }
    for list in root.elements("num") {
      guard let id = list.attribute("numId"), let scheme = list.first("abstractNumId")?.attribute("val") else {
        continue
      }
      var own = List(scheme: scheme)
      for change in list.elements("lvlOverride") {
        guard let level = change.attribute("ilvl").flatMap({ Int($0) }) else { continue }
        if let start = change.first("startOverride")?.attribute("val").flatMap({ Int($0) }) {
          own.starts[level] = start
        }
        if let changed = change.first("lvl") { own.levels[level] = Self.level(changed) }
      }
      lists[id] = own
    }
  }

  private static func levels(_ scheme: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for node in scheme.elements("lvl") {
      if let number = node.attribute("ilvl").flatMap({ Int($0) }) { levels[number] = level(node) }
    }
    return levels
  }

  private static func level(_ node: XMLNode) -> Level {
    func value(_ name: String) -> String? { node.first(name)?.attribute("val") }
    return Level(
      start: value("start").flatMap { Int($0) } ?? 1, format: value("numFmt") ?? "decimal",
      text: value("lvlText") ?? "",
      restart: value("lvlRestart").flatMap { Int($0) }, look: WordLook(node.first("rPr")))
  }

  /// Counts a paragraph of a list.
  ///
  /// - Returns: its label and how it looks; nil where the list is unknown or switched off.
  mutating func label(_ reference: Reference) -> (text: String, look: WordLook)? {
    guard reference.list != "0", let list = lists[reference.list], (0..<9).contains(reference.level) else { return nil }
    let levels = (schemes[list.scheme] ?? [:]).merging(list.levels) { $1 }
    guard let level = levels[reference.level] else { return nil }
    var counter = counters[list.scheme] ?? [:]
    if usedLists.insert(reference.list).inserted {
      for (level, start) in list.starts { counter[level] = start - 1 }
    }
    counter[reference.level] = (counter[reference.level] ?? level.start - 1) &+ 1
    for (deeper, own) in levels where deeper > reference.level && own.restart != 0 { counter[deeper] = nil }
    counters[list.scheme] = counter
    if level.format == "bullet" { return ("•", level.look) }
    if level.format == "none" { return nil }
    var text = level.text
    for number in 0...reference.level where text.contains("%\(number + 1)") {
      let value = counter[number] ?? levels[number]?.start ?? 1
      text = text.replacing("%\(number + 1)", with: Self.label(value, levels[number]?.format ?? "decimal"))
    }
    return text.isEmpty ? nil : (text, level.look)
  }

  private static func label(_ value: Int, _ format: String) -> String {
    switch format {
    case "upperLetter" where (1...78).contains(value): ChoiceLetter.option(value - 1)
    case "lowerLetter" where (1...78).contains(value): ChoiceLetter.statement(value - 1)
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    case "decimalZero" where (0...9).contains(value): "0\(value)"
    default: "\(value)"
    }
  }

  private static func roman(_ value: Int) -> String {
    guard (1...3999).contains(value) else { return "\(value)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"),
      (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (value, "")
    for (number, sign) in signs {
      while rest >= number {
        text += sign
        rest -= number
      }
    }
    return text
  }
}
