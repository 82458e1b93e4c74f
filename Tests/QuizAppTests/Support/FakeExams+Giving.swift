import QuestionAPI
import QuestionModel

/// What a teacher sees of tests, by the pure model of them.
extension FakeExams {
  func place(_ id: String) throws(BankError) -> Int {
    guard let place = given.firstIndex(where: { $0.sitting.id == id }) else { throw .notFound("sitting \"\(id)\"") }
    return place
  }

  /// A test with how many began it and how many are done.
  func counted(_ id: String) throws(BankError) -> Sitting {
    var sitting = given[try place(id)].sitting
    let attempts = attempts.filter { $0.sitting == id }
    sitting.attempts = attempts.count
    sitting.ended = attempts.count { $0.state.ended(at: now) != nil }
    return sitting
  }

  func marks(_ attempt: Attempt, _ test: Given) -> [ItemMark] {
    test.paper.items.compactMap { item in
      test.keys[item.id].map {
        AttemptGrading.mark(attempt.state.responses[item.id], to: $0, person: attempt.state.marks[item.id])
      }
    }
  }

  private func headers(_ test: Given) -> [SittingResults.ItemHeader] {
    test.paper.sections.flatMap { section in
      section.items.map { item in
        let stem = if case .essay(let text) = item.prompt { text } else { item.content?.stem ?? "" }
        return SittingResults.ItemHeader(
          id: item.id, pinned: test.keys[item.id]?.pinned, stem: stem, section: section.heading.id, points: item.points,
          topics: (item.content?.tags ?? []).filter { $0.namespace == "topic" }.map { String($0.value) },
          level: item.content?.level)
      }
    }
  }

  func results(_ id: String, limit: Int, cursor: String?) throws(BankError) -> SittingResults {
    let test = try test(id)
    let all = attempts.filter { $0.sitting == id }
    let start = cursor.flatMap { Int($0) } ?? 0
    let shown = all.dropFirst(start).prefix(Swift.min(limit, pageSize))
    let rows = shown.map { attempt in
      let marks = marks(attempt, test)
      return SittingResults.AttemptRow(
        id: attempt.id, account: attempt.candidate.map { "account-\($0)" }, candidate: attempt.candidate,
        number: attempt.number, started: attempt.started, ended: attempt.state.ended(at: now),
        answered: attempt.state.responses.count { !$0.value.isEmpty }, late: 0,
        score: AttemptResult.Score(marks, passMark: test.sitting.settings.passMark), marks: marks)
    }
    let end = start + rows.count
    return SittingResults(items: headers(test), attempts: rows, next: end < all.count ? String(end) : nil)
  }

  mutating func regrade(
    _ id: String, _ request: RegradeRequest, keys: [QuestionID: AnswerKey]
  ) throws(BankError) -> RegradeReport {
    let place = try place(id)
    let before = given[place]
    var after = before
    for (item, graded) in before.keys {
      let kind = request.remedies.first { $0.question == graded.pinned?.question }?.kind
      after.keys[item]?.remedy =
        switch kind {
        case nil: nil
        case .everyone: .everyone
        case .void: .void
        case .revision: graded.pinned.flatMap { keys[$0.question] }.map { .key($0, scoring: nil) }
        }
    }
    after.sitting.remedies = request.remedies
    let done = attempts.filter { $0.sitting == id && $0.state.ended(at: now) != nil }
    let changes = done.compactMap { attempt -> RegradeReport.Change? in
      let (old, new) = (marks(attempt, before), marks(attempt, after))
      guard old != new else { return nil }
      return RegradeReport.Change(
        attempt: attempt.id, candidate: attempt.candidate, before: old.reduce(0) { $0 + $1.points },
        after: new.reduce(0) { $0 + $1.points }, items: zip(old, new).filter { $0 != $1 }.map { $1 })
    }
    let report = RegradeReport(
      changes: changes, unchanged: done.count - changes.count, isMade: request.digest != nil)
    if let digest = request.digest {
      guard digest == report.digest else { throw .changedSincePreview }
      given[place] = after
    }
    return report
  }

  /// The answers of first attempts as sums take them.
  private func scored(_ id: String, _ test: Given) -> [ScoredAttempt] {
    attempts.filter { $0.sitting == id && $0.number == 1 && $0.state.ended(at: now) != nil }.compactMap { attempt in
      let answers = marks(attempt, test).filter { $0.maximum > 0 && test.keys[$0.item]?.question != nil }.map { mark in
        let chosen: [String]? =
          switch attempt.state.responses[mark.item] {
          case .choices(let ids)?: Array(ids)
          case .statements(let judgements)?: judgements.map { "\($0.key):\($0.value)" }
          case .text?: nil
          case nil: options(mark.item, test).isEmpty ? nil : []
          }
        return ScoredAnswer(item: mark.item, points: mark.points, maximum: mark.maximum, chosen: chosen)
      }
      return try? ScoredAttempt(answers)
    }
  }

  private func options(_ item: String, _ test: Given) -> [SittingAnalysis.Option] {
    guard let question = test.keys[item]?.question else { return [] }
    let right = question.key.right
    switch question.content.kind {
    case .trueFalse:
      return ["true", "false"].map { SittingAnalysis.Option(id: $0, text: "", isRight: right.contains($0)) }
    case .trueFalseCluster:
      return question.content.choices.flatMap { choice in
        [true, false].map { value in
          SittingAnalysis.Option(
            id: "\(choice.id):\(value)", text: choice.text, isRight: right.contains(choice.id) == value)
        }
      }
    default:
      return question.content.choices.map {
        SittingAnalysis.Option(id: $0.id, text: $0.text, isRight: right.contains($0.id))
      }
    }
  }

  func analysis(_ id: String) throws(BankError) -> SittingAnalysis {
    let test = try test(id)
    var sums = ExamSums()
    for attempt in scored(id, test) { sums.add(attempt) }
    let items = headers(test).filter { $0.pinned != nil || sums.items[$0.id] != nil }.map { header in
      SittingAnalysis.Item(
        header: header, options: options(header.id, test), tally: sums.items[header.id] ?? ItemTally())
    }
    return SittingAnalysis(test: sums.test, items: items, calibrations: calibrations[id].map { [$0] } ?? [])
  }

  mutating func calibrate(_ id: String, _ model: SittingCalibration.Model) throws(BankError) -> SittingCalibration {
    let test = try test(id)
    let headers = headers(test).filter { $0.pinned != nil }
    let attempts = scored(id, test)
    let matrix = ResponseMatrix(attempts, items: headers.map(\.id))
    guard let found = try? RaschCalibration(matrix) else { throw .cancelled }
    let curves = found.items.map(\.curve)
    let groups = AbilityGroups(matrix, curves: curves, abilityDeviation: found.abilityDeviation ?? 1, groupCount: 5)
    var calibration = SittingCalibration(
      model: model, made: now, students: attempts.count, isConverged: found.isConverged,
      logLikelihood: found.logLikelihood, abilityDeviation: found.abilityDeviation ?? 1)
    for (index, header) in headers.enumerated() {
      guard let pinned = header.pinned else { continue }
      var item = SittingCalibration.Item(pinned: pinned, obstacle: curves[index] == nil ? "everyoneRight" : nil)
      item.curve = curves[index]
      item.difficultyError = 0.31
      item.observed = curves[index] == nil ? [] : groups.shares(of: index)
      calibration.items.append(item)
    }
    calibrations[id] = calibration
    return calibration
  }
}
