/// The letters of right options along the questions of a section, which exchange theirs until they look well mixed.
struct KeySequence {
  /// The letter of each question.
  private(set) var letters: [Int]
  /// The letters that each may have, one bit each.
  let allowed: [UInt64]
  /// How unwelcome each letter is at each place.
  let penalties: [[Int]]
  /// Letters of the section before, of which a run may go on.
  let before: [Int]
  /// Longest run that is no fault.
  let longestRun: Int

  init(letters: [Int], allowed: [UInt64], penalties: [[Int]], before: [Int], longestRun: Int) {
    self.letters = letters
    self.allowed = allowed
    self.penalties = penalties
    self.before = before
    self.longestRun = longestRun
  }

  /// What a fault of a run weighs against any likeness with other papers.
  private static let faultWeight = 1 << 40
  /// Most rounds of exchanges; one or two are enough as a rule.
  private static let maximumRounds = 6

  /// By how many letters the runs are too long together.
  var excess: Int { windows(from: -before.count, to: letters.count - 1) }
  /// The least excess of any order: a letter that comes too often has too few others between its runs.
  var leastExcess: Int {
    let counts = Dictionary(letters.map { ($0, 1) }, uniquingKeysWith: +).values
    return counts.reduce(0) { max($0, $1 - (letters.count - $1 + 1) * longestRun) }
  }
  /// Places inside runs that are too long.
  var faults: [Int] {
    letters.indices.filter { windows(from: $0 - longestRun, to: $0) > 0 }
  }

  /// Exchanges letters between pairs of questions as long as that makes runs shorter or papers less alike.
  mutating func improve(using generator: inout SplitMix64) {
    for _ in 0..<Self.maximumRounds {
      var isBetter = false
      for place in generator.shuffled(Array(letters.indices)) where cost(of: place) > 0 {
        guard let partner = partner(of: place) else { continue }
        letters.swapAt(place, partner)
        isBetter = true
      }
      guard isBetter else { return }
    }
  }

  private func cost(of place: Int) -> Int {
    penalties[place][letters[place]] + (windows(from: place - longestRun, to: place) > 0 ? Self.faultWeight : 0)
  }

  /// The question with which an exchange gains most; nil where none gains anything.
  private mutating func partner(of place: Int) -> Int? {
    var best: (partner: Int, gain: Int)?
    let letter = letters[place]
    for other in letters.indices {
      let exchanged = letters[other]
      guard exchanged != letter, allowed[place] & 1 << exchanged != 0, allowed[other] & 1 << letter != 0 else {
        continue
      }
      let likeness =
        penalties[place][letter] + penalties[other][exchanged] - penalties[place][exchanged] - penalties[other][letter]
      let faults = excess(around: place, other)
      letters.swapAt(place, other)
      let gain = likeness + (faults - excess(around: place, other)) * Self.faultWeight
      letters.swapAt(place, other)
      if gain > best?.gain ?? 0 { best = (other, gain) }
    }
    return best?.partner
  }

  private func excess(around first: Int, _ second: Int) -> Int {
    let (low, high) = first < second ? (first, second) : (second, first)
    guard high - low > longestRun else { return windows(from: low - longestRun, to: high) }
    return windows(from: low - longestRun, to: low) + windows(from: high - longestRun, to: high)
  }

  /// How many stretches of one letter more than a run may have begin between two places.
  private func windows(from first: Int, to last: Int) -> Int {
    var count = 0
    for start in stride(from: max(first, -before.count), through: min(last, letters.count - 1 - longestRun), by: 1) {
      // Stretches that lie wholly in the section before are not this section's.
      guard start + longestRun >= 0 else { continue }
      let letter = self.letter(at: start)
      var place = start + 1
      while place <= start + longestRun, self.letter(at: place) == letter { place += 1 }
      if place > start + longestRun { count += 1 }
    }
    return count
  }

  private func letter(at place: Int) -> Int { place < 0 ? before[before.count + place] : letters[place] }
}
