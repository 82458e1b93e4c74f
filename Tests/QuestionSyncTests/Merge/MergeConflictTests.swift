import QuestionModel
import QuestionSync
import Testing

/// What is always put to a person, and what a person may answer.
struct MergeConflictTests {
  private let base = Samples.version()

  private func reasons(
    _ base: QuestionVersion?, _ ours: QuestionVersion, _ theirs: QuestionVersion
  ) -> [String: MergeConflictReason] {
    let conflicts = QuestionMerge(base: base, ours: ours, theirs: theirs).conflicts
    return Dictionary(conflicts.compactMap { field in field.reason.map { (field.name, $0) } }) { first, _ in first }
  }

  @Test func theSameFieldChangedOnBothSides() {
    let ours = base.changed { $0.content.stem = "Ours?" }
    let theirs = base.changed { $0.content.stem = "Theirs?" }
    #expect(reasons(base, ours, theirs) == ["stem": .bothChanged])
    #expect(reasons(base, ours, ours).isEmpty)
  }

  @Test func theKeyAgainstStemOrChoices() {
    let key = base.changed { $0.key.right = ["b"] }
    let stem = base.changed { $0.content.stem = "Which not?" }
    let choice = base.changed { $0.content.choices[1].text = "None" }
    #expect(reasons(base, key, stem) == ["stem": .keyAgainstQuestion, "key.right": .keyAgainstQuestion])
    #expect(reasons(base, choice, key) == ["choices.b.text": .keyAgainstQuestion, "key.right": .keyAgainstQuestion])
    #expect(reasons(base, key, base.changed { $0.content.hint = "Think" }).isEmpty)
    #expect(reasons(base, stem, choice).isEmpty)
  }

  @Test func whatOneSideChangedTogetherIsDecidedTogether() {
    let ours = base.changed {
      $0.content.stem = "Which not?"
      $0.key.right = ["b"]
    }
    let theirs = base.changed { $0.key.explanation = "Because" }
    #expect(Set(reasons(base, ours, theirs).keys) == ["stem", "key.right", "key.explanation"])
    let both = ours.changed { $0.key.explanation = "Because" }
    #expect(reasons(base, ours, both).isEmpty)
  }

  @Test func membersOfAnUnknownKindMayBeWhatTheKeySpeaksOf() {
    let base = Samples.version(.unknown("hotspot"), options: 0, right: ["left"])
    let ours = base.changed { $0.content.extra["areas"] = [1] }
    let theirs = base.changed { $0.key.right = ["top"] }
    #expect(reasons(base, ours, theirs) == ["areas": .keyAgainstQuestion, "key.right": .keyAgainstQuestion])
  }

  @Test func retiredAgainstEdited() throws {
    let ours = base.changed(.retired)
    let theirs = base.changed { $0.content.hint = "Think" }
    #expect(reasons(base, ours, theirs) == ["status": .retiredAndEdited])
    #expect(reasons(base, theirs, ours) == ["status": .retiredAndEdited])
    #expect(reasons(base, ours, base).isEmpty)
    #expect(reasons(base, ours, base.changed(.draft)) == ["status": .bothChanged])
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(try merge.resolved(["status": .theirs]) == theirs)
  }

  @Test func aChoiceDeletedAgainstEdited() throws {
    let ours = base.changed { $0.content.choices.remove(at: 1) }
    let theirs = base.changed { $0.content.choices[1].text = "New" }
    #expect(reasons(base, ours, theirs) == ["choices.b": .deletedAndEdited])
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(try merge.resolved() == ours)
    #expect(try merge.resolved(["choices.b": .theirs]) == theirs)
  }

  @Test func aKindAgainstWhatDependsOnIt() {
    let base = base.changed { $0.key.weights = ["a": 1] }
    let ours = base.changed { $0.content.kind = .multipleResponse }
    let theirs = base.changed { $0.content.scoring = .weights }
    #expect(reasons(base, ours, theirs) == ["kind": .kindAgainstParts, "scoring": .kindAgainstParts])
  }

  @Test func differentOrders() {
    let ours = base.changed { $0.content.choices.swapAt(0, 1) }
    let theirs = base.changed { $0.content.choices.swapAt(2, 3) }
    #expect(reasons(base, ours, theirs) == ["choices": .bothChanged])
    let added = Choice(id: "x", text: "X")
    let first = base.changed { $0.content.choices.insert(added, at: 0) }
    let last = base.changed { $0.content.choices.append(added) }
    #expect(reasons(base, first, last) == ["choices": .bothChanged])
  }

  @Test func withoutABaseEveryDifferenceIsAConflict() throws {
    let tag = try Tag("grade:12")
    let theirs = base.changed(.draft) {
      $0.content.tags = [tag]
      $0.content.choices.swapAt(0, 1)
      $0.content.choices.removeLast()
    }
    let found = reasons(nil, base, theirs)
    #expect(found == ["status": .noBase, "tags": .noBase, "choices": .noBase, "choices.d": .noBase])
  }

  @Test func changesThatAreInvalidTogether() {
    let ours = base.changed { $0.content.choices[0].text = "Same" }
    let theirs = base.changed { $0.content.choices[1].text = "Same" }
    #expect(reasons(base, ours, theirs) == ["choices.a.text": .invalidTogether, "choices.b.text": .invalidTogether])

    let two = Samples.version(options: 3, right: ["c"])
    let left = two.changed { $0.content.choices.remove(at: 0) }
    let right = two.changed { $0.content.choices.remove(at: 1) }
    #expect(reasons(two, left, right) == ["choices.a": .invalidTogether, "choices.b": .invalidTogether])

    let several = Samples.version(.multipleResponse, right: ["a", "b"])
    let first = several.changed { $0.key.right = ["a"] }
    let second = several.changed { $0.key.right = ["b"] }
    #expect(reasons(several, first, second) == ["key.right": .invalidTogether])

    let cluster = Samples.version(.trueFalseCluster) { $0.content.scoring = .fourStatements }
    let fifth = cluster.changed {
      $0.content.choices.append(Choice(id: "e", text: "Option e"))
      $0.content.scoring = .table([0, 0.2, 0.4, 0.6, 0.8, 1])
    }
    let scored = cluster.changed { $0.content.choices[3] = Choice(id: "f", text: "Option f") }
    #expect(reasons(cluster, fifth, scored).isEmpty)
    let shorter = cluster.changed {
      $0.content.choices.removeLast()
      $0.content.scoring = nil
    }
    #expect(reasons(cluster, fifth, shorter)["scoring"] == .bothChanged)
    #expect(reasons(cluster, fifth, shorter)["choices.e"] == .invalidTogether)

    // The key goes with the choice it names, and the stem with the key.
    let rekeyed = cluster.changed {
      $0.content.stem = "Which of five?"
      $0.content.choices.append(Choice(id: "e", text: "Option e"))
      $0.content.scoring = nil
      $0.key.right = ["a", "e"]
    }
    let unscored = cluster.changed { $0.content.scoring = nil }
    let rescored = unscored.changed { $0.content.scoring = .fourStatements }
    #expect(
      Set(reasons(unscored, rekeyed, rescored).keys) == ["stem", "choices.e", "scoring", "key.right"])

    let pictures = base.changed { $0.content.media = [Samples.media(1)] }
    let bare = pictures.changed { $0.content.media = [] }
    let silent = pictures.changed { $0.content.choices[0].text = "" }
    #expect(Set(reasons(pictures, bare, silent).values) == [.invalidTogether])
  }

  @Test func conflictsWithoutAResolutionHoldOurs() throws {
    let ours = base.changed(.draft) { $0.content.stem = "Ours?" }
    let theirs = base.changed(.inReview) { $0.content.stem = "Theirs?" }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.unresolved([:]).map(\.name) == ["status", "stem"])
    #expect(merge.unresolved(["stem": .theirs]).map(\.name) == ["status"])
    #expect(try merge.resolved() == ours)
    let chosen = try merge.resolved(["stem": .value("Both?"), "status": .value("published")])
    #expect(chosen.question.content.stem == "Both?" && chosen.status == .published)
  }

  @Test func whatNamesAChoiceGoesWithIt() throws {
    let base = Samples.version(.multipleResponse, right: ["a", "b"]) {
      $0.key.weights = ["a": 1, "b": 1]
      $0.key.feedback = ["b": "Yes"]
    }
    let ours = base.changed {
      $0.content.choices.remove(at: 1)
      $0.key = AnswerKey(right: ["a"])
      $0.key.weights = ["a": 1]
    }
    let theirs = base.changed { $0.content.choices[1].text = "New" }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    let mixed = try merge.resolved([
      "key.right": .theirs, "key.weights.b": .theirs, "key.feedback.b": .theirs, "choices.b": .ours,
    ])
    #expect(mixed.question == ours.question)
  }

  @Test func writtenValuesMustFit() {
    let ours = base.changed(.draft) {
      $0.content.stem = "Ours?"
      $0.content.choices.remove(at: 1)
      $0.content.choices.swapAt(0, 1)
      $0.key.right = ["c"]
      $0.key.weights["c"] = 1
      $0.key.feedback["b"] = "No"
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: base)
    let wrong: [(String, JSONValue)] = [
      ("stem", 1), ("status", "gone"), ("status", .null), ("choices", ["b"]), ("choices", ["a", "a"]), ("choices", [1]),
      ("choices.b", 1), ("choices.b", ["id": "x", "text": "y"]), ("key.right", ["b"]), ("key.right", ["a", "a"]),
      ("key.right", "a"), ("key.weights.c", "1"),
    ]
    for (name, value) in wrong {
      let problem = #expect(throws: FieldProblem.self) { try merge.resolved([name: .value(value)]) }
      #expect(problem?.field.hasPrefix(name) ?? false, "\(name)")
    }
    #expect(throws: FieldProblem("hint", "is no field that changed")) { try merge.resolved(["hint": .ours]) }
  }

  @Test func writtenValuesThatFitAreTaken() throws {
    let ours = base.changed {
      $0.content.hint = "Think"
      $0.content.choices.remove(at: 1)
      $0.content.choices.swapAt(0, 1)
      $0.key.weights["c"] = 1
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: base)
    let version = try merge.resolved([
      "choices": .value(["d", "b"]), "choices.b": .value(["id": "b", "text": "Back"]), "key.weights.c": .value(.null),
      "hint": .value(.null),
    ])
    #expect(version.question.content.choices.map(\.id) == ["d", "b", "c", "a"])
    #expect(version.question.content.choices[1].text == "Back")
    #expect(version.question.key.weights.isEmpty && version.question.content.hint == nil)
  }
}
