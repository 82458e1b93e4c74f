/// Turns an attempt into marks: a pure function of its state and of the pinned questions, so that a regrade is a replay.
public enum AttemptGrading {
  /// The marks of an attempt.
  ///
  /// - Parameters:
  ///   - state: how the attempt stands.
  ///   - items: what each item is graded by, in the order of the paper.
  /// - Returns: one mark an item, in the same order.
  public static func marks(of state: AttemptState, by items: [GradedItem]) -> [ItemMark] {
    items.map { mark(state.responses[$0.id], to: $0, person: state.marks[$0.id]) }
  }

  /// The mark of one answer.
  ///
  /// - Parameters:
  ///   - response: what was answered.
  ///   - item: what it is graded by.
  ///   - person: what a teacher marked, which goes before the machine, but not before what was decided for everybody.
  /// - Returns: the mark.
  public static func mark(
    _ response: Response?, to item: GradedItem, person: AttemptState.PersonalMark? = nil
  ) -> ItemMark {
    switch item.remedy {
    case .void: return ItemMark(item: item.id, points: 0, maximum: 0, reason: .void, comment: person?.comment)
    case .everyone:
      return ItemMark(
        item: item.id, points: item.points, maximum: item.points, reason: .everyone, comment: person?.comment)
    case .key, nil: break
    }
    if let person {
      return ItemMark(
        item: item.id, points: min(item.points, max(0, person.points)), maximum: item.points, reason: .person,
        comment: person.comment)
    }
    let (share, reason) = graded(response, item)
    return ItemMark(item: item.id, points: share * item.points, maximum: item.points, reason: reason)
  }

  private static func graded(_ response: Response?, _ item: GradedItem) -> (share: Double, ItemMark.Reason) {
    guard let response, !response.isEmpty else { return (0, .blank) }
    guard var question = item.question else { return (0, .waits) }
    if case .key(let key, let scoring) = item.remedy {
      question.key = key
      if let scoring, scoring.fits(question.content) { question.content.scoring = scoring }
    }
    let grade = Grading.grade(response, to: question)
    if grade.needsPerson { return (0, .waits) }
    if grade.isRight { return (1, .right) }
    if question.content.kind == .trueFalseCluster, case .statements(let judgements) = response {
      let ids = question.content.choices.map(\.id)
      return (grade.fraction, .statements(right: Grading.rightCount(judgements, ids, question.key), of: ids.count))
    }
    return grade.fraction > 0 ? (grade.fraction, .partly) : (0, .wrong)
  }
}
