import PropertyTesting
import QuestionModel
import QuestionSync

/// Plausible questions and what people do to them, out of few words, so that two people often do the same.
extension SeededGenerator {
  private static let kinds =
    QuestionKind.known
    + [.unknown("hotspot"), .singleChoice, .trueFalseCluster, .trueFalseCluster, .blueprint, .blueprint, .quiz]
  private static let ids = ["a", "b", "c", "d", "e", "f.g", "e\u{301}"]
  private static let words = ["một", "hai", "ba", "bốn", "ca\u{301}", "c\u{E1}"]
  private static let tags = ["subject:toán", "grade:12", "topic:hàm-số", "ôn-tập"].compactMap { try? Tag($0) }
  private static let digests = (0..<4).map { ContentDigest(of: [$0]) }

  mutating func pick<Element>(_ elements: [Element], else other: Element) -> Element {
    elements.isEmpty ? other : elements[next(below: elements.count)]
  }

  mutating func chance(_ one: Int) -> Bool { next(below: one) == 0 }

  mutating func word() -> String { pick(Self.words, else: "x") }

  private mutating func optionalWord() -> String? { chance(3) ? nil : word() }

  /// A question that may be stored.
  mutating func version() -> QuestionVersion {
    while true {
      var question = Question(
        content: QuestionContent(kind: pick(Self.kinds, else: .numeric), stem: word()), key: AnswerKey())
      repair(&question)
      var version = QuestionVersion(question: question, status: pick([.draft, .inReview, .published], else: .draft))
      for _ in 0..<8 { edit(&version) }
      if version.isValid { return version }
    }
  }

  /// The same question after a few edits, again one that may be stored.
  mutating func edited(_ version: QuestionVersion) -> QuestionVersion {
    while true {
      var copy = version
      for _ in 0..<1 + next(below: 6) { edit(&copy) }
      if copy.isValid { return copy }
    }
  }

  private mutating func edit(_ version: inout QuestionVersion) {
    var question = version.question
    switch next(below: 14) {
    case 0: version.status = pick(QuestionStatus.allCases, else: .draft)
    case 1: question.content.stem = word()
    case 2...4 where question.content.kind.isDocument: editDocument(&question.content)
    case 2, 3, 4: editChoices(&question)
    case 5: editText(&question.content)
    case 6: toggleTag(&question.content)
    case 7: editMedia(&question.content)
    case 8: editScoring(&question.content)
    case 9 where chance(2):
      question.content.kind = pick(Self.kinds, else: .numeric)
      repair(&question)
    case 10: question.content.extra[pick(["newer", "ne.wer", "status", "key", "e\u{301}"], else: "x")] = json(depth: 2)
    default: editKey(&question)
    }
    version.question = question
  }

  private mutating func editChoices(_ question: inout Question) {
    let count = question.content.choices.count
    guard count > 0 else { return }
    let place = next(below: count)
    switch next(below: 8) {
    case 0: question.content.choices[place].text = word()
    case 1: question.content.choices[place].pinned.toggle()
    case 2: question.content.choices[place].level = optionalWord()
    case 3: question.content.choices[place].extra[pick(["newer", "te.xt"], else: "x")] = json(depth: 1)
    case 4: question.content.choices = shuffled(question.content.choices)
    case 5:
      question.content.choices.insert(Choice(id: pick(Self.ids, else: "a"), text: word()), at: place)
      repair(&question)
    default:
      question.content.choices.remove(at: place)
      repair(&question)
    }
  }

  private mutating func editText(_ content: inout QuestionContent) {
    switch next(below: 7) {
    case 0: content.hint = optionalWord()
    case 1: content.language = pick(["vi", "en", nil], else: nil)
    case 2: content.level = optionalWord()
    case 3: content.difficulty = pick([0, 0.5, 1, nil], else: nil)
    case 4: content.passage = optionalWord()
    case 5: content.licence = optionalWord()
    default: content.source = optionalWord()
    }
  }

  private mutating func toggleTag(_ content: inout QuestionContent) {
    let tag = pick(Self.tags, else: Self.tags[0])
    if content.tags.contains(tag) { content.tags.removeAll { $0 == tag } } else { content.tags.append(tag) }
  }

  private mutating func editMedia(_ content: inout QuestionContent) {
    let digest = pick(Self.digests, else: Self.digests[0])
    guard let place = content.media.firstIndex(where: { $0.digest == digest }) else {
      content.media.append(MediaReference(digest: digest, type: "image/png", alternative: optionalWord()))
      return
    }
    switch next(below: 3) {
    case 0: content.media.remove(at: place)
    case 1: content.media[place].alternative = optionalWord()
    default: content.media = shuffled(content.media)
    }
  }

  private mutating func editScoring(_ content: inout QuestionContent) {
    let table = ScoreRule.table((0...content.choices.count).map { Double($0) / Double(max(1, content.choices.count)) })
    content.scoring = pick([nil, .allOrNothing, content.kind == .trueFalseCluster ? table : .weights], else: nil)
  }

  private mutating func editKey(_ question: inout Question) {
    let id = pick(question.content.choices.map(\.id), else: "true")
    switch next(below: 8) {
    case 0 where question.content.kind == .singleChoice || question.content.kind == .trueFalse:
      question.key.right = [id]
    case 0, 1:
      if question.key.right.contains(id) {
        question.key.right.removeAll { $0 == id }
      } else {
        question.key.right += [id]
      }
    case 2: question.key.weights[id] = pick([1, 0.5, -0.5, nil], else: nil)
    case 3: question.key.feedback[id] = optionalWord()
    case 4 where question.content.kind == .shortAnswer: question.key.answers.append(AcceptedAnswer(word()))
    case 5 where question.content.kind == .numeric: question.key.numbers.append(NumericAnswer(Double(next(below: 5))))
    case 6: question.key.extra[pick(["newer", "right.x"], else: "x")] = json(depth: 1)
    default: question.key.explanation = optionalWord()
    }
  }

  /// Makes choices and key fit the kind, as an editor does.
  private mutating func repair(_ question: inout Question) {
    let needed =
      switch question.content.kind {
      case .singleChoice, .multipleResponse: 2
      case .trueFalseCluster: 1
      default: 0
      }
    if needed == 0 { question.content.choices = [] }
    if !question.content.kind.isDocument {
      for list in ["sections", "cells", "items"] { question.content.extra[list] = nil }
    }
    for id in Self.ids where question.content.choices.count < needed {
      question.content.choices.append(Choice(id: id, text: word() + id))
    }
    let ids = question.content.kind == .trueFalse ? ["true", "false"] : question.content.choices.map(\.id)
    question.key.right.removeAll { !ids.contains($0) }
    question.key.weights = question.key.weights.filter { ids.contains($0.key) }
    question.key.feedback = question.key.feedback.filter { ids.contains($0.key) }
    switch question.content.kind {
    case .singleChoice, .trueFalse: question.key.right = [pick(question.key.right, else: pick(ids, else: "a"))]
    case .multipleResponse where question.key.right.isEmpty: question.key.right = [pick(ids, else: "a")]
    case .shortAnswer where question.key.answers.isEmpty: question.key.answers = [AcceptedAnswer(word())]
    case .numeric where question.key.numbers.isEmpty: question.key.numbers = [NumericAnswer(1)]
    default: break
    }
    if case .table = question.content.scoring { question.content.scoring = nil }
  }
}

extension QuestionVersion {
  var isValid: Bool { QuestionValidation.problems(of: question).isEmpty }

  /// Everything it says, byte for byte.
  var bytes: [UInt8] {
    CanonicalJSON.bytes(of: [question.content.json, question.key.json, .string(status.rawValue)])
  }
}
