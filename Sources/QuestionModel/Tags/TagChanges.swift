/// Puts one tag in the place of several, each with all that stands below it.
///
/// A whole branch moves with its top: `topic:hàm` to `topic:giải-tích/hàm` takes `topic:hàm/cực-trị` along.
public struct TagRename: Sendable, Hashable {
  /// The tags as they are.
  public let sources: [Tag]
  /// The tag that takes their place.
  public let target: Tag

  /// A renaming of one tag or a merging of several.
  public init(_ sources: [Tag], to target: Tag) {
    self.sources = sources
    self.target = target
  }

  /// The tag that takes another's place.
  ///
  /// - Parameter tag: any tag.
  /// - Returns: its new name; the tag itself where it is none of those renamed nor below one.
  /// - Throws: `FieldProblem` if the new name is too long.
  public func renamed(_ tag: Tag) throws(FieldProblem) -> Tag {
    // Of a tag and one below it the nearer one is meant.
    guard let source = sources.filter({ tag.isWithin($0) }).max(by: { $0.name.utf8.count < $1.name.utf8.count })
    else { return tag }
    return try Tag(target.name + tag.name.dropFirst(source.name.count), path: "to")
  }
}

/// Takes tags away.
public struct TagDeletion: Sendable, Hashable {
  /// The tags.
  public let tags: [Tag]
  /// Whether all that stands below them goes too.
  public let includesBelow: Bool

  /// A deletion of tags, alone or with all that stands below them.
  public init(_ tags: [Tag], includesBelow: Bool) {
    self.tags = tags
    self.includesBelow = includesBelow
  }

  /// Whether a tag is taken away.
  public func takes(_ tag: Tag) -> Bool {
    includesBelow ? tags.contains { tag.isWithin($0) } : tags.contains(tag)
  }
}
