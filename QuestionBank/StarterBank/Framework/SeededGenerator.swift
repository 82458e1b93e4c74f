import QuestionModel

/// Numbers that a template draws with.
struct SeededGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  /// Seeds with the FNV-1a hash of a text.
  init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    numbers = SplitMix64(seed: hash)
  }

  mutating func next() -> UInt64 { numbers.next() }

  /// A number from 0 up to a bound; the bias of the remainder is far below what anyone could notice here.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

extension Array {
  /// The elements in an order that depends on the generator alone: the library's `shuffled` may change between versions.
  func shuffled(by generator: inout SeededGenerator) -> [Element] {
    var copy = self
    for index in copy.indices.reversed() where index > 0 { copy.swapAt(index, generator.below(index + 1)) }
    return copy
  }

  /// So many elements drawn in mixed order, always the same ones.
  func sampled(_ count: Int) -> [Element] {
    var generator = SeededGenerator(seed: UInt64(self.count))
    return Array(shuffled(by: &generator).prefix(count))
  }
}

/// Every pair of two lists.
func grid<A, B>(_ first: some Sequence<A>, _ second: some Sequence<B>) -> [(A, B)] {
  let second = Array(second)
  return first.flatMap { one in second.map { (one, $0) } }
}

/// Every triple of three lists.
func grid<A, B, C>(
  _ first: some Sequence<A>, _ second: some Sequence<B>, _ third: some Sequence<C>
) -> [(A, B, C)] {
  let rest = grid(second, third)
  return first.flatMap { one in rest.map { (one, $0.0, $0.1) } }
}

/// Every quadruple of four lists.
func grid<A, B, C, D>(
  _ first: some Sequence<A>, _ second: some Sequence<B>, _ third: some Sequence<C>, _ fourth: some Sequence<D>
) -> [(A, B, C, D)] {
  let rest = grid(second, third, fourth)
  return first.flatMap { one in rest.map { (one, $0.0, $0.1, $0.2) } }
}
