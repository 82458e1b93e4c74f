import QuestionModel
import QuestionSync
import Testing

/// Which fields a merge tells of, and what they become.
struct MergeFieldTests {
  private let base = Samples.version { $0.content.hint = "Think" }

  private func names(_ change: (inout Question) -> Void) -> [String] {
    QuestionMerge(base: base, ours: base.changed(nil, change), theirs: base).fields.map(\.name)
  }

  @Test func eachFieldHasItsName() throws {
    #expect(names { $0.content.stem = "What?" } == ["stem"])
    #expect(names { $0.content.kind = .multipleResponse } == ["kind"])
    #expect(names { $0.content.choices[1].text = "New" } == ["choices.b.text"])
    #expect(names { $0.content.choices[1].pinned = true } == ["choices.b.pinned"])
    #expect(names { $0.content.choices[1].level = "hiểu" } == ["choices.b.level"])
    #expect(names { $0.content.choices[1].extra["newer"] = 1 } == ["choices.b.newer"])
    #expect(names { $0.content.choices.swapAt(0, 1) } == ["choices"])
    #expect(names { $0.content.choices.remove(at: 2) } == ["choices.c"])
    #expect(names { $0.content.choices.append(Choice(id: "e", text: "New")) } == ["choices.e"])
    #expect(names { $0.content.hint = nil } == ["hint"])
    #expect(names { $0.content.difficulty = 0.5 } == ["difficulty"])
    #expect(names { $0.content.scoring = .weights } == ["scoring"])
    #expect(names { $0.content.extra["newer"] = ["x": 1] } == ["newer"])
    #expect(names { $0.key.right = ["b"] } == ["key.right"])
    #expect(names { $0.key.weights["b"] = 0.5 } == ["key.weights.b"])
    #expect(names { $0.key.feedback["b"] = "No" } == ["key.feedback.b"])
    #expect(names { $0.key.answers = [AcceptedAnswer("x")] } == ["key.answers"])
    #expect(names { $0.key.numbers = [NumericAnswer(1)] } == ["key.numbers"])
    #expect(names { $0.key.explanation = "Because" } == ["key.explanation"])
    #expect(names { $0.key.extra["newer"] = 1 } == ["key.newer"])
    let tag = try Tag("grade:12")
    #expect(names { $0.content.tags = [tag] } == ["tags"])
    let picture = Samples.media(1)
    #expect(names { $0.content.media = [picture] } == ["media.\(picture.digest)"])
    let status = QuestionMerge(base: base, ours: base.changed(.inReview), theirs: base)
    #expect(status.fields.map(\.name) == ["status"])
    let field = try #require(status.fields.first)
    #expect(field.base == "published" && field.theirs == "published")
    #expect(field.ours == "inReview" && field.merged == "inReview" && !field.isConflict)
  }

  @Test func namesOfHostileMembersNeverMeet() {
    let long = String(repeating: "x", count: 5000)
    let names = names {
      $0.content.extra["status"] = 1
      $0.content.extra["key"] = ["right": 1]
      $0.content.extra["key.right"] = 1
      $0.content.extra["e\u{301}"] = 1
      $0.content.extra["\u{E9}"] = 1
      $0.content.extra[long] = 1
      $0.content.choices[0].id = "b.text"
      $0.key.right = ["b.text"]
    }
    #expect(Set(names).count == names.count)
    #expect(names.contains("\\status") && names.contains("key\\.right") && names.contains("choices.b\\.text"))
    #expect(names.allSatisfy { $0.utf8.count < 120 })
  }

  @Test func fieldsComeInTheOrderAReaderMeetsThem() {
    let ours = base.changed(.draft) {
      $0.content.stem = "What?"
      $0.content.hint = nil
      $0.content.choices[0].text = "New"
      $0.key.explanation = "Because"
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: base.changed { $0.content.source = "Me" })
    #expect(merge.fields.map(\.name) == ["status", "stem", "choices.a.text", "hint", "source", "key.explanation"])
  }

  @Test func tagsAndRightAnswersTakeBothSidesChanges() throws {
    let tags = try ["grade:11", "grade:12", "new", "old"].map { try Tag($0) }
    let base = Samples.version(.multipleResponse, right: ["a", "b"]) { $0.content.tags = [tags[0], tags[3]] }
    let ours = base.changed {
      $0.content.tags = [tags[0], tags[2], tags[3]]
      $0.key.right = ["a", "b", "c"]
    }
    let theirs = base.changed {
      $0.content.tags = [tags[1], tags[3]]
      $0.key.right = ["b"]
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged("key.right") == ["b", "c"])
    #expect(try merge.resolved().question.content.tags.map(\.name) == ["grade:12", "new", "old"])
  }

  @Test func oneRightAnswerIsOneValue() {
    let ours = base.changed { $0.key.right = ["b"] }
    let theirs = base.changed { $0.key.right = ["c"] }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflictNames == ["key.right"])
    #expect(merge.fields[0].reason == .bothChanged)
    #expect(merge.merged("key.right") == ["b"])
  }

  @Test func mediaAreASetWithTheirAlternatives() throws {
    let base = base.changed { $0.content.media = [Samples.media(1), Samples.media(2)] }
    let ours = base.changed { $0.content.media = [Samples.media(2), Samples.media(1, "Hình"), Samples.media(3)] }
    let theirs = base.changed { $0.content.media = [Samples.media(4), Samples.media(1)] }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    let media = try merge.resolved().question.content.media
    #expect(media == [Samples.media(4), Samples.media(1, "Hình"), Samples.media(3)])
  }

  @Test func choicesOfBothSidesFindTheirPlaces() throws {
    let ours = base.changed { $0.content.choices.insert(Choice(id: "y", text: "Y"), at: 1) }
    let theirs = base.changed {
      $0.content.choices.insert(Choice(id: "x", text: "X"), at: 1)
      $0.content.choices.insert(Choice(id: "z", text: "Z"), at: 4)
      $0.content.choices.swapAt(0, 2)
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(try merge.resolved().question.content.choices.map(\.id) == ["b", "x", "a", "y", "c", "z", "d"])
    #expect(merge.merged("choices") == ["b", "x", "a", "y", "c", "z", "d"])
  }

  @Test func unknownMembersMergeLikeKnownOnes() throws {
    let ours = base.changed { $0.content.extra["ours"] = [1, .null] }
    let theirs = base.changed { $0.content.choices[0].extra["theirs"] = .null }
    let question = try QuestionMerge(base: base, ours: ours, theirs: theirs).resolved().question
    #expect(question.content.extra["ours"] == [1, .null])
    #expect(question.content.choices[0].extra["theirs"] == .null)
  }

  @Test func aSpellingIsAChange() {
    let ours = base.changed { $0.content.stem = "caf\u{E9}" }
    let theirs = base.changed { $0.content.stem = "cafe\u{301}" }
    #expect(QuestionMerge(base: base, ours: ours, theirs: theirs).conflictNames == ["stem"])
    #expect(QuestionMerge(base: ours, ours: ours, theirs: theirs).fields.map(\.name) == ["stem"])
  }
}
