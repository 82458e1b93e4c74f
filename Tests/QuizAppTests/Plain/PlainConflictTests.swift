import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Saves that meet somebody else's, or no bank at all.
struct PlainConflictTests {
  private static let editing = ["2", "hàm", "1", "4", "2", "Của tôi", "."]

  /// Someone else changes the stem and the hint.
  private static func clash(_ bank: FakeBank) async {
    var theirs = SampleQuestions.single
    theirs.content.stem = "Của Minh"
    theirs.content.hint = "Gợi ý của Minh"
    guard let current = try? await bank.question(FakeBank.id(1)).revision else { return }
    _ = try? await bank.update(
      FakeBank.id(1), QuestionDraft(theirs, by: Authorship(author: "Minh")), expected: current)
  }

  @Test(arguments: [
    (["1", "s"], "Của tôi"), (["2", "s"], "Của Minh"), (["3", "Thứ ba", ".", "s"], "Thứ ba"),
    (["4", "s", "1", "s"], "Của tôi"), (["2", "1", "1", "s"], "Của tôi"),
  ])
  func aLateSaveIsDecidedFieldByField(_ answers: [String], _ stem: String) async {
    let (bank, drafts) = (FakeBank(), MemoryJournal())
    let script = await PlainScript(
      Self.editing + ["s"] + answers + ["q", "", "0", "0"], bank: bank, drafts: drafts,
      before: [7: { await Self.clash(bank) }])
    #expect(script.isFine)
    #expect(script.text.contains("Base\n") && script.text.contains("Theirs (Minh)\n"))
    #expect(bank.stored[0].question.content.stem == stem)
    #expect(bank.stored[0].question.content.hint == "Gợi ý của Minh")
    #expect(drafts.names.isEmpty)
  }

  @Test func aConflictThatIsLeftKeepsTheDraft() async {
    for answers in [[], ["1"], ["4"], ["4", "q"], ["3", "Thứ"], ["1", "q", "q"]] {
      let (bank, drafts) = (FakeBank(), MemoryJournal())
      let script = await PlainScript(
        Self.editing + ["s"] + answers, language: .vietnamese, bank: bank, drafts: drafts,
        before: [7: { await Self.clash(bank) }])
      #expect(!script.isFine)
      #expect(script.text.contains("bản viết dở được giữ lại"))
      #expect(bank.stored[0].question.content.stem == "Của Minh")
      #expect(drafts.names.count == 1)
    }
  }

  @Test func someoneSavesOnceMoreMeanwhile() async {
    let bank = FakeBank()
    let script = await PlainScript(
      Self.editing + ["s", "1", "s", "s", "q"], bank: bank,
      before: [
        7: { await Self.clash(bank) },
        9: {
          var later = bank.stored[0].question
          later.content.licence = "CC0"
          guard let current = try? await bank.question(FakeBank.id(1)).revision else { return }
          _ = try? await bank.update(FakeBank.id(1), QuestionDraft(later), expected: current)
        },
      ])
    #expect(script.isFine)
    #expect(bank.stored[0].question.content.stem == "Của tôi")
    #expect(bank.stored[0].question.content.licence == "CC0")
  }

  @Test func twoHeadsBecomeOne() async throws {
    let bank = try await FakeBank.withTwoHeads()
    let script = await PlainScript(["5", "1", "8", "2", "s", "", "0"], bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("5. Merge edits made apart (1)"))
    #expect(bank.stored[0].heads.count == 1)
    #expect(bank.stored[0].question.content.tags.map(\.name) == ["subject:toán"])
  }

  @Test func aBankThatIsAwayCostsNothing() async {
    let away: @Sendable (FakeBank) -> @Sendable () async -> Void = { bank in
      { bank.fail(.unavailable("the line is cut")) }
    }
    for answers in [[], ["3"], ["1"], ["2", "q"]] {
      let (bank, drafts) = (FakeBank(), MemoryJournal())
      let script = await PlainScript(
        Self.editing + ["s"] + answers, bank: bank, drafts: drafts, before: [7: away(bank)])
      #expect(!script.isFine)
      #expect(script.text.contains("the line is cut"))
      #expect(script.text.contains("what was written is kept as a draft"))
      #expect(drafts.names.count == 1)
    }
    let (bank, drafts) = (FakeBank(), MemoryJournal())
    let script = await PlainScript(
      Self.editing + ["s", "1", "1", "q"], bank: bank, drafts: drafts,
      before: [7: away(bank), 9: { bank.fail(nil) }])
    #expect(script.isFine)
    #expect(bank.stored[0].question.content.stem == "Của tôi")
    #expect(drafts.names.isEmpty)
  }

  @Test func aDraftThatCannotBeKeptIsTold() async {
    let drafts = MemoryJournal()
    drafts.fill()
    let script = await PlainScript(Self.editing, drafts: drafts)
    #expect(!script.isFine)
    #expect(script.text.contains("disk full"))
    #expect(!script.text.contains("will be offered again"))
  }
}
