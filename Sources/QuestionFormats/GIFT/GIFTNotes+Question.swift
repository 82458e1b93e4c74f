import QuestionModel

extension GIFTNotes {
  /// Whether this project wrote the comments, so that what they do not say is not there.
  var isOurs: Bool { self[.kind] != nil }

  /// Gives a question what its comments say.
  func apply(to content: inout QuestionContent, _ key: inout AnswerKey, problems: inout [FieldProblem]) {
    content.level = self[.level]
    content.language = self[.language]
    content.hint = self[.hint]
    content.licence = self[.licence]
    content.source = self[.source]
    content.passage = self[.passage]
    content.difficulty = self[.difficulty].flatMap { NumberReading.value(of: $0) }
    if let kind = self[.kind], case .unknown = content.kind, kind == QuestionKind.passage.name {
      content.kind = .passage
    }
    if isOurs { content.scoring = nil }
    if let text = self[.scoring] {
      do { content.scoring = try ScoreRule(json: Self.json(text), path: "scoring") } catch { problems.append(error) }
    }
    // Before pinned options and weights are looked at: they name ids.
    if let options = self[.options] {
      var question = Question(content: content, key: key)
      question.renameOptions(to: options.split(separator: "|").map { String($0) })
      (content, key) = (question.content, question.key)
    }
    let pinned = Set(words(.pinned))
    for index in content.choices.indices where pinned.contains(content.choices[index].id) {
      content.choices[index].pinned = true
    }
    for (index, level) in (self[.levels] ?? "").split(separator: "|", omittingEmptySubsequences: false).enumerated()
    where content.choices.indices.contains(index) && !level.isEmpty {
      content.choices[index].level = String(level)
    }
    let exact = Set(words(.exact).compactMap { Int($0) })
    for index in key.answers.indices where exact.contains(index + 1) { key.answers[index].match = .exact }
    // The percentages are Moodle's custom where the question itself has none.
    if let right = self[.right] { key.right = right.split(separator: "|").map { String($0) } }
    if let weights = self[.weights] { key.weights = Self.weights(weights) }
    for note in all(.feedback) {
      guard let colon = note.firstIndex(of: ":") else { continue }
      key.feedback[String(note[..<colon])] = String(note[note.index(after: colon)...])
    }
  }

  private static func weights(_ text: String) -> [String: Double] {
    var weights: [String: Double] = [:]
    for entry in text.split(separator: "|") {
      guard let sign = entry.lastIndex(of: "="),
        let weight = NumberReading.value(of: String(entry[entry.index(after: sign)...]))
      else { continue }
      weights[String(entry[..<sign])] = weight
    }
    return weights
  }

  private func words(_ name: Name) -> [String] { (self[name] ?? "").split(separator: "|").map { String($0) } }

  private static func json(_ text: String) -> JSONValue {
    (try? JSONParser.parse(Array(text.utf8))) ?? .string(text)
  }
}
