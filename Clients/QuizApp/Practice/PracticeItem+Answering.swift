import QuestionModel

/// What keys make of an answer.
extension PracticeItem {
  /// The response once an option is chosen: alone, in or out of several, or the next judgement of a statement.
  func choosing(_ index: Int) -> Response? {
    let id = optionIDs[index]
    switch content.kind {
    case .multipleResponse:
      var chosen: Set<String> = []
      if case .choices(let ids)? = response { chosen = ids }
      chosen.formSymmetricDifference([id])
      return chosen.isEmpty ? nil : .choices(chosen)
    case .trueFalseCluster:
      var judgements = judgements
      // None, true, false, and round again.
      judgements[id] = judgements[id].map { $0 ? false : nil } ?? true
      return judgements.isEmpty ? nil : .statements(judgements)
    case .shortAnswer, .numeric, .passage, .blueprint, .quiz, .unknown: return response
    case .singleChoice, .trueFalse: return .choices([id])
    }
  }

  /// The response once a statement is judged.
  func judging(_ index: Int, _ judgement: Bool) -> Response {
    var judgements = judgements
    judgements[optionIDs[index]] = judgement
    return .statements(judgements)
  }

  private var judgements: [String: Bool] {
    guard case .statements(let judgements)? = response else { return [:] }
    return judgements
  }
}
