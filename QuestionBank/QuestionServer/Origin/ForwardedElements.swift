import QuestionAPI

/// What proxies wrote of the machines that asked them, the nearest last.
enum ForwardedElements {
  /// The parts of a header that are separated by commas outside quotation marks, without the spaces around them.
  static func split(_ text: some StringProtocol, at separator: Character = ",") -> [Substring] {
    var isQuoted = false
    return text.split(omittingEmptySubsequences: false) { letter in
      if letter == "\"" { isQuoted.toggle() }
      return letter == separator && !isQuoted
    }.map { trimmed(Substring($0)) }
  }

  /// The value of a parameter of one element of `Forwarded`, such as `for`.
  static func value(of name: String, in element: Substring) -> Substring? {
    for pair in split(element, at: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, trimmed(parts[0]).lowercased() == name else { continue }
      let value = trimmed(parts[1])
      return value.count > 1 && value.first == "\"" && value.last == "\"" ? value.dropFirst().dropLast() : value
    }
    return nil
  }

  /// An address that a port may follow.
  static func address(_ text: Substring) -> NetworkAddress? {
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      let rest = text[text.index(after: end)...]
      return rest.isEmpty || isPort(rest) ? NetworkAddress(text[...end]) : nil
    }
    if let colon = text.firstIndex(of: ":"), text[..<colon].contains("."), isPort(text[colon...]) {
      return NetworkAddress(text[..<colon])
    }
    return NetworkAddress(text)
  }

  private static func isPort(_ text: Substring) -> Bool { text.first == ":" && UInt16(text.dropFirst()) != nil }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
