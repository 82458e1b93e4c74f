import QuestionAPI
import QuestionModel
import TerminalScreen

/// What the editor has heard of passages: those that the words in the field find, and the chosen one.
struct EditorPassages: Sendable, Hashable {
  /// Most passages that are offered.
  static let most = 6

  var finding: LatestRequest<SearchRequest>
  /// The passages that were found last, and by which search.
  var found: [QuestionSummary] = []
  var search: SearchRequest?
  var reading: LatestRequest<QuestionID>
  /// Passages that were read.
  var known: [QuestionID: QuestionPassage] = [:]
  /// One that could not be read; it is not asked for again until another one is chosen.
  var unread: QuestionID?
  /// Whether a new passage is being written above, which is chosen once it is saved.
  var awaitsNew = false
  var counting: LatestRequest<String>
  /// How many questions have the passage that is edited.
  var usage: Int?

  init(screen: Int) {
    finding = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
  }

  /// The search for passages that have all the words typed, the last of them perhaps only begun.
  static func search(for text: String) -> SearchRequest? {
    let words = Tokenizer.tokens(of: text).prefix(16).map(\.exact)
    guard let last = words.last else { return nil }
    let query = (words.dropLast().map { "\"\($0)\"" } + ["\(last)*"]).joined(separator: " ")
    return SearchRequest(query: "kind:passage \(query)", limit: most)
  }
}

extension EditorForm {
  /// The passage that is chosen; nil where there is none, or words are typed.
  var passageID: QuestionID? { kind == .passage ? nil : string(.passage).flatMap { QuestionID($0.trimmed) } }

  /// Chooses a passage.
  mutating func choosePassage(_ id: QuestionID?) {
    clear(.passage)
    if let id { self[.passage].insert(id.description) }
  }
}

extension EditorScreen {
  /// The chosen passage, as far as it was read.
  var chosenPassage: QuestionPassage? {
    if let id = form?.passageID { return passages.known[id] }
    guard form?.kind != .passage, let name = result?.question.content.passage else { return nil }
    return name == form?.original.content.passage ? .missing(name) : nil
  }

  /// Passages that have the words typed.
  var passageSuggestions: [QuestionSummary] {
    guard focus == .passage, finding == nil, let form, form.passageID == nil, let text = form.string(.passage),
      EditorPassages.search(for: text) == passages.search
    else { return [] }
    return passages.found
  }

  /// What the form makes one want to know of passages and is not known yet.
  mutating func askForPassages() -> [ScreenAction] {
    guard let form else { return [] }
    if form.kind == .passage { return askForUsage() }
    if let id = form.passageID {
      guard passages.known[id] == nil, passages.unread != id, !passages.reading.isWaiting else { return [] }
      return passages.reading.ask(id).map { [.effect(.question($0, id))] } ?? []
    }
    guard focus == .passage, let search = form.string(.passage).flatMap(EditorPassages.search),
      search != passages.search
    else { return [] }
    return passages.finding.ask(search).map { [.effect(.search($0, search))] } ?? []
  }

  private mutating func askForUsage() -> [ScreenAction] {
    guard let edited, passages.usage == nil, !passages.counting.isWaiting else { return [] }
    let query = "passage:\(edited.id)"
    return passages.counting.ask(query).map { [.effect(.facets($0, query: query))] } ?? []
  }

  /// Takes in what was asked about passages, and what was saved by an editor above.
  mutating func receivePassages(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .found(let ticket, let result):
      guard let done = passages.finding.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.search(next.ticket, next.value))] }
      passages.search = done.value
      passages.found = (try? result.get().items) ?? []
      if case .failure(let error) = result { notice = .failed(error) }
      reveal(context)
    case .question(let ticket, let result):
      guard let done = passages.reading.answered(ticket) else { return [] }
      switch result {
      case .success(let question): passages.known[done.value] = QuestionPassage(question)
      case .failure(.notFound): passages.known[done.value] = .missing(done.value.description)
      case .failure(let error):
        passages.unread = done.value
        notice = .failed(error)
      }
      refresh(context)
      return done.next.map { [.effect(.question($0.ticket, $0.value))] } ?? []
    case .facets(let ticket, let result):
      if passages.counting.answered(ticket) != nil { passages.usage = (try? result.get().total) ?? 0 }
    case .questionSaved(let ticket, .success(let now)) where ticket.screen != screen:
      guard form?.kind != .passage, let passage = QuestionPassage(now) else { return [] }
      passages.known[now.id] = passage
      passages.search = nil
      if passages.awaitsNew {
        passages.awaitsNew = false
        change(context) { $0.choosePassage(now.id) }
      }
      refresh(context)
    default: break
    }
    return []
  }

  /// Keys on a passage that is chosen: it is shown by its first words, so nothing of it is typed.
  mutating func handleOnPassage(_ key: Key, _ context: ScreenContext) {
    switch key {
    case .delete, .backspace: change(context) { $0.choosePassage(nil) }
    case .character:
      change(context) { $0.choosePassage(nil) }
      edit(key, context)
    default: leaveField(by: key, context)
    }
  }

  /// Chooses one of the passages that are offered.
  mutating func takePassage(at index: Int, _ context: ScreenContext) {
    let offered = passageSuggestions
    guard offered.indices.contains(index) else { return }
    suggestion = nil
    change(context) { $0.choosePassage(offered[index].id) }
  }

  /// Opens the chosen passage in an editor above, or begins a new one there.
  mutating func openPassage(isNew: Bool, _ context: ScreenContext) -> [ScreenAction] {
    guard let form, form.kind.isAnswerable else { return [] }
    passages.awaitsNew = isNew
    let kept = keep()
    if isNew { return kept + [.push { EditorScreen(screen: $0, subject: .newPassage) }] }
    guard let id = form.passageID, passages.known[id]?.passage != nil else { return [] }
    return kept + [.push { EditorScreen(screen: $0, subject: .stored(id)) }]
  }
}

extension QuestionPassage {
  /// The passage of what was read under its id; missing where that is a question.
  fileprivate init(_ question: StudentQuestion) {
    self =
      question.content.kind == .passage
      ? .found(Passage(id: question.id, revision: question.revision, content: question.content))
      : .missing(question.id.description)
  }
}
