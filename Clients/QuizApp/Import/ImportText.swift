import QuestionFormats
import QuestionModel
import TerminalScreen

/// What is said of items, of files, and of what became of them.
extension ImportScreen {
  /// The selected item: what becomes of it, what is wrong, the question, what was lost on the way.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = (panel == .reading ? context.body : layout(context).text).width - 1
    guard width > 0, let selected else { return [] }
    return lines(of: selected, width: width, context)
  }

  func lines(of item: ImportItem, width: Int, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let (sign, role) = ImportRow.look(item.state)
    let file = files.count > 1 && files.indices.contains(item.file) ? files[item.file].file.name : ""
    let place = [file, words.place(item.place)].filter { !$0.isEmpty }.joined(separator: ", ")
    var lines = wrap(
      [Span("\(sign) \(words.importState(item.state))", role), Span(place.isEmpty ? "" : " · \(place)", .dim)],
      width: width)
    lines += reasons(item, words).flatMap { wrap([Span("\(Mark.warning) \($0)", .warning)], width: width) }
    guard let question = item.question else {
      if item.isMendable { lines += wrap([Span(words.mendRefused, .dim)], width: width) }
      guard !item.source.isEmpty else { return lines }
      lines += [[], StyledLine(words.sourceTitle, Style(.heading))]
      return lines
        + item.source.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
          wrap([Span(String($0))], width: width)
        }
    }
    lines += differenceLines(item, width: width, context) + [[]]
    lines += EditorPreview.lines(
      PreviewSource(question: question, status: status(of: item), width: width, words: words))
    return lines + lossLines(item.losses, width: width, words)
  }

  /// Why it cannot be stored.
  func reasons(_ item: ImportItem, _ words: Words) -> [String] {
    if case .refused(let reason) = item.content { return [words.sentence(reason)] }
    var reasons = item.problems.map { "\(words.fieldName(ofPath: $0.field)): \(words.sentence($0.reason))" }
    let choices = ImportScreen.keyChoices(of: item)
    if choices.count > 1, item.problems.contains(where: { $0.field.hasPrefix("key") }) {
      let (first, last) = (QuestionText.letter(0), QuestionText.letter(choices.count - 1))
      reasons.append(
        item.question?.content.kind == .trueFalseCluster
          ? words.pressLetterOfStatement(first, last) : words.pressLetter(first, last))
    }
    if let clash = item.clash { reasons.append(words.sameID(as: clash + 1)) }
    if case .reject(let reason)? = item.verdict, item.problems.isEmpty { reasons.append(words.sentence(reason)) }
    return reasons
  }

  private func lossLines(_ losses: [FormatLoss], width: Int, _ words: Words) -> [StyledLine] {
    guard !losses.isEmpty else { return [] }
    return [[], StyledLine(words.lossesTitle, Style(.heading))]
      + losses.flatMap { wrap([Span("- \(words.describe($0))")], width: width) }
  }

  /// Each file with its format, its findings and what was wrong with it.
  func aboutLines(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let width = Swift.max(1, context.body.width - 1)
    return files.enumerated().flatMap { index, file in
      var lines = wrap([Span(file.file.path, .heading)], width: width)
      let count = items.count { $0.file == index }
      let facts = [
        file.format.map(words.formatName), file.file.encoding.map(words.encodingName), words.questions(count),
      ]
      lines += wrap([Span(facts.compactMap(\.self).joined(separator: " · "), .dim)], width: width)
      lines += file.findings.flatMap { wrap([Span("- \(words.sentence($0))")], width: width) }
      if let fault = file.fault {
        lines += wrap([Span("\(Mark.warning) \(words.describe(fault))", .error)], width: width)
      }
      return lines + [[]]
    }
  }

  /// Why nothing could be read, or what became of the questions.
  func endLines(_ context: ScreenContext) -> [StyledLine] {
    guard case .done(let outcome) = stage else { return aboutLines(context) }
    let words = context.words
    let width = Swift.max(1, context.body.width - 1)
    let isWhole = outcome.rejects.isEmpty && !outcome.isStopped
    var lines = wrap(
      [
        Span(
          "\(isWhole ? Mark.correct : Mark.warning) \(words.importOutcome(outcome))",
          isWhole ? .correct : .warning, .bold)
      ], width: width)
    let kept = items.count { !$0.isToStore }
    if kept > 0 { lines += wrap([Span(words.notSent(kept), .dim)], width: width) }
    if !outcome.rejects.isEmpty { lines += [[], StyledLine(words.rejectsTitle, Style(.heading))] }
    for reject in outcome.rejects {
      guard let place = place(of: reject.number) else { continue }
      lines += wrap(
        [
          Span("\(Mark.wrong) ", .error), Span(ImportRow.title(items[place], words) + ": "),
          Span(words.sentence(reject.reason), .error),
        ],
        width: width)
    }
    let losing = items.filter { $0.isToStore && !$0.losses.isEmpty }
    guard !losing.isEmpty else { return lines }
    lines += [[], StyledLine(words.lossesTitle, Style(.heading))]
    // All of them were seen question by question; here they are not to fill the memory.
    for item in losing.prefix(Self.mostLosing) {
      lines += wrap([Span(ImportRow.title(item, words), .dim)], width: width)
      lines += item.losses.flatMap { wrap([Span("  - \(words.describe($0))")], width: width) }
    }
    let rest = losing.count - Self.mostLosing
    return rest > 0 ? lines + [StyledLine("… +\(words.questions(rest))", Style(.dim))] : lines
  }

  /// Questions whose losses are told at the end.
  private static let mostLosing = 200
}
