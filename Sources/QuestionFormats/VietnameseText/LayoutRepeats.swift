import QuestionModel

/// Questions that stand a second time with their answers, as papers with worked answers have them.
extension LayoutParser {
  /// Leaves out the first of two questions of one number that say the same, where only the second has an answer.
  mutating func dropRepeats(word: String) {
    var first: [String: Int] = [:]
    var dropped: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for question in draft.questions { counts[question.start.number, default: 0] += 1 }
    // Texts are compared only where numbers are the same.
    for (index, question) in draft.questions.enumerated() where counts[question.start.number] ?? 0 > 1 {
      let name = Self.name(of: question)
      guard let earlier = first.updateValue(index, forKey: name) else { continue }
      let old = draft.questions[earlier]
      guard old.keys.isEmpty, old.explanation.isEmpty, !question.keys.isEmpty,
        old.paper == question.paper, old.passage == nil || question.passage != nil,
        Self.objectCount(of: old) <= Self.objectCount(of: question)
      else { continue }
      dropped[earlier] = index
      draft.questions[index].start.level = question.start.level ?? old.start.level
      draft.questions[index].start.points = question.start.points ?? old.start.points
      Self.addSigns(old.options, to: &draft.questions[index].options)
      Self.addSigns(old.statements, to: &draft.questions[index].statements)
    }
    guard !dropped.isEmpty else { return }
    var places: [Int: Int] = [:]
    for index in draft.questions.indices where dropped[index] == nil { places[index] = places.count }
    draft.entries = draft.entries.compactMap { entry in
      guard case .question(let index) = entry else { return entry }
      if let place = places[index] { return .question(place) }
      guard let later = dropped[index] else { return nil }
      let question = draft.questions[index]
      return .finding(
        line: question.line,
        "question \(question.start.number) stands again with its answer at \(word) \(draft.questions[later].line): it is "
          + "read from there",
        source: [])
    }
    for passage in draft.passages.indices {
      draft.passages[passage].questions = draft.passages[passage].questions.compactMap { places[$0] }
    }
    draft.questions = draft.questions.indices.filter { places[$0] != nil }.map { draft.questions[$0] }
  }

  /// What marks an option in the first place marks it in the second, too: it may contradict the key there.
  private static func addSigns(_ old: [DraftOption], to options: inout [DraftOption]) {
    for index in options.indices where index < old.count {
      if old[index].mark.isStarred { options[index].mark.isStarred = true }
      options[index].letter.look.formUnion(old[index].letter.look)
      if options[index].letter.colour == 0 { options[index].letter.colour = old[index].letter.colour }
    }
  }

  /// How many pictures and the like a question has.
  private static func objectCount(of question: DraftQuestion) -> Int {
    (question.stem + (question.options + question.statements).flatMap(\.lines)).reduce(0) { $0 + $1.objects.count }
  }

  /// What a question says, in one text.
  private static func name(of question: DraftQuestion) -> String {
    let lines = question.stem + (question.options + question.statements).flatMap(\.lines)
    let words = lines.map { TextFolding.comparable($0.string) }.filter { !$0.isEmpty }
    return "\(question.start.number)\n" + words.joined(separator: "\n")
  }
}
