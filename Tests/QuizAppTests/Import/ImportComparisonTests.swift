import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// An update is shown beside what the bank has.
struct ImportComparisonTests {
  private func comparisons(_ app: AppHarness) -> Int {
    app.held.count { effect in
      if case .importing(_, .compare) = effect { true } else { false }
    }
  }

  @Test func whatAnUpdateChangesIsTold() async {
    var app = await AppHarness.importing("câu hỏi.jsonl")
    #expect(app.text.contains("How it differs from what is here") && app.text.contains("{+Sửa: +}"))
    #expect(app.text.contains("The question after the update"))
    await app.press(.down)
    #expect(!app.text.contains("How it differs"))
    // It is asked for once.
    app.holdsEffects = true
    await app.press(.up)
    #expect(comparisons(app) == 0 && app.text.contains("{+Sửa: +}"))
  }

  @Test func whatAllOfThemGetIsTold() async throws {
    var app = await AppHarness.importing("câu hỏi.jsonl")
    let first = app.top(ImportScreen.self)?.compared.values.first
    await app.press(.character("t"))
    await app.type("grade:7")
    await app.press(.enter)
    let found = try #require(app.top(ImportScreen.self)?.compared.values.first { $0 != first }).get()
    let tags = try #require(found.difference.fields.first { $0.name.hasPrefix("tags") })
    #expect("\(tags)".contains("grade:7"))
  }

  @Test func itIsSaidWhileItIsAwaitedAndWhenItFails() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing("câu hỏi.jsonl", bank: bank)
    await app.press(.down, .character("r"))
    bank.fail(.unavailable("mất kết nối"))
    app.holdsEffects = true
    await app.press(.up)
    #expect(comparisons(app) == 1 && app.text.contains("Loading"))
    await app.release()
    #expect(app.text.contains("mất kết nối"))
  }

  @Test func aFileWithoutStatusesLeavesThemAsTheyAre() async throws {
    let bank = FakeBank()
    var app = await AppHarness.importing(bank: bank)
    await app.press(.character("s"), .end, .enter, .character("w"), .enter)
    app = await AppHarness.importing("sửa.gift", bank: bank)
    let screen = try #require(app.top(ImportScreen.self))
    #expect(screen.items.map(\.state) == [.update])
    let difference = try #require(screen.compared.values.first).get()
    let names = difference.difference.fields.map(\.name)
    #expect(difference.status == .draft && names.contains("key.right") && !names.contains("status"), "\(names)")
    let id = try #require(screen.items[0].read?.id)
    // Who mends it in the form and leaves the status there alone has said nothing of it.
    await app.press(.character("e"))
    await app.type("A! ")
    await app.press(.control("s"))
    #expect(try #require(app.top(ImportScreen.self)).items[0].read?.status == nil)
    app = await AppHarness.importing("sửa.gift", bank: bank)
    await app.press(.character("w"), .enter)
    let stored = try #require(bank.stored.first { $0.id == id })
    #expect(stored.history[0].status == .draft && stored.history[0].generation > 0)
  }
}
