extension SplitMix64 {
  /// One number out of another, so that seeds made of several numbers differ in all their bits.
  static func mixed(_ number: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: number)
    return generator.next()
  }

  /// A number from 0 on and below 1, of 53 random bits.
  mutating func nextShare() -> Double { Double(next() >> 11) * 0x1p-53 }
}
