import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Questions that are much alike, by prompts.
struct PlainDuplicatesTests {
  private func retired(_ bank: FakeBank) -> [Bool] { bank.stored.map { $0.history[0].status == .retired } }

  @Test func oneIsKeptAndTheOthersAreRetired() async {
    let bank = DuplicatesTests.doubled()
    let first = await PlainScript.number(of: "Duplicates")
    let script = await PlainScript(
      [first, "1", "n3", "n9", "p3", "t", "t", "s", "2", "s", "1", "v", "1", "0", "0"], bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("Duplicates: 2 groups"))
    #expect(script.text.contains("[-") && script.text.contains("[Left alone]"))
    #expect(script.text.contains("Not understood."))
    #expect(script.text.contains("1 question retired."))
    #expect(retired(bank) == [false, false, true, false, false, false])
    #expect(bank.stored[0].question.content.tags.map(\.name).contains("nguồn:đề-2024"))
  }

  @Test func theLikesOfOneQuestionAreShownFromIt() async {
    let bank = DuplicatesTests.doubled()
    let script = await PlainScript(["2", "", "1", "5", "1", "k2", "s", "1"], language: .vietnamese, bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("Câu hỏi trùng nhau: 1 nhóm"))
    #expect(retired(bank).count { $0 } == 2)
    #expect(!retired(bank)[2])
  }

  @Test func likesAreToldBeforeASaveAndDoNotPreventIt() async {
    let lines = ["3", "3", "Trái Đất quay quanh Mặt Trời.", ".", "1", ".", ""]
    for (answers, isSaved) in [
      (["s", "3", "2"], true), (["s", "1"], false), (["s"], false), (["s", "1", "s"], true),
    ] {
      let (bank, drafts) = (FakeBank(), MemoryJournal())
      let script = await PlainScript(lines + answers, bank: bank, drafts: drafts)
      #expect(script.text.contains("1 question like this"))
      #expect(script.text.contains("save anyway"))
      #expect(script.isFine == isSaved)
      #expect(bank.stored.count == SampleQuestions.all.count + (isSaved ? 1 : 0))
      #expect(drafts.names.isEmpty == isSaved)
    }
  }
}
