import QuestionModel

/// Clusters and answers that are written.
extension LayoutQuestion {
  mutating func addCluster() {
    content.kind = .trueFalseCluster
    var statements = draft.statements
    var claims: [[Int: Bool]] = []
    let ends = statements.map { $0.lines.last.flatMap { StatementEnd($0) } }
    let isEnglish = statements.allSatisfy { $0.lines.allSatisfy { $0.scalars.allSatisfy(\.isASCII) } }
    if StatementEnd.areTruths(ends, isEnglish: isEnglish, hasKey: !written.isEmpty) {
      for (index, end) in ends.enumerated() {
        guard let end, let last = statements[index].lines.indices.last else { continue }
        statements[index].lines[last] = statements[index].lines[last][0..<end.length]
      }
      claims.append(
        Dictionary(ends.enumerated().compactMap { end in end.element.map { (end.offset, $0.value) } }) { $1 })
    } else {
      // Some statements say it in so many words: the others are left open, and a key must agree.
      let said = ends.enumerated().compactMap { end in
        end.element.flatMap { $0.isBracketed && $0.isWord ? (end.offset, $0.value) : nil }
      }
      claims.append(Dictionary(said) { $1 })
    }
    if let ticked = ticked(&statements) { claims.append(ticked) }
    content.choices = choices(statements, sign: sign(of: statements))
    checkLetters(statements)
    for sign in context.signs.accepted {
      guard let marked = context.signs.marked(sign, draft.statements) else { continue }
      claims.append(Dictionary(statements.indices.map { ($0, marked.contains($0)) }) { first, _ in first })
    }
    for written in written {
      guard let truths = KeyValue.truths(written.value) else {
        addProblem("key.right", "\(written.words) \"\(written.value)\", which does not say Đúng or Sai of statements")
        continue
      }
      claims.append(truths)
    }
    checkChance(draft.statements)
    var truths: [Int: Bool] = [:]
    for (place, value) in claims.flatMap({ $0 }) {
      if truths[place] == !value {
        addProblem("key.right", "two keys contradict each other on statement \(ChoiceLetter.statement(place))")
        return
      }
      truths[place] = value
    }
    let unsaid = statements.indices.filter { truths[$0] == nil }.map { ChoiceLetter.statement($0) }
    if let beyond = truths.keys.filter({ $0 >= statements.count }).min() {
      addProblem("key.right", "the key names statement \(ChoiceLetter.statement(beyond)), which is not there")
    } else if !unsaid.isEmpty {
      addProblem(
        "key.right",
        "nothing tells whether \(unsaid.joined(separator: ", ")) is true: add a line "
          + "\"Đáp án: a) Đúng; b) Sai\"")
    } else {
      key.right = statements.indices.filter { truths[$0] == true }.map { ChoiceLetter.statement($0) }
    }
  }

  /// What crosses say in the columns `Đúng` and `Sai` of a table; nil where the statements stand in none.
  private func ticked(_ statements: inout [DraftOption]) -> [Int: Bool]? {
    let heads = draft.stem.last { !$0.isBlank }.map { $0.string.split(separator: "\t").suffix(2) } ?? []
    guard heads.map({ TextFolding.comparable(String($0)) }) == ["dung", "sai"] else { return nil }
    var truths: [Int: Bool] = [:]
    for index in statements.indices {
      guard let line = statements[index].lines.first, line.isRow, let tab = line.scalars.firstIndex(of: "\t") else {
        continue
      }
      let cells = line.from(tab).string
      let mark = cells.trimmed.lowercased()
      guard ["x", "✓", "✔", "v"].contains(mark), line.scalars[tab...].count(where: { $0 == "\t" }) < 3 else {
        continue
      }
      truths[index] = cells.prefix { $0 == "\t" || $0 == " " }.count { $0 == "\t" } == 1
      statements[index].lines[0] = line[0..<tab]
    }
    return truths
  }

  mutating func addOpen() {
    let values = written
    guard !draft.isEssay else {
      content.kind = .unknown("essay")
      for value in values { losses.append(FormatLoss(.answer, value.value, .dropped, "the question is an essay")) }
      return
    }
    guard let first = values.first?.value.trimmed else {
      content.kind = draft.part == 3 ? .numeric : .shortAnswer
      let field = draft.part == 3 ? "key.numbers" : "key.answers"
      addProblem(
        field, "there are no options and no answer: add a line \"Đáp án: …\", or a heading \"Tự luận\" before essays")
      return
    }
    if values.contains(where: { $0.value.trimmed != first && KeyValue.number($0.value) != KeyValue.number(first) }) {
      let words = values.map { "\($0.words) \"\($0.value)\"" }
      addProblem("key.answers", "two keys contradict each other: \(words.joined(separator: ", "))")
    }
    if let number = KeyValue.number(first) {
      content.kind = .numeric
      key.numbers = [number]
      // In English a point is the decimal one.
      if draft.start.form != .question, KeyValue.mayBeThousands(first) {
        addProblem(
          "key.numbers",
          "\(first) may be thousands or a fraction: write it without the point, or with a comma before the fraction")
      }
    } else if let truth = KeyValue.truth(first) {
      content.kind = .trueFalse
      key.right = [truth ? "true" : "false"]
    } else {
      content.kind = .shortAnswer
      key.answers = first.split(separator: "|").map { AcceptedAnswer(String($0).trimmed) }.filter { !$0.text.isEmpty }
      if let letters = KeyValue.letters(first), letters.rest.isEmpty,
        first.unicodeScalars.first?.optionPlace?.isCapital == true
      {
        addProblem("choices", "the key is the letter \(first), but the question has no options")
      }
    }
  }
}
