/// Gives each question a letter for its right option, so that all letters come as equally often as they can.
enum KeyBalance {
  /// Letters whose counts are the least unequal that there are.
  ///
  /// Each question takes the rarest letter it may have; then questions move along chains from a letter to one that is
  /// rarer by two or more. Where no such chain is left, no other choice is more equal (Harvey, Ladner, Lovász and Tamir
  /// 2006, semi-matchings).
  ///
  /// - Parameters:
  ///   - allowed: for each question the letters it may have, one bit each; never empty.
  ///   - generator: decides among letters that are as rare.
  /// - Returns: a letter for each question.
  static func letters(allowed: [UInt64], using generator: inout SplitMix64) -> [Int] {
    var letters = Array(repeating: 0, count: allowed.count)
    var counts = Array(repeating: 0, count: UInt64.bitWidth)
    for index in generator.shuffled(Array(allowed.indices)) {
      let letter = rarest(of: allowed[index], counts, using: &generator)
      letters[index] = letter
      counts[letter] += 1
    }
    while let chain = chain(letters, allowed, counts) {
      guard let first = chain.first, let last = chain.last else { break }
      counts[letters[first.question]] -= 1
      counts[last.letter] += 1
      for move in chain { letters[move.question] = move.letter }
    }
    return letters
  }

  private static func rarest(of mask: UInt64, _ counts: [Int], using generator: inout SplitMix64) -> Int {
    var best: [Int] = []
    for letter in mask.setBits {
      guard let first = best.first, counts[first] <= counts[letter] else {
        best = [letter]
        continue
      }
      if counts[first] == counts[letter] { best.append(letter) }
    }
    return best.isEmpty ? 0 : best[generator.next(below: best.count)]
  }

  /// A question that takes another letter.
  private struct Move {
    let question: Int
    let letter: Int
  }

  /// Moves that take one question from a letter and give one to a letter that is rarer by two or more.
  private static func chain(_ letters: [Int], _ allowed: [UInt64], _ counts: [Int]) -> [Move]? {
    // With all counts this near there is nothing to gain, and that is the common case.
    let used = allowed.reduce(0, |).setBits.map { counts[$0] }
    guard let most = used.max(), let least = used.min(), most > least + 1 else { return nil }
    for start in counts.indices.filter({ counts[$0] > 1 }).sorted(by: { counts[$0] > counts[$1] }) {
      var reached: [Int: Move] = [:]
      var queue = [start]
      var next = 0
      while next < queue.count {
        let letter = queue[next]
        next += 1
        if counts[letter] + 1 < counts[start] { return moves(to: letter, from: start, reached, letters) }
        for question in letters.indices where letters[question] == letter {
          for other in allowed[question].setBits where other != start && reached[other] == nil {
            reached[other] = Move(question: question, letter: other)
            queue.append(other)
          }
        }
      }
    }
    return nil
  }

  private static func moves(to end: Int, from start: Int, _ reached: [Int: Move], _ letters: [Int]) -> [Move] {
    var moves: [Move] = []
    var letter = end
    while letter != start, let move = reached[letter] {
      moves.insert(move, at: 0)
      letter = letters[move.question]
    }
    return moves
  }
}

extension UInt64 {
  /// The places of the bits that are set, in ascending order.
  var setBits: [Int] {
    var rest = self
    var places: [Int] = []
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }
}
