/// The string literals of a Swift source, with `{}` for what is put into them.
///
/// Literals that are added to each other are one; those inside of what is put in stand for themselves.
struct SourceLiterals {
  private let source: [Character]
  private var index = 0
  private var inner: [String] = []

  static func all(in source: String) -> [String] {
    var scanner = SourceLiterals(source: Array(source))
    return scanner.literals()
  }

  private init(source: [Character]) { self.source = source }

  private func starts(_ text: String, at place: Int) -> Bool { source[place...].starts(with: text) }

  private mutating func literals() -> [String] {
    var found: [String] = []
    var end: Int?
    while index < source.count {
      if starts("//", at: index) {
        while index < source.count, !source[index].isNewline { index += 1 }
      } else if starts("/*", at: index) {
        while index < source.count, !starts("*/", at: index) { index += 1 }
      } else if startsLiteral {
        let between = end.map { String(source[$0..<index]).filter { !$0.isWhitespace } }
        let text = literal()
        if between == "+", let last = found.popLast() { found.append(last + text) } else { found.append(text) }
        found.insert(contentsOf: inner, at: found.count - 1)
        inner = []
        end = index
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a literal begins here, with signs before it or without.
  private var startsLiteral: Bool {
    guard let quote = source[index...].firstIndex(where: { $0 != "#" }) else { return false }
    return source[quote] == "\""
  }

  private mutating func literal() -> String {
    let signs = source[index...].prefix { $0 == "#" }.count
    index += signs
    let hashes = String(repeating: "#", count: signs)
    let quote = starts("\"\"\"", at: index) ? "\"\"\"" : "\""
    index += quote.count
    var text = ""
    while index < source.count {
      if starts(quote + hashes, at: index) {
        index += quote.count + signs
        break
      } else if starts("\\" + hashes, at: index) {
        index += 1 + signs
        text += escape()
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return text
  }

  /// What stands behind a backslash.
  private mutating func escape() -> String {
    defer { index += 1 }
    switch source[index] {
    case "(":
      skipInsertion()
      return "{}"
    case "u":
      while source[index] != "}" { index += 1 }
      return "?"
    case "n", "r", "t", "0": return " "
    case let sign: return String(sign)
    }
  }

  /// Passes over what is put in, up to its closing bracket.
  private mutating func skipInsertion() {
    index += 1
    var depth = 1
    while index < source.count {
      if startsLiteral {
        inner.append(literal())
        continue
      }
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" { depth -= 1 }
      if depth == 0 { return }
      index += 1
    }
  }
}
