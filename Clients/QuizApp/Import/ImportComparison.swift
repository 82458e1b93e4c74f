import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// How a question that the bank has would change.
public struct ImportComparison: Sendable, Hashable {
  let difference: QuestionDiff
  /// Where the question would stand.
  let status: QuestionStatus

  /// Compares a question of a file with the one that the bank has.
  ///
  /// - Parameters:
  ///   - row: the question.
  ///   - set: what it gets besides.
  ///   - record: the question as the bank has it.
  /// - Throws: `BankError.corrupt` if the record does not read.
  init(_ row: ImportSet.Row, of set: ImportSet, with record: QuestionRecord) throws(BankError) {
    let stored = (try record.question(), try record.decoded().status)
    var question = row.read.question
    question.content.tags += set.tags
    // A file that says nothing of it leaves the status as it is.
    status = set.status ?? row.read.status ?? stored.1
    difference = QuestionDiff(from: stored, to: (question.normalized, status))
  }
}

/// A question as it was when it was compared.
struct ComparedItem: Sendable, Hashable {
  let number: Int
  let edits: Int

  init(_ item: ImportItem) { (number, edits) = (item.number, item.edits) }
}

extension ImportScreen {
  /// Most comparisons that are kept: a long walk through many must not fill the memory.
  private static let mostCompared = 200

  /// Asks how the selected question would change, unless that is known.
  mutating func compareSelected(_ context: ScreenContext) -> [ScreenAction] {
    guard stage == .preview, let selected, selected.state == .update else { return [] }
    let key = ComparedItem(selected)
    guard compared[key] == nil else { return [] }
    return comparing.ask(key).map { compare(key, $0, context) } ?? []
  }

  private func compare(_ key: ComparedItem, _ ticket: Ticket, _ context: ScreenContext) -> [ScreenAction] {
    [.effect(.importing(ticket, .compare(set(context) { $0.number == key.number })))]
  }

  mutating func take(
    _ result: Result<ImportComparison, BankError>, _ ticket: Ticket, _ context: ScreenContext
  ) -> [ScreenAction] {
    guard let done = comparing.answered(ticket) else { return [] }
    if compared.count >= Self.mostCompared { compared = [:] }
    compared[done.value] = result
    return done.next.map { compare($0.value, $0.ticket, context) } ?? []
  }

  /// How the question differs from the one that the bank has; nothing where it is no update.
  func differenceLines(_ item: ImportItem, width: Int, _ context: ScreenContext) -> [StyledLine] {
    guard item.state == .update else { return [] }
    let words = context.words
    let heading: [StyledLine] = [[], StyledLine(words.differsFromHere, Style(.heading))]
    switch compared[ComparedItem(item)] {
    case nil: return heading + [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error)?: return heading + wrap([Span(words.describe(error), .error)], width: width)
    case .success(let found)?:
      let fields = found.difference.fields
      return heading
        + (fields.isEmpty
          ? [StyledLine(words.noDifference, Style(.dim))]
          : QuestionScreen.lines(of: fields, width: width, words: words))
        + [[], StyledLine(words.afterTheUpdate, Style(.heading))]
    }
  }

  /// Where the item would stand.
  func status(of item: ImportItem) -> QuestionStatus {
    (try? compared[ComparedItem(item)]?.get())?.status ?? item.status
  }
}
