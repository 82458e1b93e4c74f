import QuestionAPI
import QuestionModel
import TerminalScreen

/// What was right and why, in words.
enum AnswerText {
  /// A given answer in words, such as `A, C`, `a Đ, b S` or the text typed.
  static func response(_ item: PracticeItem, words: Words) -> String {
    guard let response = item.response, item.isAnswered else { return words.noAnswer }
    return switch response {
    case .choices(let ids): letters(of: ids, item, words: words)
    case .statements(let judgements):
      statements(item) { judgements[$0] }.map { "\($0.label) \(words.judgementLetter($0.value))" }
        .joined(separator: ", ")
    case .text(let text): text
    }
  }

  /// The right answer in words.
  static func right(_ item: PracticeItem, key: AnswerKey, words: Words) -> String {
    switch item.content.kind {
    case .singleChoice, .multipleResponse, .trueFalse: letters(of: Set(key.right), item, words: words)
    case .trueFalseCluster:
      statements(item) { key.right.contains($0) }.map { "\($0.label) \(words.judgementLetter($0.value))" }
        .joined(separator: ", ")
    case .shortAnswer: key.answers.filter { $0.weight >= 1 }.map(\.text).joined(separator: " / ")
    case .numeric:
      key.numbers.filter { $0.weight >= 1 }.map { number in
        words.plainNumber(number.value)
          + (number.tolerance > 0 ? " ± " + words.plainNumber(number.tolerance) : "")
      }
      .joined(separator: " / ")
    case .passage, .blueprint, .quiz, .unknown: words.gradedByPerson
    }
  }

  /// What is said to someone who gave this answer, by the key.
  static func feedback(_ item: PracticeItem, key: AnswerKey) -> [String] {
    switch item.response {
    case .choices(let ids): item.optionIDs.filter(ids.contains).compactMap { key.feedback[$0] }
    case .statements(let judgements):
      item.choices.filter { judgements[$0.id] != nil && judgements[$0.id] != key.right.contains($0.id) }
        .compactMap { key.feedback[$0.id] }
    case .text(let text):
      key.answers.filter { $0.accepts(text) }.compactMap(\.feedback)
        + (NumberReading.value(of: text).map { number in
          key.numbers.filter { $0.accepts(number) }.compactMap(\.feedback)
        } ?? [])
    case nil: []
    }
  }

  /// The verdict, the right answer, and why: what is shown below an answer once it is graded.
  static func explanation(
    _ item: PracticeItem, width: Int, words: Words, pictures: PictureSpace? = nil
  ) -> [StyledLine] {
    guard let result = item.result else { return [] }
    var lines = [verdict(item, result, words: words)]
    if !item.isRight {
      lines += QuestionText.lines(
        right(item, key: result.key, words: words), prefix: [Span(words.rightAnswer + ": ", .heading)], width: width,
        style: Style(.correct))
    }
    for text in feedback(item, key: result.key) { lines += QuestionText.lines(text, width: width) }
    let working = QuestionText.explanation(result.key, width: width, words: words, pictures: pictures)
    return lines + (working.isEmpty ? [] : [[]] + working)
  }

  private static func verdict(_ item: PracticeItem, _ result: AnswerResult, words: Words) -> StyledLine {
    if result.needsPerson { return [Span("\(Mark.warning) \(words.gradedByPerson)", .warning)] }
    if item.isRight { return [Span("\(Mark.correct) \(words.right)", .correct, .bold)] }
    guard result.fraction > 0 else { return [Span("\(Mark.wrong) \(words.wrong)", .wrong, .bold)] }
    return [Span("\(Mark.warning) \(words.partlyRight(result.fraction))", .warning, .bold)]
  }

  private static func letters(of ids: Set<String>, _ item: PracticeItem, words: Words) -> String {
    guard item.content.kind != .trueFalse else {
      return ids.sorted().map { words.judgement($0 == "true") }.joined(separator: ", ")
    }
    let all = item.optionIDs
    return all.indices.filter { ids.contains(all[$0]) }.map(QuestionText.letter).joined(separator: ", ")
  }

  private static func statements<Value>(
    _ item: PracticeItem, _ value: (String) -> Value
  ) -> [(label: String, value: Value)] {
    item.choices.enumerated().map { (QuestionText.label($0, kind: item.content.kind), value($1.id)) }
  }
}
