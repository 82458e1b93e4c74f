import QuestionAPI
import QuestionModel

/// Marks as text for a person.
enum ResultText {
  /// What an item earned, and why.
  static func line(_ mark: ItemMark) -> String {
    let points = "\(PointsText.text(mark.points)) of \(PointsText.text(mark.maximum))"
    let reason =
      switch mark.reason {
      case .blank: "not answered"
      case .right: "right"
      case .wrong: "wrong"
      case .statements(let right, let count): "\(right) of \(count) statements right"
      case .partly: "partly right"
      case .waits: "waits for a teacher"
      case .person: "marked by a teacher"
      case .everyone: "given to everybody"
      case .void: "counts for nobody"
      }
    let comment = mark.comment.map { " \u{2014} \($0)" } ?? ""
    return Console.line("\(reason): \(points)\(comment)")
  }

  /// What was earned in all.
  static func line(_ score: AttemptResult.Score) -> String {
    var parts = ["\(PointsText.text(score.points)) of \(PointsText.text(score.maximum))"]
    if let isPassed = score.isPassed { parts.append(isPassed ? "passed" : "not passed") }
    if score.waiting > 0 { parts.append("\(score.waiting) wait for a teacher") }
    return parts.joined(separator: ", ")
  }

  /// A result with its items.
  static func text(of result: AttemptResult) -> String {
    var lines = [
      result.title, "attempt   \(result.id)", "student   \(result.candidate ?? "-")", "started   \(result.started)",
      "ended     \(result.ended?.description ?? "-")", "answered  \(result.answered) of \(result.count)",
    ]
    if result.late > 0 { lines.append("late      \(result.late) steps came after the end and do not count") }
    if let score = result.score {
      lines.append("score     \(line(score))")
    } else {
      lines.append("score     may be seen \(result.visibleFrom.map { "from \($0)" } ?? "once it is released")")
    }
    let papers = result.paper.map { Dictionary($0.items.map { ($0.id, $0) }) { first, _ in first } } ?? [:]
    for (index, item) in result.items.enumerated() {
      let stem = papers[item.mark.item].map { paper in
        if case .essay(let text) = paper.prompt { text } else { paper.content?.stem ?? "" }
      }
      lines += ["", "\(index + 1). \(stem ?? "")  [\(item.mark.item)]", "   \(line(item.mark))"]
      if let response = item.response { lines.append("   answered \(line(response))") }
      if let key = item.key, let content = papers[item.mark.item]?.content {
        lines.append("   right is \(KeyText.line(Question(content: content, key: key)))")
      }
    }
    return lines.map(Console.line).joined(separator: "\n")
  }

  private static func line(_ response: Response) -> String {
    switch response {
    case .choices(let ids): ids.isEmpty ? "-" : ids.sorted().joined(separator: ", ")
    case .statements(let judgements):
      judgements.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    case .text(let text): text
    }
  }

  /// The students with the attempt that counts.
  static func table(of students: [StudentResult]) -> TextTable {
    var table = TextTable(["student", "attempts", "points", "of", "share", "passed", "waiting", "ended", "attempt"])
    for student in students {
      let (best, score) = (student.best, student.best.score)
      table.add([
        student.candidate ?? "-", "\(student.attempts.count)", PointsText.text(score.points),
        PointsText.text(score.maximum), percentage(score.maximum > 0 ? score.share : nil),
        score.isPassed.map { $0 ? "yes" : "no" } ?? "-", "\(score.waiting)", best.ended?.description ?? "-", best.id,
      ])
    }
    return table
  }

  /// What was earned by items, topics or levels.
  static func table(of groups: [ResultGroup], by grouping: ResultGrouping) -> TextTable {
    var table = TextTable([
      grouping.rawValue, "items", "right", "partly", "wrong", "blank", "waiting", "points", "of", "share",
    ])
    for group in groups {
      let title = group.id == nil ? "-" : group.title
      table.add(
        [title, "\(group.items)"]
          + [group.right, group.partly, group.wrong, group.blank, group.waiting].map { "\($0)" } + [
            PointsText.text(group.points), PointsText.text(group.maximum), percentage(group.share),
          ])
    }
    return table
  }

  private static func percentage(_ share: Double?) -> String {
    share.map { "\(PointsText.text(($0 * 1000).rounded() / 10))%" } ?? "-"
  }
}
