import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Lists the revisions of a question, compares them and restores one, until the person goes back.
  mutating func showHistory(of id: QuestionID) async {
    while !console.hasEnded {
      guard case .history(_, let result)? = await perform(.history(ticket, id)) else { return }
      guard case .success(let revisions) = result else {
        if case .failure(let error) = result { fail(error) }
        return
      }
      let rows = revisions.enumerated().map { index, revision in
        "  \(index + 1). \(QuestionScreen.row(revision, isMarked: false, words).plainText.trimmed)"
      }
      await console.page(rows, words: words)
      guard await go(through: revisions, of: id) else { return }
    }
  }

  /// - Returns: whether the list is to be read anew.
  private mutating func go(through revisions: [RevisionSummary], of id: QuestionID) async -> Bool {
    while let line = await console.ask(words.comparePrompt), line != "0", !line.isEmpty {
      let isRestore = line.hasPrefix("r")
      let places = (isRestore ? line.dropFirst() : line[...]).split(separator: " ").map {
        PlainConsole<Source>.place(String($0), of: revisions.count)
      }
      let chosen = places.compactMap { $0.map { revisions[$0] } }
      guard chosen.count == places.count, (1...(isRestore ? 1 : 2)).contains(chosen.count) else {
        console.say(words.notANumber(1, revisions.count))
        continue
      }
      if isRestore {
        if await restore(chosen[0], of: id) { return true }
      } else {
        await compare(chosen, of: id)
      }
    }
    return false
  }

  /// Compares a revision with its parent, or two with each other, the older one first.
  private mutating func compare(_ revisions: [RevisionSummary], of id: QuestionID) async {
    let pair = revisions.sorted { $0.generation < $1.generation }
    guard let newer = pair.last, let older = pair.count > 1 ? pair[0].revision : newer.parents.first else {
      return console.say(words.firstRevision)
    }
    guard case .diff(_, let result)? = await perform(.diff(ticket, id, from: older, to: newer.revision)) else {
      return
    }
    if case .failure = result { isFine = false }
    console.say(words.comparison(older.short, newer.revision.short))
    await console.page(
      QuestionScreen.lines(of: result, width: PlainConsole<Source>.width, words: words), words: words)
  }

  /// Makes an earlier revision's content the current one again, once that is confirmed.
  ///
  /// - Returns: whether it was done.
  private mutating func restore(_ revision: RevisionSummary, of id: QuestionID) async -> Bool {
    guard !revision.isHead else {
      console.say(words.alreadyCurrent)
      return false
    }
    console.say(words.restoreQuestion(revision.revision.short))
    let ways = [words.restore, words.cancel]
    guard await console.choose(words.restoreTitle, ways, words: words) == 0,
      case .restored(_, let result)? = await perform(.restore(ticket, id, to: revision.revision))
    else { return false }
    switch result {
    case .failure(let error):
      fail(error)
      return false
    case .success(let saved):
      console.say("\(Mark.correct) \(words.savedAs(saved.short))")
      return true
    }
  }
}
