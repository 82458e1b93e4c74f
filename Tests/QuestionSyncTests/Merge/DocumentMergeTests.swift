import QuestionModel
import QuestionSync
import Testing

/// Plans and tests are merged part by part, cell by cell, item by item.
struct DocumentMergeTests {
  private static let plan: Blueprint = {
    var plan = BlueprintProfile.school.blueprint(titled: "Giữa kì")
    plan.cells[0].extra["later"] = "x"
    return plan
  }()

  private func version(_ change: (inout Blueprint) -> Void) -> QuestionVersion {
    var plan = Self.plan
    change(&plan)
    return QuestionVersion(question: Question(content: plan.content(), key: AnswerKey()), status: .draft)
  }

  private func merge(_ ours: (inout Blueprint) -> Void, _ theirs: (inout Blueprint) -> Void) -> QuestionMerge {
    QuestionMerge(base: version { _ in }, ours: version(ours), theirs: version(theirs))
  }

  private func plan(_ version: QuestionVersion) throws -> Blueprint { try Blueprint(version.question.content) }

  @Test func changesOfDifferentCellsGoTogether() throws {
    let merge = merge(
      {
        $0.cells[0].count = 9
        $0.sections[0].title = "Phần 1"
      },
      {
        $0.cells[0].points = 0.5
        $0.cells[1].count = 3
        $0.cells.append(BlueprintCell(id: "new", section: "p1", kind: .questions(.numeric), count: 1, points: 1))
      })
    #expect(merge.conflicts.isEmpty)
    let merged = try plan(try merge.resolved())
    #expect(merged.cells.map(\.id) == Self.plan.cells.map(\.id) + ["new"])
    #expect(merged.cells[0].count == 9 && merged.cells[0].points == 0.5 && merged.cells[1].count == 3)
    #expect(merged.cells[0].extra["later"] == "x" && merged.sections[0].title == "Phần 1")
  }

  @Test func theSameNumberChangedOnBothSidesWaitsForAPerson() {
    let merge = merge({ $0.cells[0].count = 9 }, { $0.cells[0].count = 7 })
    #expect(merge.conflicts.map(\.name) == ["cells.c1.count"] && merge.conflicts[0].reason == .bothChanged)
  }

  @Test func aCellThatOneSideTookAwayAndTheOtherChangedWaitsForAPerson() {
    let merge = merge({ $0.cells.remove(at: 0) }, { $0.cells[0].count = 7 })
    #expect(merge.conflicts.map(\.name) == ["cells.c1"] && merge.conflicts[0].reason == .deletedAndEdited)
  }

  /// A new cell in a part that the other side took away has no place.
  @Test func whatWouldHaveNoPlaceWaitsForAPerson() throws {
    let merge = merge(
      { plan in
        plan.sections.removeLast()
        plan.cells.removeAll { $0.section == "p4" }
      },
      { $0.cells.append(BlueprintCell(id: "new", section: "p4", kind: .essay, count: 1, points: 1)) })
    #expect(merge.conflicts.contains { $0.reason == .invalidTogether })
    for side in [MergeResolution.ours, .theirs] {
      let merged = try merge.resolved(merge.all(side))
      #expect(QuestionValidation.problems(of: merged.question).isEmpty)
    }
  }

  @Test func theSameQuestionTakenUpByBothSidesWaitsForAPerson() throws {
    let question = QuizItem.Prompt.question(QuestionID(high: 1, low: 2), ContentDigest(of: [1]))
    func version(_ items: QuizItem...) -> QuestionVersion {
      var quiz = Quiz(title: "Đề")
      quiz.sections = [PaperSection(id: "p1", title: "I")]
      quiz.items = [QuizItem(id: "i1", section: "p1", prompt: .essay("Viết"), points: 1)] + items
      return QuestionVersion(question: Question(content: quiz.content(), key: AnswerKey()), status: .draft)
    }
    let merge = QuestionMerge(
      base: version(), ours: version(QuizItem(id: "i2", section: "p1", prompt: question, points: 1)),
      theirs: version(QuizItem(id: "i3", section: "p1", prompt: question, points: 1)))
    #expect(merge.conflicts.map(\.name) == ["items.i2", "items.i3"])
    let other = QuizItem.Prompt.question(QuestionID(high: 1, low: 3), ContentDigest(of: [1]))
    let apart = QuestionMerge(
      base: version(), ours: version(QuizItem(id: "i2", section: "p1", prompt: question, points: 1)),
      theirs: version(QuizItem(id: "i3", section: "p1", prompt: other, points: 1)))
    #expect(try Quiz(apart.resolved().question.content).items.map(\.id) == ["i1", "i2", "i3"])
    #expect(apart.conflicts.isEmpty)
  }

  /// One side puts another question into an item, the other pins a newer revision of the old one.
  @Test func aRevisionNeverComesToAnotherQuestion() throws {
    func prompt(_ question: UInt64, _ revision: UInt8) -> QuizItem.Prompt {
      .question(QuestionID(high: 1, low: question), ContentDigest(of: [revision]))
    }
    func version(_ prompt: QuizItem.Prompt, passage: UInt8? = nil, points: Double = 1) -> QuestionVersion {
      var quiz = Quiz(title: "Đề")
      quiz.sections = [PaperSection(id: "p1", title: "I")]
      quiz.items = [
        QuizItem(
          id: "i1", section: "p1", prompt: prompt, passage: passage.map { ContentDigest(of: [$0]) }, points: points)
      ]
      return QuestionVersion(question: Question(content: quiz.content(), key: AnswerKey()), status: .draft)
    }
    func item(_ merge: QuestionMerge, _ side: MergeResolution) throws -> QuizItem? {
      try Quiz(merge.resolved(merge.all(side)).question.content).items.first
    }
    let old = version(prompt(1, 1))
    let swapped = version(prompt(2, 2), points: 2)
    for newer in [version(prompt(1, 3)), version(prompt(1, 1), passage: 9), version(.essay("Viết"))] {
      for base in [old, nil] {
        let merge = QuestionMerge(base: base, ours: swapped, theirs: newer)
        #expect(merge.conflicts.map(\.name) == ["items.i1"])
        #expect(merge.conflicts.first?.reason == (base == nil ? .noBase : .bothChanged))
        #expect(try item(merge, .ours) == Quiz(swapped.question.content).items.first)
        #expect(try item(merge, .theirs) == Quiz(newer.question.content).items.first)
      }
    }
    let revised = QuestionMerge(base: old, ours: version(prompt(1, 2)), theirs: version(prompt(1, 3)))
    #expect(revised.conflicts.map(\.name) == ["items.i1.revision"])
    let apart = QuestionMerge(base: old, ours: version(prompt(2, 2)), theirs: version(prompt(1, 1), points: 3))
    #expect(apart.conflicts.isEmpty)
    #expect(try item(apart, .ours)?.prompt == prompt(2, 2) && item(apart, .ours)?.points == 3)
  }

  /// What has no ids is merged as a whole, as a member that this version does not know.
  @Test func listsWithoutIdsAreMergedAsAWhole() {
    func version(_ cells: JSONValue) -> QuestionVersion {
      var content = Self.plan.content()
      content.extra["cells"] = cells
      return QuestionVersion(question: Question(content: content, key: AnswerKey()), status: .draft)
    }
    let merge = QuestionMerge(base: version([1]), ours: version([1, 2]), theirs: version([1, 3]))
    #expect(merge.conflicts.map(\.name) == ["cells"] && merge.conflicts[0].reason == .bothChanged)
    let question = QuestionVersion(
      question: Question(content: QuestionContent(kind: .numeric, stem: "x"), key: AnswerKey()), status: .draft)
    #expect(QuestionMerge(base: nil, ours: question, theirs: question).fields.isEmpty)
  }
}
