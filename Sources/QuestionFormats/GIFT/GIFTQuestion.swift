import QuestionModel

/// Understands one block of GIFT.
struct GIFTQuestion {
  private let lines: GIFTLines
  private var losses: [FormatLoss] = []
  private var problems: [FieldProblem] = []

  init(_ lines: GIFTLines) { self.lines = lines }

  private var place: FilePlace { FilePlace(line: lines.line) }

  mutating func item(source: [UInt8]) -> FormatItem {
    do throws(FieldProblem) {
      let read = try question()
      return FormatItem(.question(read), at: place, losses: losses, source: source)
    } catch { return FormatItem(.refused(error.description), at: place, losses: losses, source: source) }
  }

  private mutating func question() throws(FieldProblem) -> ReadQuestion {
    var rest = lines.text[...]
    let title = takeTitle(&rest)
    let (before, block, after) = try parts(of: rest)
    let (marked, format) = GIFTMarkup.format(of: before, otherwise: lines.notes.isOurs ? .plain : .auto)
    // Words behind the answers make them a missing word; the blank is drawn as Moodle draws it.
    let hasBlank = after?.trimmedASCII.isEmpty == false
    let stem = hasBlank ? Array(marked) + Array("_____".utf8) + (after ?? []) : Array(marked)
    if let after, GIFTText.firstIndex(of: UInt8(ascii: "{"), in: after) != nil {
      problems.append(
        FieldProblem(
          "stem",
          "another { stands behind the answers: part two questions with a blank line, or write \\{ where the sign itself is "
            + "meant"))
    }
    var content = QuestionContent(kind: .passage, stem: text(stem[...], format))
    var key = AnswerKey()
    if let block {
      var answers = GIFTAnswers(block, format: format)
      answers.read(into: &content, &key)
      losses += answers.losses
      problems += answers.problems
      if let refusal = answers.refusal { throw FieldProblem("", refusal) }
    }
    if let title, title != GIFTMarkup.title(of: content.stem) {
      content.extra[QuestionIdentity.titleMember] = .string(title)
    }
    notes(&content, &key)
    if content.kind == .singleChoice, key.right.count != 1 {
      let marked = key.right.isEmpty ? "no option is" : "\(key.right.count) options are"
      problems.append(FieldProblem("key.right", "\(marked) marked with =; mark one, or give weights"))
    }
    let id = QuestionIdentity.take(name: lines.notes[.id], into: &content)
    var read = ReadQuestion(
      id: id, question: Question(content: content, key: key), problems: problems,
      hasInventedOptionIDs: lines.notes[.options] == nil, unsaid: lines.notes.isOurs ? [.media, .extra] : Self.unsaid)
    if !lines.notes.isOurs { read.leaveAbsent() }
    return read
  }

  /// What GIFT has no place for, where no comment of this project says it.
  private static let unsaid: Set<QuestionPart> = [
    .level, .statementLevels, .difficulty, .language, .hint, .answerMatch, .scoring, .pinned, .passage, .media,
    .licence, .source, .extra,
  ]

  private mutating func takeTitle(_ rest: inout ArraySlice<UInt8>) -> String? {
    let mark = Array("::".utf8)
    guard rest.starts(with: mark) else { return nil }
    let inner = rest.dropFirst(2)
    var place = inner.startIndex
    while let end = GIFTText.firstIndex(of: UInt8(ascii: ":"), in: inner[place...]) {
      guard end + 1 < inner.endIndex, inner[end + 1] == UInt8(ascii: ":") else {
        place = end + 1
        continue
      }
      rest = inner[(end + 2)...]
      return GIFTText.unescaped(inner[..<end])
    }
    return nil
  }

  /// What stands before the answers, the answers, and what stands behind them.
  private func parts(
    of text: ArraySlice<UInt8>
  ) throws(FieldProblem) -> (before: ArraySlice<UInt8>, block: ArraySlice<UInt8>?, after: ArraySlice<UInt8>?) {
    guard let open = GIFTText.firstIndex(of: UInt8(ascii: "{"), in: text) else {
      if GIFTText.firstIndex(of: UInt8(ascii: "}"), in: text) != nil {
        throw FieldProblem("", "a } closes nothing; write \\} where the sign itself is meant")
      }
      return (text, nil, nil)
    }
    guard let close = GIFTText.firstIndex(of: UInt8(ascii: "}"), in: text[open...]) else {
      throw FieldProblem("", "the answers that begin with { have no }; write \\{ where the sign itself is meant")
    }
    return (text[..<open], text[(open + 1)..<close], text[(close + 1)...])
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, _ format: GIFTMarkup.Format) -> String {
    GIFTMarkup.text(GIFTText.unescaped(bytes), format, losses: &losses)
  }

  private mutating func notes(_ content: inout QuestionContent, _ key: inout AnswerKey) {
    var tags: [Tag] = []
    lines.category?.add(to: &tags, &losses)
    for name in lines.notes.all(.tag) {
      if let tag = try? Tag(name) {
        tags.append(tag)
      } else {
        losses.append(FormatLoss(.tag, name, .dropped, "is no tag"))
      }
    }
    content.tags = tags
    lines.notes.apply(to: &content, &key, problems: &problems)
  }
}
