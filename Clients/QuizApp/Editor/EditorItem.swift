/// An option, a statement, an accepted text or an accepted number of the form.
struct EditorItem: Sendable, Hashable {
  /// A part of an item that is shown only where it is wanted.
  enum Detail: String, Sendable, Hashable, CaseIterable {
    case weight
    case feedback
    case level
  }

  /// The choice's id; of accepted answers a name within the form.
  let id: String
  /// Whether it is right, or true.
  var isRight = false
  /// Whether it keeps its place.
  var isPinned = false
  /// Whether every letter counts in an accepted text.
  var isExact = false
  /// The weight that it came with: a third has no percentage that is quite the same.
  var givenWeight: Double?
  /// Parts that are shown.
  var details: Set<Detail> = []
}
