/// Cuts a search into its signs.
struct SearchLexer {
  enum Sign: Equatable {
    case open
    case close
    case or
    case not
    case quoted(String)
    /// A bare word, or `name:value` with the value's quotes taken off.
    case word(String, value: String?)
  }

  struct Placed {
    let sign: Sign
    let column: Int
  }

  private let characters: [Character]
  private var index = 0

  static func signs(of text: String) throws(SearchSyntaxError) -> [Placed] {
    var lexer = SearchLexer(characters: Array(text))
    var signs: [Placed] = []
    while let sign = try lexer.next() { signs.append(sign) }
    return signs
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func next() throws(SearchSyntaxError) -> Placed? {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    guard index < characters.count else { return nil }
    let column = index + 1
    switch characters[index] {
    case "(":
      index += 1
      return Placed(sign: .open, column: column)
    case ")":
      index += 1
      return Placed(sign: .close, column: column)
    case "\"": return Placed(sign: .quoted(try quoted()), column: column)
    case "-" where index + 1 < characters.count && !characters[index + 1].isWhitespace:
      index += 1
      return Placed(sign: .not, column: column)
    default: return Placed(sign: try word(), column: column)
    }
  }

  private mutating func quoted() throws(SearchSyntaxError) -> String {
    let start = index
    index += 1
    guard let end = characters[index...].firstIndex(of: "\"") else {
      throw SearchSyntaxError(column: start + 1, .unclosedQuote)
    }
    defer { index = end + 1 }
    return String(characters[index..<end])
  }

  private mutating func word() throws(SearchSyntaxError) -> Sign {
    let start = index
    while index < characters.count, !isEnd(characters[index]), characters[index] != ":" { index += 1 }
    let name = String(characters[start..<index])
    guard index < characters.count, characters[index] == ":" else {
      return name == "OR" ? .or : .word(name, value: nil)
    }
    index += 1
    guard index < characters.count, characters[index] == "\"" else {
      let first = index
      while index < characters.count, !isEnd(characters[index]) { index += 1 }
      return .word(name, value: String(characters[first..<index]))
    }
    return .word(name, value: try quoted())
  }

  private func isEnd(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || character == "\""
  }
}
