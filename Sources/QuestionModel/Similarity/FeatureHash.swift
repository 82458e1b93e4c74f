/// The hash behind features: the same on every machine, since features may be kept and compared later.
enum FeatureHash {
  /// Hashes bytes (FNV-1a, then the finishing steps of SplitMix64 to spread short texts over all bits).
  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  /// Hashes the text's bytes.
  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// Hashes a sign; its bytes could not say apart a sign from a word.
  @inline(__always)
  static func of(_ sign: Unicode.Scalar) -> UInt64 { mixed(UInt64(sign.value) | 1 << 40) }

  /// Spreads a number over all bits.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
