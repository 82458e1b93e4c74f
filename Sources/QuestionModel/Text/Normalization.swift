import Foundation

extension String {
  /// The text in Unicode NFC.
  public var normalizedToNFC: String {
    let (isSettled, hasHighScalars) = withBytes { bytes in
      var index = 0
      var (isSettled, hasHighScalars) = (true, false)
      while index < bytes.count {
        let value = bytes.scalar(at: &index)
        isSettled = isSettled && (value < 0x300 || Unicode.Scalar.isSettledInNFC(value))
        hasHighScalars = hasHighScalars || value > 0xFFFF
      }
      return (isSettled, hasHighScalars)
    }
    if isSettled { return self }
    guard hasHighScalars else { return precomposedStringWithCanonicalMapping }
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
    let isPlain = withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F
    }
    if isPlain { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can neither change nor join a neighbour under NFC; only blocks known to be so are named.
  var isSettledInNFC: Bool { Self.isSettledInNFC(value) }

  /// A text of nothing but starters with the property NFC_Quick_Check=Yes (UAX #15, section 9) is in NFC.
  fileprivate static func isSettledInNFC(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x388..<0x483, 0x48A..<0x530, 0x5D0..<0x5EB, 0x620..<0x64B, 0x660..<0x66A, 0x1E00..<0x1F00,
      0x2010..<0x20D0, 0x2190..<0x2329, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0x1F300..<0x1FB00:
      true
    default: false
    }
  }
}
