/// Question templates over a table of pairings: which value, which key, true or false, four statements, short answer.
struct PairingQuestions: Sendable {
  typealias Phrase = @Sendable (Wording, String) -> String

  let id: String
  let subject: Subject
  let grade: Int
  let topic: String
  /// Sound rows; each direction asks only what has one answer.
  let rows: [Pairing]
  /// Languages the table is good for.
  var languages: [Language] = [.vietnamese, .english]
  /// The whole fact as a sentence without its full stop.
  let sentence: @Sendable (Wording, Pairing) -> String

  /// The same questions in Vietnamese alone, for a table that would otherwise weigh too much in the bank.
  var vietnamese: PairingQuestions {
    var copy = self
    copy.languages = [.vietnamese]
    return copy
  }

  /// Asks for the value of a key.
  func values(level: CognitiveLevel = .recognition, ask: @escaping Phrase) -> [any QuestionTemplate] {
    let rows = self.rows
    let cases = rows.filter { rows.values(of: $0.key).count == 1 }
    return templates("value", level: level, cases: cases) { say, row, sentence in
      let others = rows.neighbours(of: row).filter { $0.value(say) != row.value(say) }
      let near = Self.distinct(others) { $0.value(say) }.prefix(3)
      return .choice(
        ask(say, row.key(say)), right: row.value(say), wrong: near.map { $0.value(say) },
        explanation: Self.explanation(say, row, near, sentence))
    }
  }

  /// Asks for the key of a value.
  func keys(level: CognitiveLevel = .recognition, ask: @escaping Phrase) -> [any QuestionTemplate] {
    let rows = self.rows
    // A value with several keys is asked once, for its first key, since the stem names the value alone.
    var seen: Set<Pairing.Term> = []
    let cases = rows.filter { seen.insert($0.value).inserted }
    return templates("key", level: level, cases: cases) { say, row, sentence in
      let right = rows.keys(of: row.value)
      let others = rows.neighbours(of: row).filter { !right.contains($0.key) }
      let near = Self.distinct(others) { $0.key(say) }.prefix(3)
      return .choice(
        ask(say, row.value(say)), right: row.key(say), wrong: near.map { $0.key(say) },
        explanation: Self.explanation(say, row, near, sentence))
    }
  }

  /// Puts each fact as a statement, every second one with a neighbour's value.
  func statements(level: CognitiveLevel = .recognition) -> [any QuestionTemplate] {
    let rows = self.rows
    let parity = Dictionary(rows.enumerated().map { ($1.description, $0 % 2 == 0) }) { first, _ in first }
    return templates("statement", level: level, cases: rows) { say, row, sentence in
      let isTrue = parity[row.description] ?? true
      let stated = isTrue ? row : rows.altered(row)
      let truth = sentence(say, row)
      return .trueFalse(
        say("Khẳng định sau đúng hay sai: ", "True or false: ") + sentence(say, stated) + ".", isTrue,
        explanation: (isTrue ? say("Đúng: ", "True: ") : say("Sai: thật ra ", "False: in fact, ")) + truth + ".")
    }
  }

  /// Four facts at a time, some with a neighbour's value.
  func clusters(level: CognitiveLevel = .comprehension, about: @escaping @Sendable (Wording) -> String)
    -> [any QuestionTemplate]
  {
    let rows = self.rows
    let starts = stride(from: 0, to: rows.count - 3, by: 4).map { $0 }
    return templates("cluster", level: level, cases: starts) { say, start, sentence in
      let block = Array(rows[start..<start + 4])
      let pattern = Self.patterns[start / 4 % Self.patterns.count]
      let steps: [CognitiveLevel] = [.recognition, .recognition, .comprehension, .comprehension]
      let statements = zip(zip(block, pattern), steps).map { pair, step in
        Draft.Statement(sentence(say, pair.1 ? pair.0 : rows.altered(pair.0)) + ".", pair.1, step)
      }
      let stem = about(say) + " " + say("Xét các khẳng định về ", "Judge the statements about ")
      return .cluster(
        stem + Self.list(block.map { $0.key(say) }) + ".", statements,
        explanation: block.map { sentence(say, $0) }.joined(separator: "; ") + ".")
    }
  }

  /// Three keys of one value and one of another, which is to be found.
  func oddOnes(level: CognitiveLevel = .comprehension, ask: @escaping Phrase) -> [any QuestionTemplate] {
    let rows = self.rows
    return templates("odd", level: level, cases: rows) { say, row, sentence in
      let place = rows.firstIndex { $0.description == row.description } ?? 0
      let groups = rows.filter { $0.value != row.value }.map(\.group)
      let family = rows.filter { $0.group == groups[place * 5 % groups.count] }
      let same = (0..<3).map { family[(place + $0) % family.count] }
      let names = (same + [row]).map { $0.key(say) }
      let listed = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      return .choice(
        ask(say, Self.list(listed)), right: row.key(say), wrong: same.map { $0.key(say) },
        explanation: (same + [row]).map { sentence(say, $0) }.joined(separator: "; ") + ".")
    }
  }

  /// Asks for the value in a few words.
  func shortAnswers(
    level: CognitiveLevel = .recognition, ask: @escaping Phrase, exact: Bool = false
  ) -> [any QuestionTemplate] {
    let rows = self.rows
    let cases = rows.filter { rows.values(of: $0.key).count == 1 }
    return templates("short", level: level, cases: cases) { say, row, sentence in
      let article = row.value.english.hasPrefix("the ") ? [String(row.value.english.dropFirst(4))] : []
      return .short(
        ask(say, row.key(say)), [row.value(say)] + (say.language == .english ? article : []), exact: exact,
        explanation: sentence(say, row) + ".")
    }
  }
}

extension PairingQuestions {
  private static let patterns: [[Bool]] = [
    [true, false, true, false], [false, true, true, true], [true, true, false, false], [false, false, true, true],
    [true, false, false, true], [false, true, false, true],
  ]

  private func templates<Case: Sendable>(
    _ suffix: String, level: CognitiveLevel, cases: [Case],
    draft: @escaping @Sendable (Wording, Case, @Sendable (Wording, Pairing) -> String) -> Draft
  ) -> [any QuestionTemplate] {
    let sentence = self.sentence
    return languages.map { language in
      Template(
        "\(id)-\(suffix)" + (language == .english ? "-en" : ""), subject, grade: grade, topic: topic, level: level,
        language: language, basis: .facts, cases: cases
      ) { say, item in draft(say, item, sentence) }
    }
  }

  /// The right fact, and where each wrong option really belongs.
  private static func explanation(
    _ say: Wording, _ row: Pairing, _ near: ArraySlice<Pairing>, _ sentence: (Wording, Pairing) -> String
  ) -> String {
    let others = near.map { sentence(say, $0) }.joined(separator: "; ")
    return sentence(say, row) + "." + say(" Còn: ", " But: ") + others + "."
  }

  private static func distinct(_ rows: [Pairing], by text: (Pairing) -> String) -> [Pairing] {
    var seen: Set<String> = []
    return rows.filter { seen.insert(text($0)).inserted }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension Array<Pairing> {
  /// A row with the value of its likeliest neighbour that is not also true of it.
  func altered(_ row: Pairing) -> Pairing {
    let right = values(of: row.key)
    let value = neighbours(of: row).first { !right.contains($0.value) }?.value ?? row.value
    return Pairing(group: row.group, key: row.key, value: value)
  }
}
