/// The rule of closed namespaces: a question gets no tag of one that is not allowed there.
public struct TagVocabulary: Sendable, Hashable {
  private let closed: [Substring: Set<Tag>]

  /// The vocabulary of some namespaces; open ones allow everything.
  public init(_ namespaces: some Sequence<TagNamespace> = []) {
    var closed: [Substring: Set<Tag>] = [:]
    for namespace in namespaces where namespace.isClosed { closed[namespace.name[...]] = Set(namespace.allowed) }
    self.closed = closed
  }

  /// Whether a tag may be given to a question: its namespace is open, or lists this very tag in NFC.
  public func allows(_ tag: Tag) -> Bool {
    guard !closed.isEmpty, let allowed = closed[tag.namespace] else { return true }
    return allowed.contains(tag)
  }

  /// Why a tag may not be given to a question; nil where it may.
  public func refusal(of tag: Tag) -> TagRefusal? {
    guard !allows(tag) else { return nil }
    return TagRefusal(tag, allowed: closed[tag.namespace] ?? [])
  }

  /// The tags that a question may not get.
  ///
  /// - Parameters:
  ///   - tags: the tags it shall have.
  ///   - before: tags that it has, which may stay; asked for only where one is not allowed.
  /// - Returns: tags that are not allowed and that it does not have yet.
  public func refused(_ tags: [Tag], keeping before: @autoclosure () throws -> [Tag]) rethrows -> [Tag] {
    guard !closed.isEmpty else { return [] }
    let refused = tags.filter { !allows($0) }
    guard !refused.isEmpty else { return [] }
    let kept = Set(try before())
    return refused.filter { !kept.contains($0) }
  }
}

/// A tag that its closed namespace does not allow, with allowed ones that may be meant.
public struct TagRefusal: Sendable, Hashable {
  /// Most tags named in its place.
  private static let mostNear = 5
  /// Most letters by which a tag is near another.
  private static let mostSteps = 3

  /// The tag.
  public let tag: Tag
  /// The allowed tag from which it differs by accents alone.
  public let same: Tag?
  /// Allowed tags that begin alike or are spelled nearly alike, the nearest first.
  public let near: [Tag]
  /// How many tags the namespace allows.
  public let allowedCount: Int

  init(_ tag: Tag, allowed: Set<Tag>) {
    let sought = Array(TextFolding.fold(String(tag.value)).unicodeScalars)
    var ranked: [(rank: Int, tag: Tag)] = []
    for other in allowed {
      let value = Array(TextFolding.fold(String(other.value)).unicodeScalars)
      guard let rank = Self.rank(value, sought) else { continue }
      ranked.append((rank, other))
    }
    ranked.sort { ($0.rank, $0.tag) < ($1.rank, $1.tag) }
    self.tag = tag
    allowedCount = allowed.count
    same = ranked.first.flatMap { $0.rank == 0 ? $0.tag : nil }
    near = ranked.prefix(Self.mostNear).map(\.tag)
  }

  /// 0 for the same letters, then by letters that differ, then what begins alike; nil for what is not near.
  private static func rank(_ value: [Unicode.Scalar], _ sought: [Unicode.Scalar]) -> Int? {
    if let steps = EditDistance.between(value, sought, atMost: mostSteps), steps < max(2, sought.count) { return steps }
    guard value.starts(with: sought) || sought.starts(with: value) else { return nil }
    return mostSteps + 1 + abs(value.count - sought.count)
  }

  /// The problem that it is, in the bank's words.
  public var problem: FieldProblem {
    let closed = "\"\(tag)\" is not allowed: the namespace \"\(tag.namespace)\" is closed"
    if let same { return FieldProblem("tags", "\(closed); it has \"\(same)\"") }
    guard !near.isEmpty else {
      let list = "question-bank tag namespace show \(tag.namespace)"
      return FieldProblem("tags", "\(closed) and allows \(allowedCount) others (\(list))")
    }
    return FieldProblem("tags", "\(closed); near it are " + near.map { "\"\($0)\"" }.joined(separator: ", "))
  }
}

/// How many letters must be put in, left out or changed to make one text of another.
enum EditDistance {
  /// The distance of two texts; nil where it is over a limit.
  static func between<Element: Equatable>(_ left: [Element], _ right: [Element], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var above = (0...right.count).map { min($0, far) }
    for (row, letter) in left.enumerated() {
      // Beyond this band every distance is over the limit.
      let columns = max(0, row - limit)..<min(right.count, row + limit + 1)
      var current = [Int](repeating: far, count: right.count + 1)
      if row < limit { current[0] = row + 1 }
      for column in columns {
        let change = above[column] + (letter == right[column] ? 0 : 1)
        current[column + 1] = min(change, above[column + 1] + 1, current[column] + 1, far)
      }
      above = current
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
