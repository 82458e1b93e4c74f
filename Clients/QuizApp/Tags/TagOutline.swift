import QuestionAPI
import QuestionModel

/// The tree of tags on rows: places in the order of the tree, of which those under a folded one are not seen.
///
/// Flattened when the tags are read and when something is folded or looked for, never for a frame.
struct TagOutline: Sendable, Hashable {
  /// A namespace or a tag.
  struct Place: Sendable, Hashable {
    /// The whole tag, or the namespace with its colon.
    let name: String
    /// The last part of the name.
    let label: String
    /// The name as a filter compares it.
    let folded: String
    let depth: Int
    /// Questions that have the very tag.
    let count: Int
    /// Questions that have it or one below it; a question with two of them counts twice.
    let total: Int
    /// The place above.
    let parent: Int?
    /// The place behind the last one below.
    var end: Int
    /// The tag; nil for a namespace.
    let tag: Tag?
    /// Whether it is in use and its closed namespace does not list it.
    let isStray: Bool
    /// Whether it is a namespace that is closed.
    let isClosed: Bool
  }

  private(set) var places: [Place] = []
  /// Indices of the places that are seen.
  private(set) var rows: [Int] = []
  private var unfolded: Set<String> = []
  private var filter = ""

  init() {}

  /// The outline of tags in use and of namespaces that someone has described.
  ///
  /// - Parameters:
  ///   - counts: tags sorted by name, as a bank gives them.
  ///   - namespaces: the namespaces; those without a tag in use are shown too.
  ///   - before: what was unfolded and looked for stays so.
  init(_ counts: [TagCount], _ namespaces: [TagNamespace], like before: TagOutline = TagOutline()) {
    let vocabulary = TagVocabulary(namespaces)
    let closed = Set(namespaces.filter(\.isClosed).map { $0.name + ":" })
    let roots = TagTree(counts).roots
    let known = Set(roots.map(\.name))
    let unused = namespaces.map { $0.name + ":" }.filter { !known.contains($0) }
    let order = (roots.map { ($0.name, Optional($0)) } + unused.map { ($0, nil) })
      .sorted { VietnameseOrder($0.0) < VietnameseOrder($1.0) }
    for (name, root) in order {
      if let root {
        add(root, depth: 0, parent: nil, vocabulary, closed)
      } else {
        places.append(Self.place(name, depth: 0, counts: (0, 0), parent: nil, vocabulary, closed, places.count + 1))
      }
    }
    unfolded = before.unfolded
    filter = before.filter
    refresh()
  }

  private mutating func add(
    _ node: TagTree.Node, depth: Int, parent: Int?, _ vocabulary: TagVocabulary, _ closed: Set<String>
  ) {
    let index = places.count
    places.append(
      Self.place(
        node.name, depth: depth, counts: (node.count, node.total), parent: parent, vocabulary, closed, index + 1))
    let children = node.children.map { (place: VietnameseOrder($0.name), node: $0) }.sorted { $0.place < $1.place }
    for child in children { add(child.node, depth: depth + 1, parent: index, vocabulary, closed) }
    places[index].end = places.count
  }

  private static func place(
    _ name: String, depth: Int, counts: (own: Int, total: Int), parent: Int?, _ vocabulary: TagVocabulary,
    _ closed: Set<String>, _ end: Int
  ) -> Place {
    let isNamespace = name.hasSuffix(":") && !name.dropLast().contains(":")
    let tag = isNamespace ? nil : try? Tag(name)
    return Place(
      name: name, label: isNamespace ? String(name.dropLast()) : label(of: name), folded: TextFolding.fold(name),
      depth: depth, count: counts.own, total: counts.total, parent: parent, end: end, tag: tag,
      isStray: counts.own > 0 && tag.map { !vocabulary.allows($0) } ?? false, isClosed: closed.contains(name))
  }

  /// The last part of a tag's name.
  static func label(of name: String) -> String {
    let value = name.split(separator: ":", maxSplits: 1).last ?? name[...]
    return String(value.split(separator: "/").last ?? value)
  }

  /// Whether places lie below it.
  func isBranch(_ index: Int) -> Bool { places[index].end > index + 1 }

  /// Whether the places below it are seen.
  func isUnfolded(_ index: Int) -> Bool { !filter.isEmpty || unfolded.contains(places[index].name) }

  /// The row of the place with a name.
  func row(of name: String) -> Int? { rows.firstIndex { places[$0].name == name } }

  mutating func setUnfolded(_ isUnfolded: Bool, _ index: Int) {
    if isUnfolded { unfolded.insert(places[index].name) } else { unfolded.remove(places[index].name) }
    refresh()
  }

  /// Unfolds all above a place, so that it is seen.
  mutating func reveal(_ name: String) {
    var place = places.first { $0.name == name }?.parent
    while let index = place {
      unfolded.insert(places[index].name)
      place = places[index].parent
    }
    refresh()
  }

  /// Shows only places whose name holds a text, accents aside, and those above them; the empty text shows all.
  mutating func narrow(to text: String) {
    filter = TextFolding.fold(text.trimmed)
    refresh()
  }

  private mutating func refresh() {
    guard filter.isEmpty else {
      rows = found()
      return
    }
    rows = []
    var index = 0
    while index < places.count {
      rows.append(index)
      index = unfolded.contains(places[index].name) ? index + 1 : places[index].end
    }
  }

  private func found() -> [Int] {
    var isSeen = [Bool](repeating: false, count: places.count)
    for index in places.indices where places[index].folded.contains(filter) {
      var place: Int? = index
      while let seen = place, !isSeen[seen] {
        isSeen[seen] = true
        place = places[seen].parent
      }
    }
    return places.indices.filter { isSeen[$0] }
  }
}
