import Foundation

extension String {
  /// The text in Unicode NFC.
  public var normalizedToNFC: String {
    if utf8.allSatisfy({ $0 < 0x80 }) || unicodeScalars.allSatisfy(\.isSettledInNFC) { return self }
    guard unicodeScalars.contains(where: { $0.value > 0xFFFF }) else { return precomposedStringWithCanonicalMapping }
    // Foundation takes the low 16 bits of a scalar beyond U+FFFF for a letter and composes it with the mark after it,
    // so each such scalar is kept away from its neighbours.
    var output = ""
    var run = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar.value > 0xFFFF else {
        run.append(scalar)
        continue
      }
      output += String(run).precomposedStringWithCanonicalMapping
      output += String(scalar).precomposedStringWithCanonicalMapping
      run = String.UnicodeScalarView()
    }
    return output + String(run).precomposedStringWithCanonicalMapping
  }

  /// The text without white space at its ends.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can neither change nor join a neighbour under NFC; only blocks known to be so are named.
  fileprivate var isSettledInNFC: Bool {
    switch value {
    case 0..<0x300, 0x400..<0x483, 0x1EA0..<0x1F00, 0x2010..<0x2070, 0x2200..<0x2300, 0x4E00..<0xA000: true
    default: false
    }
  }
}
