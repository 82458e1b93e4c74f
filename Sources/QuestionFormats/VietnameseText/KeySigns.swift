import QuestionModel

/// Which looks tell the right options of a file, found by all its questions together.
struct KeySigns: Sendable {
  /// The looks that are taken for keys, the most common first.
  private(set) var accepted: [KeySign] = []
  /// How many questions each tells of.
  private(set) var counts: [KeySign: Int] = [:]
  /// Looks of one or two questions, where other signs tell the keys of the rest: they may be chance.
  private(set) var rare: Set<KeySign> = []
  /// What was decided against, in words.
  private(set) var findings: [String] = []
  private let colours: UsualColours

  /// Most questions that a rare look stands in.
  private static let mostRare = 2

  init(_ questions: [DraftQuestion]) {
    colours = UsualColours(questions)
    var told: [KeySign: [Int: Set<Int>]] = [:]
    for (index, question) in questions.enumerated() {
      let options = question.options.isEmpty ? question.statements : question.options
      for sign in KeySign.allCases {
        if let marked = marked(sign, options) { told[sign, default: [:]][index] = marked }
      }
    }
    counts = told.mapValues(\.count)
    let order = KeySign.allCases.filter { counts[$0] != nil }.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
    for sign in order {
      if sign == .star || accepts(sign, told[sign] ?? [:], questions, accepted.first.flatMap { told[$0] } ?? [:]) {
        accepted.append(sign)
      } else {
        findings.append("\(sign.rawValue) is taken for no key: it mostly differs from the other keys of the file")
      }
    }
    let written = Set(questions.indices.filter { !questions[$0].keys.isEmpty || !questions[$0].tableKeys.isEmpty })
    for sign in accepted where sign != .star {
      let own = told[sign] ?? [:]
      let others = accepted.filter { $0 != sign }.reduce(into: written) { $0.formUnion((told[$1] ?? [:]).keys) }
      if own.count <= Self.mostRare, others.subtracting(own.keys).count > own.count { rare.insert(sign) }
    }
  }

  /// The options that a sign marks; nil where it marks none, or all, which says nothing.
  func marked(_ sign: KeySign, _ options: [DraftOption]) -> Set<Int>? {
    let marked = sign.marked(options, colours)
    return marked.isEmpty || marked.count == options.count ? nil : marked
  }

  /// A look that mostly contradicts surer keys is chance.
  private func accepts(
    _ sign: KeySign, _ told: [Int: Set<Int>], _ questions: [DraftQuestion], _ main: [Int: Set<Int>]
  ) -> Bool {
    var (same, different) = (0, 0)
    for (index, marked) in told {
      guard let sure = Self.written(questions[index]) ?? main[index] else { continue }
      if sure == marked { same += 1 } else { different += 1 }
    }
    return same + different < 4 || same >= different
  }

  /// What a key line or a table says of a choice.
  private static func written(_ question: DraftQuestion) -> Set<Int>? {
    guard !question.options.isEmpty, let value = question.keys.first?.value ?? question.tableKeys.first?.value else {
      return nil
    }
    return KeyValue.letters(value).map { Set($0.places) }
  }
}
