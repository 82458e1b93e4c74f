import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// The program with a bank and a journal; effects are carried out one after the other right after each message.
struct AppHarness {
  let bank: FakeBank
  let journal: MemoryJournal
  let drafts: MemoryJournal
  let runner: EffectRunner<FakeBank>
  var model: AppModel
  var size: Size
  /// Effects that were asked for and not carried out, while `holdsEffects`.
  var held: [AppEffect] = []
  var holdsEffects = false
  /// What the person does in an editor of their own; nil where there is none.
  var edit: ((String) -> String)? = { $0 }

  init(
    _ language: Language = .vietnamese, bank: FakeBank = FakeBank(), journal: MemoryJournal = MemoryJournal(),
    drafts: MemoryJournal = MemoryJournal(), size: Size = Size(width: 80, height: 24),
    beginning: AppModel.Beginning = .home
  ) async {
    self.bank = bank
    self.journal = journal
    self.drafts = drafts
    self.size = size
    runner = Self.runner(bank, journal, drafts)
    model = AppModel(words: Words(language), beginning: beginning)
    await send(.resize(size))
  }

  static func runner(
    _ bank: FakeBank, _ journal: MemoryJournal, _ drafts: MemoryJournal = MemoryJournal()
  ) -> EffectRunner<FakeBank> {
    EffectRunner(
      bank: bank, bankName: "test", journal: journal, drafts: drafts, author: "Lan",
      readFile: { path throws(AttachProblem) in
        switch path {
        case "hinh.png": [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
        case "chu.png": Array("một tệp chữ".utf8)
        default: throw .unreadable("no such file")
        }
      }, openFile: { _, kind in if kind != .png { throw AttachProblem.notMedia } },
      now: { Timestamp(milliseconds: 1_770_000_000_000) },
      random: { 42 })
  }

  mutating func send(_ event: InputEvent) async { await carryOut(model.update(.event(event))) }

  mutating func press(_ keys: Key...) async {
    for key in keys { await send(.key(key)) }
  }

  mutating func type(_ text: String) async {
    for character in text { await press(.character(String(character))) }
  }

  /// Carries out what was held back.
  mutating func release() async {
    holdsEffects = false
    let effects = held
    held = []
    await carryOut(effects)
  }

  private mutating func carryOut(_ effects: [AppEffect]) async {
    var queue = effects
    while !queue.isEmpty {
      guard !holdsEffects else {
        held += queue
        return
      }
      let effect = queue.removeFirst()
      if case .editExternally(let ticket, let text) = effect {
        let outcome = edit.map { ExternalEdit.text($0(text)) } ?? .failed("no editor")
        queue += model.update(.answer(.editedExternally(ticket, outcome)))
        continue
      }
      if let answer = await runner.perform(effect) { queue += model.update(.answer(answer)) }
    }
  }

  var frame: Frame { model.view(size: size) }
  var text: String { frame.plainText }

  /// The screen on top, as the kind that is expected there.
  func top<Kind>(_ kind: Kind.Type = Kind.self) -> Kind? { model.top as? Kind }

  /// A program in the middle of a quiz with these questions in their order.
  static func taking(
    _ questions: [Question], _ language: Language = .vietnamese, feedback: PracticeOptions.Feedback = .immediate,
    minutes: Int? = nil, journal: MemoryJournal = MemoryJournal(), size: Size = Size(width: 80, height: 24)
  ) async -> AppHarness {
    let options = PracticeOptions(
      count: questions.count, order: .asFound, feedback: feedback, minutes: minutes, seed: 1)
    return await AppHarness(
      language, bank: FakeBank(questions), journal: journal, size: size, beginning: .take(options))
  }
}

/// The editor.
extension AppHarness {
  /// A program with an empty form open.
  static func writing(_ drafts: MemoryJournal = MemoryJournal(), bank: FakeBank = FakeBank()) async -> AppHarness {
    var app = await AppHarness(bank: bank, drafts: drafts, size: Size(width: 120, height: 40))
    await app.press(.character("n"))
    return app
  }

  /// A program with the first question open in the editor.
  static func editing(_ drafts: MemoryJournal = MemoryJournal(), bank: FakeBank = FakeBank()) async -> AppHarness {
    var app = await AppHarness(bank: bank, drafts: drafts, size: Size(width: 120, height: 40))
    await app.press(.character("b"), .enter, .character("e"))
    return app
  }

  /// The editor on top.
  func editor() throws -> EditorScreen { try #require(top(EditorScreen.self)) }
}
