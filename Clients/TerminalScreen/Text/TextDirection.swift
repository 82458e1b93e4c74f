/// Which way a line of text runs.
public enum TextDirection {
  /// Whether the first strong character of `text` is right-to-left (Hebrew, Arabic and their relatives);
  /// digits, signs and spaces are not strong (UAX #9, rule P2, without isolates).
  public static func isRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x590 {
        if scalar.properties.isAlphabetic { return false }
      } else if scalar.properties.isAlphabetic {
        return isRightToLeft(scalar.value)
      }
    }
    return false
  }

  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
