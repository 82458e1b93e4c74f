import QuestionAPI
import QuestionModel
import TerminalScreen

/// Two questions of a group as lines; the second word by word against the first.
extension DuplicatesScreen {
  /// The two texts; one below the other in the first where they do not stand side by side.
  func pages(_ context: ScreenContext) -> ([StyledLine], [StyledLine]) {
    guard let members = group?.members, members.indices.contains(kept) else { return ([], []) }
    let place = DuplicatesLayout(context.body)
    let (left, right) = place.columns
    let first = text(of: members[kept], against: nil, width: left.width - 1, context)
    guard members.indices.contains(beside) else { return (first, []) }
    let base = try? read[members[kept].id]?.get()
    let width = (place.isSideBySide ? right.width : left.width) - 1
    let second = text(of: members[beside], against: base, width: width, context)
    return place.isSideBySide ? (first, second) : (first + [[]] + second, [])
  }

  /// Lines of the longer of the two texts.
  func lineCount(_ context: ScreenContext) -> Int {
    let pages = pages(context)
    return Swift.max(pages.0.count, pages.1.count)
  }

  private func text(
    of member: QuestionSummary, against base: ComparedQuestion?, width: Int, _ context: ScreenContext
  ) -> [StyledLine] {
    let words = context.words
    let lines = heading(member, words)
    switch read[member.id] {
    case nil: return lines + [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error): return lines + wrap([Span(words.describe(error), .error)], width: width)
    case .success(let question):
      return lines + Self.facts(question, width: width, words: words) + [[]]
        + ComparisonText.lines(of: question.question, against: base?.question, width: width, words: words)
    }
  }

  /// What becomes of the question.
  private func heading(_ member: QuestionSummary, _ words: Words) -> [StyledLine] {
    let isKept = group.map { $0.members.indices.contains(kept) && $0.members[kept].id == member.id } ?? false
    let (mark, text, role): (String, String, StyleRole) =
      isKept
      ? (Mark.correct, words.isKept, .correct)
      : spared.contains(member.id) ? (Mark.unanswered, words.isLeftAlone, .dim) : (Mark.wrong, words.isRetired, .wrong)
    return [[Span("\(mark) \(text)", role), Span("  \(member.revision.short)", .code)]]
  }

  private static func facts(_ question: ComparedQuestion, width: Int, words: Words) -> [StyledLine] {
    let facts = [words.kind(question.question.content.kind), words.status(question.status)]
    let made = [words.moment(question.changed), question.author].compactMap(\.self)
    return wrap([Span(facts.joined(separator: " · "), .dim)], width: width)
      + wrap([Span(made.joined(separator: " · "), .dim)], width: width)
  }
}
