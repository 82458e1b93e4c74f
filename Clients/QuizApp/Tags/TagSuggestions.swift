import QuestionAPI
import QuestionModel

/// The tags that a person may mean while typing: those in use and those that closed namespaces list.
struct TagSuggestions: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let name: String
    let count: Int
    let folded: String
    let foldedValue: String
  }

  private let entries: [Entry]

  /// The suggestions of a bank: what a closed namespace does not list is not among them.
  init(_ counts: [TagCount] = [], _ namespaces: [TagNamespace] = []) {
    let vocabulary = TagVocabulary(namespaces)
    let used = Set(counts.map(\.tag))
    let unused = namespaces.filter(\.isClosed).flatMap(\.allowed).filter { !used.contains($0) }
    let offered = counts.filter { vocabulary.allows($0.tag) } + unused.map { TagCount(tag: $0, count: 0) }
    entries = offered.map { offer in
      Entry(
        name: offer.tag.name, count: offer.count, folded: TextFolding.fold(offer.tag.name),
        foldedValue: TextFolding.fold(String(offer.tag.value)))
    }
  }

  /// The tags that hold a text, accents aside: those that begin so first, the commonest first among them.
  func matching(_ text: String, without taken: Set<String> = [], most: Int = 5) -> [String] {
    let sought = TextFolding.fold(text)
    guard !sought.isEmpty else { return [] }
    let found = entries.compactMap { entry -> (rank: Int, entry: Entry)? in
      guard entry.folded.contains(sought), !taken.contains(entry.name) else { return nil }
      return (entry.folded.hasPrefix(sought) ? 0 : entry.foldedValue.hasPrefix(sought) ? 1 : 2, entry)
    }
    return
      found.sorted {
        ($0.rank, $1.entry.count, $0.entry.name) < ($1.rank, $0.entry.count, $1.entry.name)
      }.prefix(most).map(\.entry.name)
  }
}
