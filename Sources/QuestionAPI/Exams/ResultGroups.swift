import QuestionModel

/// By what results of a sitting are put together.
public enum ResultGrouping: String, Sendable, Hashable, CaseIterable {
  /// By whoever took it.
  case student
  /// By the item of the test.
  case question
  /// By the tags of the namespace `topic`.
  case topic
  /// By cognitive level.
  case level
}

/// Everything that one student did in a sitting.
public struct StudentResult: Sendable, Hashable {
  /// The attempts, the first one first.
  public var attempts: [SittingResults.AttemptRow]
  /// The attempt with the largest share of its points, the earlier of two alike.
  public var best: SittingResults.AttemptRow

  /// Id of the account; nil where the person was erased, and for one without an account.
  public var account: String? { best.account }
  /// The name that others see; nil where the person was erased.
  public var candidate: String? { best.candidate }
}

/// What was earned with the items that have something in common.
public struct ResultGroup: Sendable, Hashable {
  /// Id of the item, the topic or the level; nil for items that have none.
  public var id: String?
  /// The stem of an item, the topic or the level; empty for items that have none.
  public var title: String
  /// How many items of the test belong to it.
  public var items = 0
  /// Answers that are right as a whole, or for which everybody got the whole mark.
  public var right = 0
  /// Answers that earn a part.
  public var partly = 0
  /// Answers that earn nothing.
  public var wrong = 0
  /// Items that were not answered.
  public var blank = 0
  /// Answers that wait for a teacher.
  public var waiting = 0
  /// Points earned, without what waits.
  public var points = 0.0
  /// Points there were, without what waits.
  public var maximum = 0.0

  /// Share of the points, 0 to 1; nil where nothing is marked.
  public var share: Double? { maximum > 0 ? points / maximum : nil }

  init(id: String?, title: String) {
    self.id = id
    self.title = title
  }

  mutating func add(_ mark: ItemMark) {
    if mark.reason == .void { return }
    if mark.reason == .waits {
      waiting += 1
      return
    }
    points += mark.points
    maximum += mark.maximum
    switch mark.reason {
    case .blank: blank += 1
    case .everyone: right += 1
    default:
      if mark.points <= 0 { wrong += 1 } else if mark.points < mark.maximum { partly += 1 } else { right += 1 }
    }
  }
}

extension SittingResults {
  /// The students, by given name as Vietnamese lists have it, each with all attempts; whoever has no name comes last.
  ///
  /// Attempts without an account are each somebody's own: nothing tells who took them.
  public var students: [StudentResult] {
    var (places, found): ([String: Int], [StudentResult]) = ([:], [])
    for row in attempts {
      if let account = row.account, let place = places[account] {
        found[place].attempts.append(row)
        if row.score.share > found[place].best.score.share { found[place].best = row }
      } else {
        if let account = row.account { places[account] = found.count }
        found.append(StudentResult(attempts: [row], best: row))
      }
    }
    return found.enumerated().sorted { left, right in
      (ListedName(left.element.candidate), left.offset) < (ListedName(right.element.candidate), right.offset)
    }.map(\.element)
  }

  /// What was earned item by item, in the order of the test, by all attempts that ended.
  public var questions: [ResultGroup] {
    groups { item in [(item.id, item.stem)] }
  }

  /// What was earned topic by topic, the weakest first, by all attempts that ended; an item of several counts in each.
  public var topics: [ResultGroup] {
    groups { item in item.topics.map { ($0, $0) } }.sorted { left, right in
      guard left.id != nil, right.id != nil else { return left.id != nil }
      return (left.share ?? 2, VietnameseOrder(left.title)) < (right.share ?? 2, VietnameseOrder(right.title))
    }
  }

  /// What was earned level by level, in the order in which the test has them, by all attempts that ended.
  public var levels: [ResultGroup] {
    let groups = groups { item in item.level.map { [($0, $0)] } ?? [] }
    return groups.filter { $0.id != nil } + groups.filter { $0.id == nil }
  }

  private func groups(by keys: (ItemHeader) -> [(id: String, title: String)]) -> [ResultGroup] {
    var (places, groups): ([String?: Int], [ResultGroup]) = ([:], [])
    var placesOfItems: [String: [Int]] = [:]
    for item in items {
      let keys = keys(item)
      let named: [(id: String?, title: String)] = keys.isEmpty ? [(nil, "")] : keys.map { ($0.id, $0.title) }
      for key in named {
        let place = places[key.id] ?? groups.count
        if place == groups.count {
          places[key.id] = place
          groups.append(ResultGroup(id: key.id, title: key.title))
        }
        groups[place].items += 1
        placesOfItems[item.id, default: []].append(place)
      }
    }
    for attempt in attempts where attempt.ended != nil {
      for mark in attempt.marks {
        for place in placesOfItems[mark.item] ?? [] { groups[place].add(mark) }
      }
    }
    return groups
  }
}

extension AttemptResult.Score {
  /// Share of the points, 0 to 1; 0 where there were none.
  public var share: Double { maximum > 0 ? points / maximum : 0 }
}

/// Where a name stands in a list of a class: by the given name, which is the last word, then by the whole.
private struct ListedName: Comparable {
  private let hasNone: Bool
  private let given: VietnameseOrder
  private let whole: VietnameseOrder

  init(_ name: String?) {
    hasNone = name == nil
    given = VietnameseOrder(name?.split(separator: " ").last.map(String.init) ?? "")
    whole = VietnameseOrder(name ?? "")
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.hasNone != right.hasNone { return right.hasNone }
    return (left.given, left.whole) < (right.given, right.whole)
  }
}
