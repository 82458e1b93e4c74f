import QuestionAPI
import QuestionModel

/// What a quiz earned, in all and by parts.
struct PracticeScore: Sendable, Hashable {
  /// Marks of some questions.
  struct Group: Sendable, Hashable {
    /// What they have in common.
    let name: String
    /// Marks earned.
    var points = 0.0
    /// Marks there were.
    var count = 0

    /// The share earned, 0 to 1.
    var share: Double { count == 0 ? 0 : points / Double(count) }
  }

  /// All questions.
  let total: Group
  /// Questions that earned the whole mark.
  let rightCount: Int
  /// By topic, the weakest first.
  let byTopic: [Group]
  /// By cognitive level, in order of name.
  let byLevel: [Group]

  init(_ items: [PracticeItem]) {
    total = Self.groups(items) { _ in [""] }.first ?? Group(name: "")
    rightCount = items.count { $0.isRight }
    byTopic = Self.groups(items, by: \.topics).sorted { ($0.share, $0.name) < ($1.share, $1.name) }
    byLevel = Self.groups(items) { $0.content.level.map { [$0] } ?? [] }.sorted { $0.name < $1.name }
  }

  private static func groups(_ items: [PracticeItem], by names: (PracticeItem) -> [String]) -> [Group] {
    var groups: [String: Group] = [:]
    for item in items {
      for name in names(item) {
        groups[name, default: Group(name: name)].points += item.result?.fraction ?? 0
        groups[name, default: Group(name: name)].count += 1
      }
    }
    return Array(groups.values)
  }
}
