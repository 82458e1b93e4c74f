import QuestionAPI
import QuestionModel

extension PlainProgram {
  /// Asks how the quiz is to be, then runs it.
  mutating func setUp() async -> Bool {
    let modes = PracticeOptions.Mode.allCases
    guard
      let mode = await console.choose(
        words.setupRow(.mode), modes.map(words.mode), fallback: modes.firstIndex(of: options.mode), words: words)
    else { return true }
    var options = PracticeOptions(
      mode: modes[mode], count: options.count, order: options.order, feedback: options.feedback,
      minutes: options.minutes)
    guard let query = await askQuery() else { return true }
    options.query = query
    guard let count = await askNumber(words.setupRow(.count), options.count, 1...PracticeOptions.maximumCount) else {
      return true
    }
    options.count = count
    if options.mode == .free {
      let orders = PracticeOptions.Order.allCases
      guard
        let order = await console.choose(
          words.setupRow(.order), orders.map(words.order), fallback: orders.firstIndex(of: options.order),
          words: words)
      else { return true }
      options.order = orders[order]
    }
    if options.mode != .adaptive {
      let ways = PracticeOptions.Feedback.allCases
      guard
        let way = await console.choose(
          words.setupRow(.feedback), ways.map(words.feedback), fallback: ways.firstIndex(of: options.feedback),
          words: words)
      else { return true }
      options.feedback = ways[way]
    }
    guard let minutes = await askNumber(words.clockPrompt, options.minutes ?? 0, 0...600) else { return true }
    options.minutes = minutes == 0 ? nil : minutes
    self.options = options
    return await practise(.startPractice(ticket, options))
  }

  /// A search that parses; tags are written in it as filters, and `?` lists them.
  private mutating func askQuery() async -> String? {
    while let line = await console.ask(words.practiceQueryPrompt) {
      if line == "?" {
        await sayTags()
        continue
      }
      do throws(SearchSyntaxError) {
        _ = try SearchParser.parse(line)
        return line
      } catch {
        console.warn(words.querySyntax(error))
      }
    }
    return nil
  }

  /// Lists the tags of the bank with the number of their questions, page by page.
  mutating func sayTags() async {
    guard case .tags(_, let result)? = await perform(.tags(ticket)) else { return }
    switch result {
    case .failure(let error): say(error)
    case .success(let tags):
      if tags.isEmpty { console.say(words.noTags) }
      await console.page(tags.map { "  \($0.tag.name)  \(words.number($0.count))" }, words: words)
    }
  }

  private mutating func askNumber(_ title: String, _ fallback: Int, _ range: ClosedRange<Int>) async -> Int? {
    while let line = await console.ask("\(title) (\(range.lowerBound)–\(range.upperBound)) [\(fallback)]:") {
      if line.isEmpty { return fallback }
      if let number = Int(line), range.contains(number) { return number }
      console.say(words.notANumber(range.lowerBound, range.upperBound))
    }
    return nil
  }
}
