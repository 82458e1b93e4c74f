import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Asks for searches and shows what they find, until an empty answer leads back.
  mutating func browse() async {
    while let query = await console.ask(words.searchPrompt), query != "0" {
      await show(query)
    }
  }

  private mutating func show(_ query: String) async {
    var items: [QuestionSummary] = []
    var cursor: String?
    repeat {
      let request = SearchRequest(query: query, limit: 10, cursor: cursor)
      guard case .found(_, let result)? = await runner.perform(.search(ticket, request)) else { return }
      switch result {
      case .failure(let error):
        say(error)
        return
      case .success(let page):
        if page.items.isEmpty, items.isEmpty { console.say(words.nothingFound) }
        for (index, item) in page.items.enumerated() {
          console.say("  \(items.count + index + 1). \(QuestionText.oneLine(item.stem))")
        }
        items += page.items
        cursor = page.next
      }
    } while await open(items, hasMore: cursor != nil)
  }

  /// Opens questions of a list by number.
  ///
  /// - Returns: whether the next page is wanted.
  private mutating func open(_ items: [QuestionSummary], hasMore: Bool) async -> Bool {
    guard !items.isEmpty else { return false }
    while let line = await console.ask(words.openPrompt(items.count, hasMore: hasMore)), line != "0" {
      if line.isEmpty {
        guard hasMore else { return false }
        return true
      }
      guard let number = Int(line), items.indices.contains(number - 1) else {
        console.say(words.notANumber(1, items.count))
        continue
      }
      await open(items[number - 1].id)
    }
    return false
  }

  private mutating func open(_ id: QuestionID) async {
    guard case .question(_, let result)? = await runner.perform(.question(ticket, id)) else { return }
    switch result {
    case .failure(let error): say(error)
    case .success(let question):
      console.say(QuestionDetails.lines(question, width: PlainConsole<Source>.width, words: words))
      let ways = [words.back, words.history, words.practiseThis]
      switch await console.choose("", ways, fallback: 0, words: words) {
      case 1: await showHistory(of: id)
      case 2:
        options = PracticeOptions(of: id, kind: question.content.kind)
        _ = await practise(.startPractice(ticket, options))
      default: break
      }
    }
  }

  private mutating func showHistory(of id: QuestionID) async {
    guard case .history(_, let result)? = await runner.perform(.history(ticket, id)) else { return }
    guard case .success(let revisions) = result else {
      if case .failure(let error) = result { say(error) }
      return
    }
    for (index, revision) in revisions.enumerated() {
      let row = QuestionScreen.row(revision, isMarked: false, words).plainText
      console.say("  \(index + 1). \(row.trimmed)")
    }
    while let line = await console.ask(words.comparePrompt), let number = Int(line), number != 0 {
      guard revisions.indices.contains(number - 1) else {
        console.say(words.notANumber(1, revisions.count))
        continue
      }
      let newer = revisions[number - 1]
      guard let parent = newer.parents.first else {
        console.say(words.firstRevision)
        continue
      }
      await compare(id, parent, newer.revision)
    }
  }

  private func compare(_ id: QuestionID, _ from: RevisionID, _ to: RevisionID) async {
    guard case .diff(_, let result)? = await runner.perform(.diff(ticket, id, from: from, to: to)) else { return }
    console.say(words.comparison(from.short, to.short))
    console.say(QuestionScreen.lines(of: result, width: PlainConsole<Source>.width, words: words))
  }
}
