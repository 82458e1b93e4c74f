import Foundation

/// Where a text stands among others in lists that people read: by Vietnamese letters, then by tones, then by case.
///
/// Letters: a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư; tones: none < huyền < hỏi < ngã < sắc < nặng (CLDR, `vi`).
/// Numbers count as numbers, so that 9 comes before 10.
public struct VietnameseOrder: Comparable, Sendable {
  private var letters: [UInt64] = []
  private var tones: [UInt8] = []
  private let text: String

  /// The place of `text`.
  public init(_ text: String) {
    self.text = text
    var number: UInt64?
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let digit = Self.digit(scalar) {
        if number == nil { letters.append(UInt64(UInt8(ascii: "0")) << 2) }
        // Beyond what fits, digits are compared no further than the text itself does.
        number = Swift.min((number ?? 0) * 10 + digit, .max >> 8)
        continue
      }
      if let last = number { letters.append(last) }
      number = nil
      add(scalar)
    }
    if let last = number { letters.append(last) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x306: mark(1)
    case 0x302: mark(2)
    case 0x31B: mark(3)
    case 0x300: tone(1)
    case 0x309: tone(2)
    case 0x303: tone(3)
    case 0x301: tone(4)
    case 0x323: tone(5)
    case 0x111: letters.append(UInt64(UInt8(ascii: "d")) << 2 | 1)
    default: letters.append(UInt64(scalar.value) << 2)
    }
    while tones.count < letters.count { tones.append(0) }
  }

  private mutating func mark(_ kind: UInt64) {
    if let last = letters.indices.last { letters[last] |= kind }
  }

  private mutating func tone(_ kind: UInt8) {
    if let last = tones.indices.last { tones[last] = kind }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
    (0x30...0x39).contains(scalar.value) ? UInt64(scalar.value - 0x30) : nil
  }

  /// Whether one text comes before another.
  public static func < (one: VietnameseOrder, other: VietnameseOrder) -> Bool {
    if one.letters != other.letters { return one.letters.lexicographicallyPrecedes(other.letters) }
    if one.tones != other.tones { return one.tones.lexicographicallyPrecedes(other.tones) }
    return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// Whether two texts are the same, byte by byte.
  public static func == (one: VietnameseOrder, other: VietnameseOrder) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }
}
