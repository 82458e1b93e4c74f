import Testing

@testable import TerminalDriver

struct ColorPairsTests {
  /// The pairs that were made, by number.
  private final class Made {
    var pairs: [Int16: [Int16]] = [:]
  }

  private func pairs(from first: Int16, to count: Int, _ made: Made) -> ColorPairs {
    ColorPairs(from: first, to: count) { made.pairs[$0] = [$1, $2] }
  }

  @Test func eachPairIsMadeOnce() {
    let made = Made()
    var pairs = pairs(from: 27, to: 64, made)
    #expect(pairs.pair(1, 2) == 27)
    #expect(pairs.pair(2, 1) == 28)
    #expect(pairs.pair(1, 2) == 27)
    #expect(made.pairs == [27: [1, 2], 28: [2, 1]])
  }

  @Test func whenTheyRunOutTheNearestIsTaken() {
    let made = Made()
    var pairs = pairs(from: 27, to: 30, made)
    let white = pairs.pair(16, 231)
    let red = pairs.pair(231, 196)
    let own = pairs.pair(-1, -1)
    #expect([white, red, own] == [27, 28, 29])
    #expect(pairs.pair(17, 255) == white)
    #expect(pairs.pair(255, 160) == red)
    #expect(pairs.pair(-1, -1) == own)
    #expect(made.pairs.count == 3)
  }

  @Test func noPairIsMadeWhereTheTerminalHasNoRoom() {
    let made = Made()
    var none = pairs(from: 27, to: 27, made)
    #expect(none.pair(1, 2) == nil)
    var many = pairs(from: Int16.max, to: 65_536, made)
    #expect(many.pair(1, 2) == nil)
    #expect(made.pairs.isEmpty)
  }

  @Test func colorsAreApartAsTheyLook() {
    #expect(TerminalColor.distance(16, 16) == 0)
    #expect(TerminalColor.distance(16, 232) < TerminalColor.distance(16, 231))
    #expect(TerminalColor.distance(9, 196) == 0)
    #expect(TerminalColor.distance(-1, 231) > TerminalColor.distance(16, 230))
  }
}
