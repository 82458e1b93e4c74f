import QuestionModel

/// Understands what stands between the braces of a question.
struct GIFTAnswers {
  private let block: ArraySlice<UInt8>
  private let format: GIFTMarkup.Format
  private(set) var losses: [FormatLoss] = []
  private(set) var problems: [FieldProblem] = []
  /// Why the question cannot be taken.
  private(set) var refusal: String?

  /// One answer with its parts.
  private struct Answer {
    let isRight: Bool
    let weight: Double?
    let text: ArraySlice<UInt8>
    let feedback: String?
  }

  init(_ block: ArraySlice<UInt8>, format: GIFTMarkup.Format) {
    self.block = block.trimmedASCII
    self.format = format
  }

  /// The kinds in the order that Moodle asks for them.
  mutating func read(into content: inout QuestionContent, _ key: inout AnswerKey) {
    let block = takeGeneralFeedback(into: &key)
    guard let first = block.first else {
      content.kind = .unknown("essay")
      return
    }
    if first == UInt8(ascii: "#") {
      numeric(block.dropFirst(), &content, &key)
    } else if GIFTText.firstIndex(of: UInt8(ascii: "~"), in: block) != nil {
      choices(block, &content, &key)
    } else if first == UInt8(ascii: "=") {
      let answers = answers(of: block)
      if answers.contains(where: { Self.arrow(in: $0.text) != nil }) {
        matching(answers, &content, &key)
      } else {
        shortAnswer(answers, &content, &key)
      }
    } else if !truth(block, &content, &key) {
      shortAnswer(answers(of: [UInt8(ascii: "=")] + block), &content, &key)
    }
  }

  private mutating func takeGeneralFeedback(into key: inout AnswerKey) -> ArraySlice<UInt8> {
    var place = block.startIndex
    while let hash = GIFTText.firstIndex(of: UInt8(ascii: "#"), in: block[place...]) {
      let rest = block[hash...]
      if rest.starts(with: Array("####".utf8)) {
        let text = text(rest.dropFirst(4))
        key.explanation = text.isEmpty ? nil : text
        return block[..<hash].trimmedASCII
      }
      place = hash + 1
    }
    return block
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, isTyped: Bool = false) -> String {
    let custom = isTyped && format == .auto ? .plain : format
    let (marked, format) = GIFTMarkup.format(of: bytes, otherwise: custom)
    return GIFTMarkup.text(GIFTText.unescaped(marked), format, losses: &losses)
  }

  /// The answers of a block, each with its weight and feedback.
  private mutating func answers(of block: ArraySlice<UInt8>) -> [Answer] {
    var starts: [Int] = []
    var place = block.startIndex
    while let start = GIFTText.firstIndex(
      in: block[place...], where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "~") })
    {
      starts.append(start)
      place = start + 1
    }
    if let first = starts.first, !block[..<first].trimmedASCII.isEmpty {
      losses.append(
        FormatLoss(.unknown, String(decoding: block[..<first], as: UTF8.self), .dropped, "belongs to no answer"))
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : block.endIndex
      return answer(block[(start + 1)..<end], isRight: block[start] == UInt8(ascii: "="))
    }
  }

  private mutating func answer(_ bytes: ArraySlice<UInt8>, isRight: Bool) -> Answer {
    var body = bytes.trimmedASCII
    var feedback: String?
    if let hash = GIFTText.firstIndex(of: UInt8(ascii: "#"), in: body) {
      let text = text(body[(hash + 1)...])
      feedback = text.isEmpty ? nil : text
      body = body[..<hash].trimmedASCII
    }
    var weight: Double?
    if body.first == UInt8(ascii: "%"), let end = body.dropFirst().firstIndex(of: UInt8(ascii: "%")) {
      let share = GradeNumber.share(String(decoding: body[(body.startIndex + 1)..<end], as: UTF8.self))
      if let share, (-1...1).contains(share) {
        weight = share
        body = body[(end + 1)...].trimmedASCII
      }
    }
    return Answer(isRight: isRight, weight: weight, text: body, feedback: feedback)
  }

  private mutating func choices(_ block: ArraySlice<UInt8>, _ content: inout QuestionContent, _ key: inout AnswerKey) {
    let answers = answers(of: block)
    // Without a mark or a weight nothing is right yet; one of them will be.
    let isSingle = answers.contains(where: \.isRight) || answers.allSatisfy { $0.weight == nil }
    content.kind = isSingle ? .singleChoice : .multipleResponse
    for (index, answer) in answers.enumerated() {
      let id = ChoiceLetter.statement(index)
      content.choices.append(Choice(id: id, text: text(answer.text)))
      key.feedback[id] = answer.feedback
    }
    let ids = content.choices.map(\.id)
    let shares = answers.map { $0.weight ?? ($0.isRight ? 1 : 0) }
    let grades = isSingle ? ChoiceGrades(single: ids, shares) : ChoiceGrades(several: ids, shares)
    (key.right, key.weights, content.scoring) = (grades.right, grades.weights, grades.scoring)
    for share in shares where isSingle && share < 0 {
      losses.append(FormatLoss(.weight, GradeNumber.percentage(share), .changed, "a mark below 0 counts as 0 here"))
    }
  }

  private mutating func shortAnswer(_ answers: [Answer], _ content: inout QuestionContent, _ key: inout AnswerKey) {
    content.kind = .shortAnswer
    for answer in answers {
      // What a pupil types has no tags.
      let text = text(answer.text, isTyped: true)
      if text == "*", answer.weight == 0 {
        if let feedback = answer.feedback { key.extra["incorrectFeedback"] = .string(feedback) }
        continue
      }
      key.answers.append(AcceptedAnswer(text, weight: answer.weight ?? 1, feedback: answer.feedback))
    }
    for answer in key.answers where answer.text.contains("*") {
      losses.append(FormatLoss(.answer, answer.text, .changed, "a * stands for itself here, not for any text"))
    }
  }

  private mutating func truth(
    _ block: ArraySlice<UInt8>, _ content: inout QuestionContent, _ key: inout AnswerKey
  ) -> Bool {
    let parts = hashParts(block)
    let isTrue: Bool
    switch String(decoding: parts[0].trimmedASCII, as: UTF8.self) {
    case "T", "TRUE": isTrue = true
    case "F", "FALSE": isTrue = false
    default: return false
    }
    content.kind = .trueFalse
    key.right = [String(isTrue)]
    let texts = parts.dropFirst().map { text($0) }
    if let wrong = texts.first, !wrong.isEmpty { key.feedback[String(!isTrue)] = wrong }
    if texts.count > 1, !texts[1].isEmpty { key.feedback[String(isTrue)] = texts[1] }
    for extra in texts.dropFirst(2) {
      losses.append(FormatLoss(.feedback, extra, .dropped, "a third text has no meaning"))
    }
    return true
  }

  private func hashParts(_ block: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = block
    while let hash = GIFTText.firstIndex(of: UInt8(ascii: "#"), in: rest) {
      parts.append(rest[..<hash])
      rest = rest[(hash + 1)...]
    }
    return parts + [rest]
  }

  private mutating func numeric(_ block: ArraySlice<UInt8>, _ content: inout QuestionContent, _ key: inout AnswerKey) {
    content.kind = .numeric
    let block = block.trimmedASCII
    // The first of several may lack its sign.
    let start = GIFTText.firstIndex(in: block) { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "~") } ?? block.endIndex
    let first = block[..<start]
    let answers = (first.isEmpty ? [] : [answer(first, isRight: true)]) + answers(of: block[start...])
    for answer in answers {
      let text = String(decoding: answer.text, as: UTF8.self)
      guard answer.isRight, let number = GIFTNumber.answer(text) else {
        if text.isEmpty || text == "*", let feedback = answer.feedback {
          key.extra["incorrectFeedback"] = .string(feedback)
        } else if answer.isRight {
          problems.append(
            FieldProblem("key.numbers", "\"\(text)\" is no number; write it like 3.14, 3.14:0.01 or 3..4"))
        } else {
          losses.append(FormatLoss(.answer, text, .dropped, "a wrong number earns nothing anyway"))
        }
        continue
      }
      key.numbers.append(
        NumericAnswer(number.value, tolerance: number.tolerance, weight: answer.weight ?? 1, feedback: answer.feedback))
    }
  }

  private static func arrow(in text: ArraySlice<UInt8>) -> Int? {
    var place = text.startIndex
    while let dash = text[place...].firstIndex(of: UInt8(ascii: "-")) {
      if dash + 1 < text.endIndex, text[dash + 1] == UInt8(ascii: ">") { return dash }
      place = dash + 1
    }
    return nil
  }

  private mutating func matching(_ answers: [Answer], _ content: inout QuestionContent, _ key: inout AnswerKey) {
    var pairs = MatchingPairs()
    for answer in answers {
      guard let arrow = Self.arrow(in: answer.text) else {
        problems.append(FieldProblem("key", "\"\(String(decoding: answer.text, as: UTF8.self))\" has no -> of a pair"))
        continue
      }
      if let weight = answer.weight {
        losses.append(FormatLoss(.weight, GradeNumber.percentage(weight), .dropped, "pairs have no weights"))
      }
      pairs.add(text(answer.text[..<arrow]), text(answer.text[(arrow + 2)...]))
      if let feedback = answer.feedback {
        losses.append(FormatLoss(.feedback, feedback, .dropped, "pairs have no feedback"))
      }
    }
    refusal = pairs.refusal
    if refusal == nil { pairs.write(to: &content, &key) }
  }
}
