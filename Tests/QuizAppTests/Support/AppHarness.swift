import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// The program with a bank and a journal; effects are carried out one after the other right after each message.
struct AppHarness {
  let bank: FakeBank
  let journal: MemoryJournal
  let drafts: MemoryJournal
  let exams: MemoryJournal
  /// Tokens that were kept, and nil for those forgotten.
  let kept = KeptTokens()
  /// Files that were written.
  let written = WrittenFiles()
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
    drafts: MemoryJournal = MemoryJournal(), exams: MemoryJournal = MemoryJournal(),
    size: Size = Size(width: 80, height: 24),
    beginning: AppModel.Beginning = .home, keys: KeyMap = KeyMap(), renderer: FakeRenderer = FakeRenderer(),
    showsPictures: Bool = true
  ) async {
    self.bank = bank
    self.journal = journal
    self.drafts = drafts
    self.exams = exams
    self.size = size
    runner = Self.runner(bank, journal, drafts, renderer, kept, exams: exams, written: written)
    model = AppModel(words: Words(language), beginning: beginning, keys: keys, showsPictures: showsPictures)
    await send(.resize(size))
  }

  static func runner(
    _ bank: FakeBank, _ journal: MemoryJournal, _ drafts: MemoryJournal = MemoryJournal(),
    _ renderer: FakeRenderer = FakeRenderer(), _ kept: KeptTokens = KeptTokens(),
    exams: MemoryJournal = MemoryJournal(), written: WrittenFiles = WrittenFiles()
  ) -> EffectRunner<FakeBank> {
    EffectRunner(
      bank: bank, bankName: "test", journal: journal, drafts: drafts, exams: exams, author: "Lan",
      readFile: { path throws(AttachProblem) in
        switch path {
        case "hinh.png": [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
        case "chu.png": Array("một tệp chữ".utf8)
        default: throw .unreadable("no such file")
        }
      }, openFile: { _, kind in if kind != .png { throw AttachProblem.notMedia } },
      writeFile: { path, bytes in try written.write(bytes, to: path) }, files: SampleImports.files,
      drawPicture: { _, _, room throws(PictureError) in try renderer.render(in: room) },
      now: { Timestamp(milliseconds: 1_770_000_000_000) },
      session: SessionKeeper(allowSignIn: {}, keep: { token in kept.tokens.withLock { $0.append(token) } }),
      random: { 42 })
  }

  mutating func send(_ event: InputEvent) async { await carryOut(model.update(.event(event))) }

  mutating func press(_ keys: Key...) async {
    for key in keys { await send(.key(key)) }
  }

  /// Uses the mouse at a place of the frame, a target's first cell or one further in.
  mutating func click(_ target: MouseTarget, _ action: MouseEvent.Action = .press, dx: Int = 0, dy: Int = 0) async {
    await mouse(action, at: Point(x: target.area.x + dx, y: target.area.y + dy))
  }

  /// Uses the mouse at a point.
  mutating func mouse(_ action: MouseEvent.Action, at point: Point) async {
    await send(.mouse(MouseEvent(action, at: point, target: frame.target(at: point))))
  }

  /// The targets of an action in the frame.
  func targets(_ action: String) -> [MouseTarget] { frame.targets.filter { $0.action == action } }

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

  /// Carries out what is held now; what comes of it is held again.
  mutating func step() async {
    let effects = held
    held = []
    for effect in effects {
      if let end = await runner.perform(effect) { await answer(end) }
    }
  }

  /// Tells the program what came of something.
  mutating func answer(_ answer: AppAnswer) async { await carryOut(model.update(.answer(answer))) }

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
      let told = Mutex<[AppAnswer]>([])
      let end = await runner.perform(effect) { answer in told.withLock { $0.append(answer) } }
      for answer in told.withLock({ $0 }) + [end].compactMap(\.self) { queue += model.update(.answer(answer)) }
    }
  }

  var frame: Frame { model.view(size: size) }
  var text: String { frame.plainText }

  /// The screen on top, as the kind that is expected there.
  func top<Kind>(_ kind: Kind.Type = Kind.self) -> Kind? { model.top as? Kind }

  /// A program in the middle of a quiz with these questions in their order.
  static func taking(
    _ questions: [Question], _ language: Language = .vietnamese, feedback: PracticeOptions.Feedback = .immediate,
    minutes: Int? = nil, journal: MemoryJournal = MemoryJournal(), size: Size = Size(width: 80, height: 24),
    renderer: FakeRenderer = FakeRenderer()
  ) async -> AppHarness {
    let options = PracticeOptions(
      count: questions.count, order: .asFound, feedback: feedback, minutes: minutes, seed: 1)
    return await AppHarness(
      language, bank: FakeBank(questions), journal: journal, size: size, beginning: .take(options),
      renderer: renderer)
  }
}

/// Files that were written; one named so fails.
final class WrittenFiles: Sendable {
  let texts = Mutex<[String: String]>([:])

  func write(_ bytes: [UInt8], to path: String) throws -> String {
    if path.hasPrefix("/nowhere") { throw AttachProblem.unreadable("\(path): No such file or directory") }
    texts.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
    return path
  }
}

/// What was kept of signing in.
final class KeptTokens: Sendable {
  let tokens = Mutex<[String?]>([])
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

  /// Goes from field to field of the form until the keyboard is in this one.
  mutating func go(to field: EditorField) async throws {
    for _ in 0..<99 where top(EditorScreen.self)?.focus != field { await press(.tab) }
    try #require(top(EditorScreen.self)?.focus == field)
  }

  /// Someone else changes the stem and the explanation while the stem and the hint are being written here.
  static func clashing(_ bank: FakeBank, _ language: Language, size: Size) async throws -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("b"), .enter, .character("e"))
    await app.type("Của tôi: ")
    var theirs = SampleQuestions.single
    theirs.content.stem = "Của Minh: " + theirs.content.stem
    theirs.content.hint = "Gợi ý của Minh"
    let current = try await bank.question(FakeBank.id(1)).revision
    _ = try await bank.update(
      FakeBank.id(1), QuestionDraft(theirs, by: Authorship(author: "Minh")), expected: current)
    await app.press(.control("s"))
    return app
  }
}
