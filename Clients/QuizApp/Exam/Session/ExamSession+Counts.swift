import QuestionModel

/// What of an attempt is told in numbers and signs.
extension ExamSession {
  /// How a question stands.
  struct Standing: Sendable, Hashable {
    var isAnswered = false
    /// How many statements of a cluster are judged, where that is a part of them alone.
    var judged: Part?
    var isFlagged = false
    /// Whether something of it is not saved yet.
    var isUnsaved = false
    /// Whether it cannot be answered again.
    var isClosed = false
    var trouble: Trouble?
  }

  /// A part of the statements of a cluster.
  struct Part: Sendable, Hashable {
    let judged: Int
    let count: Int
  }

  func standing(_ place: ExamPlace) -> Standing {
    Standing(
      isAnswered: isAnswered(place), judged: judged(place), isFlagged: answers.flagged.contains(place.id),
      isUnsaved: waiting.contains { $0.event.item == place.id }, isClosed: isClosed(place),
      trouble: troubles[place.id])
  }

  private func judged(_ place: ExamPlace) -> Part? {
    guard let content = place.item.content, content.kind == .trueFalseCluster,
      case .statements(let judgements)? = answers.responses[place.id], !judgements.isEmpty,
      judgements.count < content.choices.count
    else { return nil }
    return Part(judged: judgements.count, count: content.choices.count)
  }

  func isAnswered(_ place: ExamPlace) -> Bool { !(answers.responses[place.id]?.isEmpty ?? true) }

  /// Whether a question cannot be answered again: it is closed, or nobody goes back and a later one is.
  func isClosed(_ place: ExamPlace) -> Bool {
    if answers.closed.contains(place.id) { return true }
    guard settings.navigation == .forward, let index = places.firstIndex(where: { $0.id == place.id }) else {
      return false
    }
    return places[(index + 1)...].contains { answers.closed.contains($0.id) }
  }

  var answeredCount: Int { places.count(where: isAnswered) }
  var unansweredCount: Int { places.count - answeredCount }
  /// How many clusters are judged in part.
  var partialCount: Int { places.count { judged($0) != nil } }
  var flaggedCount: Int { places.count { answers.flagged.contains($0.id) } }
  /// How many questions have something that is not saved.
  var unsavedCount: Int { Set(waiting.compactMap(\.event.item)).count }
  /// Whether the bank holds all of it.
  var isSaved: Bool { waiting.isEmpty }
  /// How many questions have an answer that does not count.
  var troubledCount: Int { troubles.count }

  /// Where one goes on: the first question that may still be answered and is not, where nobody goes back; else the
  /// first without an answer.
  var firstPlace: Int {
    let open = places.indices.filter { !isClosed(places[$0]) }
    guard settings.navigation == .free else { return open.first ?? Swift.max(0, places.count - 1) }
    return open.first { !isAnswered(places[$0]) } ?? 0
  }
}
