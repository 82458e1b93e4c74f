import QuestionModel
import QuestionSync
import Testing

/// Versions that no editor writes.
struct HostileMergeTests {
  private static let count = 5_000

  @Test(.timeLimit(.minutes(1))) func manyUnknownMembersTakeNoLongerThanTheyShould() throws {
    let base = Samples.version { question in
      // Beyond U+FFFF and before it, UTF-8 and UTF-16 sort apart.
      for index in 0..<Self.count { question.content.extra["\u{10000}\(100_000 + index)"] = 1 }
    }
    let ours = base.changed { question in
      question.content.extra = JSONObject()
      for index in 0..<Self.count { question.content.choices[0].extra["\(100_000 + index)"] = 1 }
    }
    let theirs = base.changed { question in
      for index in 0..<Self.count { question.content.extra["\u{FFFF}\(100_000 + index)"] = 1 }
      for index in 0..<Self.count { question.key.feedback[String(index)] = "x" }
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.fields.count == 4 * Self.count)
    let version = try merge.resolved()
    #expect(version.question.content.extra.members.count == Self.count)
    #expect(version.question.content.choices[0].extra.members.count == Self.count)
  }

  @Test(.timeLimit(.minutes(1))) func manyChoicesTakeNoLongerThanTheyShould() throws {
    let base = Samples.version(.unknown("hotspot")) { question in
      question.content.choices = (0..<Self.count).map { Choice(id: String($0), text: "") }
    }
    let ours = base.changed { question in
      question.content.choices.reverse()
      question.key.right = (0..<Self.count).map { String($0 + Self.count) }
    }
    let theirs = base.changed { question in
      question.content.choices += (0..<Self.count).map { Choice(id: "x\($0)", text: "") }
    }
    for kind in [QuestionKind.unknown("hotspot"), .multipleResponse] {
      let versions = [base, ours, theirs].map { $0.changed { $0.content.kind = kind } }
      let merge = QuestionMerge(base: versions[0], ours: versions[1], theirs: versions[2])
      #expect(try merge.resolved(merge.all(.theirs)).question.content.choices.count == 2 * Self.count)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aLongIDOfManyMembersIsNotRepeated() throws {
    let base = Samples.version { $0.content.choices[0].id = String(repeating: "x", count: 100_000) }
    let ours = base.changed { question in
      for index in 0..<Self.count { question.content.choices[0].extra["\(100_000 + index)"] = 1 }
    }
    let merge = QuestionMerge(base: base, ours: ours, theirs: base)
    #expect(merge.fields.count == Self.count)
    #expect(try merge.resolved().bytes == ours.bytes)
  }

  @Test func elementsOfOneIDStayApart() throws {
    let base = Samples.version(.unknown("hotspot")) { $0.content.choices[1].id = "a" }
    let ours = base.changed { $0.content.choices[1].text = "Ours" }
    let theirs = base.changed { $0.content.media = [Samples.media(1, "left"), Samples.media(1, "right")] }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.fields.first?.name == "choices.a#2.text")
    let content = try merge.resolved().question.content
    #expect(content.choices.map(\.text) == ["Option a", "Ours", "Option c", "Option d"])
    #expect(content.media.map(\.alternative) == ["left", "right"])
  }

  @Test func spellingsOfOneIDAreOneChoice() throws {
    let base = Samples.version { $0.content.choices[1].id = "\u{E9}" }
    let ours = base.changed { $0.content.choices[1].id = "e\u{301}" }
    let theirs = base.changed { $0.content.choices[1].text = "New" }
    let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.fields.map(\.name) == ["choices.\u{E9}.id", "choices.\u{E9}.text"])
    let choice = try merge.resolved().question.content.choices[1]
    #expect(Array(choice.id.utf8) == Array("e\u{301}".utf8) && choice.text == "New")
  }
}
