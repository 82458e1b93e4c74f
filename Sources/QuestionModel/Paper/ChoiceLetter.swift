/// The letters by which options and statements are told on paper.
public enum ChoiceLetter {
  /// The capital letter of an option.
  ///
  /// - Parameter index: its place, from 0.
  /// - Returns: `A` to `Z`, then `AA`, `AB`.
  public static func option(_ index: Int) -> String { label(index, first: UInt8(ascii: "A")) }

  /// The small letter of a statement.
  ///
  /// - Parameter index: its place, from 0.
  /// - Returns: `a` to `z`, then `aa`, `ab`.
  public static func statement(_ index: Int) -> String { label(index, first: UInt8(ascii: "a")) }

  /// The place of an option by its letter.
  ///
  /// - Parameter letter: one letter, small or capital.
  /// - Returns: the place from 0; nil where it is no letter.
  public static func index(of letter: Character) -> Int? {
    guard let value = letter.asciiValue else { return nil }
    switch value {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Int(value - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Int(value - UInt8(ascii: "a"))
    default: return nil
    }
  }

  private static func label(_ index: Int, first: UInt8) -> String {
    var rest = max(0, index)
    var bytes: [UInt8] = []
    repeat {
      bytes.insert(first + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: bytes, as: UTF8.self)
  }
}
