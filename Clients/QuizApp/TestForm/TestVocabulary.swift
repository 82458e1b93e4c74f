import QuestionAPI
import QuestionModel

/// Tags and levels that a bank has.
struct TestVocabulary: Sendable, Hashable {
  /// The levels of Vietnamese tests, where the bank names none.
  private static let customary = ["nhận biết", "thông hiểu", "vận dụng", "vận dụng cao"]

  var tags = TagSuggestions()
  /// Levels of the bank's questions, the commonest first.
  var levels: [String] = []

  func levels(matching text: String) -> [String] {
    let sought = TextFolding.fold(text)
    let all = levels.isEmpty ? Self.customary : levels
    guard !all.contains(where: { TextFolding.fold($0) == sought }) else { return [] }
    return Array(all.filter { sought.isEmpty || TextFolding.fold($0).hasPrefix(sought) }.prefix(5))
  }
}

/// Asks a bank for its tags and levels.
struct VocabularyReading: Sendable, Hashable {
  private(set) var known = TestVocabulary()
  private var counts: [TagCount] = []
  private var namespaces: [TagNamespace] = []
  private var counting: LatestRequest<Bool>
  private var describing: LatestRequest<Bool>
  private var levelling: LatestRequest<Bool>

  init(screen: Int) {
    counting = LatestRequest(screen: screen)
    describing = LatestRequest(screen: screen)
    levelling = LatestRequest(screen: screen)
  }

  mutating func read() -> [ScreenAction] {
    [
      counting.ask(true).map { .effect(.tags($0)) }, describing.ask(true).map { .effect(.namespaces($0)) },
      levelling.ask(true).map { .effect(.facets($0, query: "")) },
    ].compactMap(\.self)
  }

  /// Takes an answer in; without one the form offers nothing, and takes what is typed all the same.
  mutating func receive(_ answer: AppAnswer) {
    switch answer {
    case .tags(let ticket, let result):
      guard counting.answered(ticket) != nil else { return }
      counts = (try? result.get()) ?? []
    case .namespaces(let ticket, let result):
      guard describing.answered(ticket) != nil else { return }
      namespaces = (try? result.get()) ?? []
    case .facets(let ticket, let result):
      guard levelling.answered(ticket) != nil else { return }
      known.levels = (try? result.get())?.facets["level"]?.map(\.value) ?? []
      return
    default: return
    }
    known.tags = TagSuggestions(counts, namespaces)
  }
}
