/// The generator SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator at its beginning.
  ///
  /// - Parameter seed: any number.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound, by the high half of the product; the library's own choice may change between releases.
  ///
  /// - Parameter bound: 1 or more.
  /// - Returns: 0 to `bound` - 1.
  public mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(Swift.max(1, bound))).high)
  }

  /// Elements in an order of this generator's choosing (Fisher and Yates).
  ///
  /// - Parameter elements: in any order.
  /// - Returns: the same elements.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, next(below: last + 1))
    }
    return elements
  }
}
