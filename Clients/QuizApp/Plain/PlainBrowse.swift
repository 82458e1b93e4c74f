import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Asks for searches and shows what they find, until `0` leads back.
  mutating func browse() async {
    while let query = await console.ask(words.searchPrompt), query != "0" { await show(query) }
  }

  /// Shows what a search finds, page by page.
  mutating func show(_ query: String) async {
    var items: [QuestionSummary] = []
    var cursor: String?
    repeat {
      let request = SearchRequest(query: query, limit: 10, cursor: cursor)
      guard case .found(_, let result)? = await perform(.search(ticket, request)) else { return }
      switch result {
      case .failure(let error): return fail(error)
      case .success(let page):
        if page.items.isEmpty, items.isEmpty { console.say(words.nothingFound) }
        for (index, item) in page.items.enumerated() {
          console.say("  \(items.count + index + 1). \(QuestionText.oneLine(item.stem))")
        }
        items += page.items
        cursor = page.next
      }
    } while await open(items, of: query, hasMore: cursor != nil)
  }

  /// Opens questions of a list by number.
  ///
  /// - Returns: whether the next page is wanted.
  private mutating func open(_ items: [QuestionSummary], of query: String, hasMore: Bool) async -> Bool {
    guard !items.isEmpty else { return false }
    while let line = await console.ask(words.browsePrompt(items.count, hasMore: hasMore)), line != "0" {
      if line.isEmpty { return hasMore }
      if line == "e" {
        await editAsText(query)
        continue
      }
      if line == "b" || line.hasPrefix("b ") {
        await changeMany(line.dropFirst(), of: items, query)
        continue
      }
      guard let place = PlainConsole<Source>.place(line, of: items.count) else {
        console.say(words.notANumber(1, items.count))
        continue
      }
      await open(items[place].id)
    }
    return false
  }

  /// Changes the questions of these numbers, or all that the search finds.
  private mutating func changeMany(_ numbers: Substring, of items: [QuestionSummary], _ query: String) async {
    let parts = numbers.split(separator: " ")
    guard !parts.isEmpty else { return await change(.query(query)) }
    let places = parts.compactMap { PlainConsole<Source>.place(String($0), of: items.count) }
    guard places.count == parts.count else { return console.say(words.notANumber(1, items.count)) }
    await change(.ids(places.map { items[$0].id }))
  }
}
