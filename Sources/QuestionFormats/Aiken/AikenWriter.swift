import QuestionModel

/// Writes questions with one right option as Moodle's Aiken.
struct AikenWriter: FormatWriter {
  mutating func add(_ written: WrittenQuestion) -> WrittenPart {
    let content = written.question.content
    let detail = content.stem
    guard content.kind == .singleChoice else {
      return .leftOut(detail, "Aiken has no questions of the kind \(content.kind), only those with one right option")
    }
    guard let right = written.question.key.right.first,
      let place = content.choices.firstIndex(where: { $0.id == right })
    else { return .leftOut(detail, "it has no right option, which Aiken cannot do without") }
    guard (2...26).contains(content.choices.count) else {
      return .leftOut(detail, "Aiken has options from A to Z, two or more; this one has \(content.choices.count)")
    }
    var losses = AikenBlock.capacity.losses(of: written)
    let stem = Self.lines(of: content.stem, &losses, "the stem")
    guard !stem.isEmpty, !stem[0].isEmpty else { return .leftOut(detail, "it has no stem") }
    guard case .text = AikenLine(Array(stem[0].utf8)) else {
      return .leftOut(detail, "its stem begins like an option or like the line of the answer")
    }
    var text = stem.joined(separator: "\n") + "\n"
    for (index, choice) in content.choices.enumerated() {
      let letter = ChoiceLetter.option(index)
      let lines = Self.lines(of: choice.text, &losses, "option \(letter)")
      text += "\(letter). \(lines.joined(separator: "\n"))\n"
    }
    text += "ANSWER: \(ChoiceLetter.option(place))\n\n"
    let bytes = Array(text.utf8)
    losses += Self.changes(bytes, content).filter { change in
      !losses.contains { $0.outcome == .changed && $0.detail == change.detail }
    }
    return WrittenPart(bytes, losses: losses)
  }

  func finish() -> [UInt8] { [] }

  /// The lines of a text. One that would be taken for an option or for the answer goes on the line above.
  private static func lines(of text: String, _ losses: inout [FormatLoss], _ what: String) -> [String] {
    var lines: [String] = []
    var isJoined = false
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
    for part in parts {
      let line = String(part)
      if case .text = AikenLine(Array(line.utf8)) {
        lines.append(line)
      } else if let last = lines.indices.last {
        lines[last] += " " + line.trimmed
        isJoined = true
      } else {
        lines.append(line)
      }
    }
    if isJoined {
      losses.append(FormatLoss(.formatting, text, .changed, "lines of \(what) that look like options are put together"))
    } else if lines.count > 1 {
      losses.append(FormatLoss(.formatting, text, .kept, "\(what) has several lines, and Moodle takes only one"))
    }
    return lines
  }

  /// What reading back does not give as it was: blanks at the ends of lines, and blank lines.
  private static func changes(_ bytes: [UInt8], _ content: QuestionContent) -> [FormatLoss] {
    var reader = AikenReader()
    let items = (reader.items(of: bytes) + reader.rest()).map { $0.read() }
    guard items.count == 1, case .question(let read) = items[0].content else {
      return [FormatLoss(.formatting, content.stem, .changed, "blank lines part what belongs together")]
    }
    let texts = [content.stem] + content.choices.map(\.text)
    let others = [read.question.content.stem] + read.question.content.choices.map(\.text)
    return zip(texts, others).filter { !$0.utf8.elementsEqual($1.utf8) }.map {
      FormatLoss(.formatting, $0.0, .changed, "blanks at the ends of lines and blank lines are not kept")
    }
  }
}
