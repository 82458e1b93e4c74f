import QuestionModel
import Testing

struct SplitMix64Tests {
  @Test func isTheKnownGenerator() {
    // The first numbers for seed 1234567, as the reference implementation gives them.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func shufflesWithoutLossAndEvenly() {
    var generator = SplitMix64(seed: 5)
    var firsts = [0, 0, 0, 0]
    for _ in 0..<4000 {
      let shuffled = generator.shuffled([0, 1, 2, 3])
      #expect(shuffled.sorted() == [0, 1, 2, 3])
      firsts[shuffled[0]] += 1
    }
    #expect(firsts.allSatisfy { (900...1100).contains($0) })
  }
}
