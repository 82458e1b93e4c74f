import PropertyTesting
import QuestionModel
import Testing

/// Signatures and the index of their bands.
struct SimilarityIndexTests {
  @Test func signatureIsTheSameOnEveryMachine() {
    let signature = MinHashSignature(of: SimilaritySamples.features("Thủ đô của Việt Nam là gì?|Hà Nội|Huế"))
    #expect(signature.values.count == MinHashSignature.bandCount * MinHashSignature.bandWidth)
    #expect(Array(signature.values.prefix(3)) == [124_008_990, 282_947_525, 519_935_951])
    #expect(MinHashSignature(of: SimilaritySamples.features("")).values.allSatisfy { $0 == .max })
  }

  @Test func agreementEstimatesTheShare() {
    var random = SeededGenerator(seed: 34)
    var error = 0.0
    for _ in 0..<300 {
      let content = random.question()
      let left = QuestionFeatures(of: content)
      let right = QuestionFeatures(of: random.perturbed(content, changes: random.next(below: 16)))
      error +=
        left.similarity(to: right).share - MinHashSignature(of: left).agreement(with: MinHashSignature(of: right))
    }
    #expect(abs(error / 300) < 0.01)
  }

  @Test func findsAlmostAllThatAreAlike() {
    var random = SeededGenerator(seed: 35)
    var index = SimilarityIndex()
    var (alike, found) = (0, 0)
    for number in 0..<1200 {
      let content = random.question()
      index.insert(SimilaritySamples.id(number), MinHashSignature(of: QuestionFeatures(of: content)))
      let other = QuestionFeatures(of: random.perturbed(content, changes: 1 + random.next(below: 5)))
      guard QuestionFeatures(of: content).similarity(to: other).share >= 0.85 else { continue }
      alike += 1
      let candidates = index.candidates(of: MinHashSignature(of: other))
      if candidates.contains(SimilaritySamples.id(number)) { found += 1 }
    }
    #expect(alike > 500)
    #expect(Double(found) >= 0.97 * Double(alike), "\(found) of \(alike)")
  }

  @Test func manyAlikeAreCapped() {
    let signature = MinHashSignature(of: SimilaritySamples.features("Thủ đô của Việt Nam là gì?"))
    var random = SeededGenerator(seed: 36)
    var index = SimilarityIndex()
    for number in random.shuffled(Array(0..<4000)) { index.insert(SimilaritySamples.id(number), signature) }
    #expect(index.count == 4000)
    #expect(index.candidates(of: signature) == (0..<SimilarityIndex.bucketCapacity).map(SimilaritySamples.id))
  }

  @Test func orderOfInsertionDoesNotMatter() {
    var random = SeededGenerator(seed: 37)
    let base = random.question()
    let signatures = (0..<400).map { number in
      let content = random.perturbed(base, changes: random.next(below: 8))
      return (id: SimilaritySamples.id(number), signature: MinHashSignature(of: QuestionFeatures(of: content)))
    }
    var (forward, shuffled) = (SimilarityIndex(), SimilarityIndex())
    for entry in signatures { forward.insert(entry.id, entry.signature) }
    for entry in random.shuffled(signatures) { shuffled.insert(entry.id, entry.signature) }
    for entry in signatures {
      #expect(forward.candidates(of: entry.signature) == shuffled.candidates(of: entry.signature))
    }
  }
}
