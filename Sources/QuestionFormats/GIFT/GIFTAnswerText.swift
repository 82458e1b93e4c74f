import QuestionModel

/// The answers of a question between their braces.
struct GIFTAnswerText {
  private let content: QuestionContent
  private let key: AnswerKey
  private(set) var losses: [FormatLoss] = []
  /// Whether the percentages are only there because Moodle wants some.
  private(set) var hasInventedWeights = false
  /// What the percentages say of options, as a reader understands them.
  private(set) var grades: ChoiceGrades?
  /// What is said of statements: pairs have no place for it.
  private(set) var unplacedFeedback: [(id: String, text: String)] = []

  init(_ question: Question) {
    content = question.content
    key = question.key
  }

  /// Whether a member of the key that is unknown to the model has a place.
  func writes(_ member: String) -> Bool {
    member == "pairs" && content.kind == MatchingPairs.kind
      || member == "incorrectFeedback" && [.numeric, .shortAnswer].contains(content.kind)
        && key.extra[member]?.string != nil
  }

  /// The block with its braces, empty for a description; nil for a kind that GIFT has not.
  mutating func text() -> String? {
    let general = key.explanation.map { "####" + GIFTMarkup.written($0) }
    let inner: String
    switch content.kind {
    case .passage: return explanationOfPassage()
    case .singleChoice: inner = singleChoice()
    case .multipleResponse: inner = multipleResponse()
    case .trueFalse: inner = truth()
    case .trueFalseCluster: inner = cluster()
    case .shortAnswer: inner = shortAnswer()
    case .numeric: inner = numeric()
    case .unknown("essay"): inner = ""
    default:
      guard let pairs = MatchingPairs(Question(content: content, key: key)) else { return nil }
      inner = matching(pairs)
    }
    let isLong = inner.hasPrefix("\n")
    return " {" + inner + (isLong ? "\n" : "") + (general.map { $0 + (isLong ? "\n" : "") } ?? "") + "}"
  }

  private mutating func explanationOfPassage() -> String {
    if let text = key.explanation { losses.append(FormatLoss(.explanation, text, .dropped, "a description has none")) }
    return ""
  }

  private func weight(_ share: Double) -> String { share == 1 ? "" : "%\(GradeNumber.percentage(share))%" }

  /// A text with its weight, which is not left out before a text that looks like one.
  private func weighted(_ share: Double, _ text: String, isCustom: Bool) -> String {
    let isClear = isCustom && text.utf8.first != UInt8(ascii: "%")
    return (isClear ? "" : "%\(GradeNumber.percentage(share))%") + GIFTMarkup.written(text)
  }

  private func shortAnswer() -> String {
    let answers = key.answers.map { answer in
      "\n=\(weighted(answer.weight, answer.text, isCustom: answer.weight == 1))\(feedback(answer.feedback))"
    }
    let other = key.extra["incorrectFeedback"]?.string.map { "\n=%0%*\(feedback($0))" }
    return answers.joined() + (other ?? "")
  }

  private func feedback(_ text: String?) -> String {
    guard let text else { return "" }
    // A # at its beginning would make one with the mark.
    return " #" + GIFTMarkup.written(text)
  }

  private func option(_ choice: Choice, _ mark: String, _ share: Double, isCustom: Bool) -> String {
    "\n\(mark)\(weighted(share, choice.text, isCustom: isCustom))\(feedback(key.feedback[choice.id]))"
  }

  /// A share as its percentage says it.
  private static func readBack(_ share: Double) -> Double {
    GradeNumber.share(GradeNumber.percentage(share)) ?? share
  }

  private mutating func singleChoice() -> String {
    let right = key.right.first
    if let right, let weight = key.weights[right], weight != 1 {
      losses.append(FormatLoss(.weight, "\(weight)", .changed, "the right option earns the whole mark"))
    }
    let shares = content.choices.map { $0.id == right ? 1 : key.weights[$0.id] ?? 0 }
    grades = ChoiceGrades(single: content.choices.map(\.id), shares.map { Self.readBack($0) })
    return zip(content.choices, shares).map { choice, share in
      let isRight = choice.id == right
      return option(
        choice, isRight ? "=" : "~", share, isCustom: isRight || key.weights[choice.id] == nil)
    }.joined()
  }

  private mutating func multipleResponse() -> String {
    let even = key.right.isEmpty ? 0 : 1 / Double(key.right.count)
    hasInventedWeights = key.weights.isEmpty && content.scoring != .weights
    if hasInventedWeights {
      losses.append(
        FormatLoss(.scoring, "all or nothing", .changed, "Moodle gives a share of the mark for each right option"))
    }
    let shares = content.choices.map { choice in
      key.weights[choice.id] ?? (key.right.contains(choice.id) ? even : hasInventedWeights ? -1 : 0)
    }
    grades = ChoiceGrades(several: content.choices.map(\.id), shares.map { Self.readBack($0) })
    return zip(content.choices, shares).map { option($0, "~", $1, isCustom: false) }.joined()
  }

  private mutating func truth() -> String {
    let isTrue = key.right.first == "true"
    let wrong = key.feedback[String(!isTrue)]
    let right = key.feedback[String(isTrue)]
    for (id, weight) in key.weights.sorted(by: { $0.key < $1.key }) {
      losses.append(FormatLoss(.weight, "\(id): \(weight)", .dropped))
    }
    let texts = wrong == nil && right == nil ? "" : feedback(wrong ?? "") + (right.map { feedback($0) } ?? "")
    return (isTrue ? "TRUE" : "FALSE") + texts
  }

  private mutating func cluster() -> String {
    losses.append(FormatLoss(.scoring, "cluster", .changed, "Moodle gives an equal share for each statement"))
    unplacedFeedback = key.feedback.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (id, weight) in key.weights.sorted(by: { $0.key < $1.key }) {
      losses.append(FormatLoss(.weight, "\(id): \(weight)", .dropped))
    }
    return content.choices.map { choice in
      let word = TruthWords.word(key.right.contains(choice.id), language: content.language)
      return "\n=\(GIFTMarkup.written(choice.text, isPremise: true)) -> \(word)"
    }.joined()
  }

  private mutating func numeric() -> String {
    var text =
      "#" + key.numbers.map { "\n=\(weight($0.weight))\(GIFTNumber.text($0))\(feedback($0.feedback))" }.joined()
    if let other = key.extra["incorrectFeedback"]?.string { text += "\n~" + feedback(other) }
    return text + "\n"
  }

  private mutating func matching(_ pairs: MatchingPairs) -> String {
    let texts = pairs.texts
    let lines = texts.pairs.map {
      "\n=\(GIFTMarkup.written($0.premise, isPremise: true)) -> \(GIFTMarkup.written($0.target))"
    }
    return (lines + texts.others.map { "\n= -> \(GIFTMarkup.written($0))" }).joined()
  }
}
