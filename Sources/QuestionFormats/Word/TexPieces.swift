/// How pieces of TeX that stand side by side are put together.
enum TexPieces {
  /// Puts a piece behind others.
  static func append(_ tex: String, to output: inout String) {
    // A script at the beginning hangs on nothing that stands before.
    if tex.first == "^" || tex.first == "_", !output.isEmpty { output += "{}" }
    if endsInCommand(output), tex.unicodeScalars.first?.properties.isAlphabetic == true { output += " " }
    output += tex
  }

  /// Whether letters behind the text would be read as a part of its last command.
  static func endsInCommand(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    let longestCommand = 24
    let end = text.utf8.suffix(longestCommand)
    guard let last = end.last, isLetter(last) else { return false }
    return end.reversed().first { !isLetter($0) } == UInt8(ascii: "\\")
  }

  /// What a script hangs on, in braces where it is more than one thing.
  static func base(_ text: String) -> String {
    if text.isEmpty { return "{}" }
    // A number is one thing for a script behind it.
    let isOne =
      text.unicodeScalars.count == 1 || text.unicodeScalars.allSatisfy { $0.digit != nil || $0 == "," || $0 == "." }
    let isCommand = text.hasPrefix("\\left") || text.hasPrefix("\\") && endsInCommand(text)
    return isOne || isCommand ? text : "{\(text)}"
  }

  /// An argument in square brackets, none for nothing; in braces too where brackets in it would end it or it is long.
  static func optional(_ text: String) -> String {
    let longest = 24
    if text.isEmpty { return "" }
    let isPlain = text.utf8.count <= longest && !text.contains { $0 == "[" || $0 == "]" }
    return isPlain ? "[\(text)]" : "[{\(text)}]"
  }

  /// Something with what stands under and over it: an arrow that bears labels, a name with limits, or anything else.
  static func limited(_ base: String, lower: String, upper: String) -> String {
    if let arrow = WordMathSigns.labelled.first(where: { base == $0.key || base == WordMathSigns.commands[$0.key] })?
      .value
    {
      return "\\\(arrow)\(optional(lower)){\(upper)}"
    }
    let scripts = (lower.isEmpty ? "" : "_{\(lower)}") + (upper.isEmpty ? "" : "^{\(upper)}")
    if base.hasPrefix("\\"), endsInCommand(base) { return base + scripts }
    if upper == "\u{2322}" || upper == "⌢" { return "{\(base)}^{\\frown}" }
    let under = lower.isEmpty ? base : "\\underset{\(lower)}{\(base)}"
    return upper.isEmpty ? under : "\\overset{\(upper)}{\(under)}"
  }

  /// Something between brackets that grow with it; no bracket for an empty sign.
  static func fenced(_ opening: String, _ body: String, _ closing: String) -> String {
    "\\left\(fence(opening)) \(body)\\right\(fence(closing)) "
  }

  private static func fence(_ sign: String) -> String { sign.isEmpty ? "." : WordMathSigns.brackets[sign] ?? sign }

  /// Words within a formula.
  static func words(_ text: String) -> String { "\\text{\(text.filter { !"{}$\\".contains($0) })}" }
}
