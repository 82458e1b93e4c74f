import QuestionModel
import StarterBank
import Testing

/// Every computed answer is worked out again out of the words the student reads.
struct RecomputationTests {
  @Test func everyComputedTemplateHasAChecker() {
    let missing = StarterBank.templates.map(\.profile)
      .filter { $0.basis == .computed && AllCheckers.checker(of: $0.id) == nil }.map(\.id)
    #expect(missing == [])
  }

  @Test func everyCheckerHasItsTemplate() {
    let ids = Set(StarterBank.templates.map(\.profile.id))
    #expect(AllCheckers.checkers.keys.filter { !ids.contains($0) }.sorted() == [])
  }

  @Test func computedAnswersAgreeWithTheCheckers() {
    var failures: [String: [String]] = [:]
    for item in StarterBank.questions() {
      guard let checker = AllCheckers.checker(of: item.template) else { continue }
      failures[item.template, default: []] += disagreements(item.question, checker)
    }
    for (template, texts) in failures.sorted(by: { $0.key < $1.key }) where !texts.isEmpty {
      Issue.record("\(template), \(texts.count) times: \(texts.prefix(3).joined(separator: " | "))")
    }
  }

  private func disagreements(_ question: Question, _ checker: Checker) -> [String] {
    let content = question.content
    let language = content.language ?? ""
    let stem = Reading(text: content.stem, language: language)
    return judgements(question, language).compactMap { option, expected in
      let found = checker(stem, Reading(text: option, language: language))
      guard found != expected else { return nil }
      let verdict = found.map { "\($0)" } ?? "unreadable"
      return "\(content.stem) → \(option): checker says \(verdict), key \(expected)"
    }
  }

  /// Every text that the key calls right or wrong.
  private func judgements(_ question: Question, _ language: String) -> [(String, Bool)] {
    let key = question.key
    switch question.content.kind {
    case .trueFalse: return [(question.content.stem, key.right == ["true"])]
    case .shortAnswer: return key.answers.map { ($0.text, true) }
    case .numeric:
      // A number far off must be judged wrong, or the checker judges nothing.
      return key.numbers.flatMap { answer in
        [(answer.value, true), (answer.value + answer.value.magnitude + 1 + 2 * answer.tolerance, false)].map {
          value, isRight in
          let point = "\(value)"
          return (language == "vi" ? point.split(separator: ".").joined(separator: ",") : point, isRight)
        }
      }
    default: return question.content.choices.map { ($0.text, key.right.contains($0.id)) }
    }
  }
}
