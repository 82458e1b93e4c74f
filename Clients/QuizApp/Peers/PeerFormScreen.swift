import QuestionAPI
import TerminalScreen

/// The form for a bank that is to be added.
struct PeerFormScreen: Screen {
  let screen: Int
  var form = PeerForm()
  private var hasAppeared = false
  var adding: LatestRequest<Bool>
  var error: BankError?

  init(screen: Int) {
    self.screen = screen
    adding = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { adding.isWaiting }

  func title(_ words: Words) -> String { words.addBankTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PeerFormCommands
    guard !adding.isWaiting else { return [ScreenHint(Commands.leave, words)] }
    let change = form.entries.isInText ? [] : [ScreenHint(FormCommands.change, words)]
    return [ScreenHint(Commands.add, words), ScreenHint(FormCommands.next, words)] + change
      + [ScreenHint(Commands.back, words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard !hasAppeared else { return [] }
    (form, hasAppeared) = (context.memory.peer, true)
    form.entries.select(.name)
    return []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape): return leave(context)
    case _ where adding.isWaiting: return []
    case .key(.enter), .key(.control("s")): return add()
    case .key(let key):
      form.entries.handle(key)
      error = nil
    case .paste(let text): form.entries.insert(text)
    case .mouse(let mouse): form.entries.handle(mouse)
    default: break
    }
    return []
  }

  private mutating func add() -> [ScreenAction] {
    error = nil
    let draft = form.draft
    return adding.ask(true).map { [.effect(.addPeer($0, draft))] } ?? []
  }

  /// Goes back; what was typed is there the next time.
  private func leave(_ context: ScreenContext) -> [ScreenAction] {
    var memory = context.memory
    memory.peer = form
    return [.remember(memory), .pop]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .peerAdded(let ticket, let result) = answer, adding.answered(ticket) != nil else { return [] }
    switch result {
    case .success:
      form = PeerForm()
      return leave(context)
    case .failure(let error):
      self.error = error
      return []
    }
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let news: FormNews =
      if adding.isWaiting {
        .waiting("\(context.spinner) \(words.askingBank)")
      } else if let error { .notice(words.describe(error), .error) } else { .nothing }
    frame.draw(
      form.entries,
      FormWords(
        label: words.peerRow, placeholder: words.peerPlaceholder,
        choice: { words.relation(PeerForm.relations[$1]) }), news: news, in: area)
  }
}

/// What can be done in the form for a bank that is to be added.
enum PeerFormCommands {
  static let add = Command("peers.addThis", .enter, .control("s")) { $0.addIt }
  static let back = Command("peers.leaveForm", .escape) { $0.back }
  static let leave = Command("peers.stopAdding", .escape) { $0.back }

  static let form = CommandTable(
    "peer-form", everywhere: [add, FormCommands.next, FormCommands.previous, back],
    [FormCommands.texts, FormCommands.choices])
  static let waiting = CommandTable("peer-form-waiting", [CommandPlace("nothing", [leave])])
}

extension PeerFormScreen {
  var table: CommandTable { adding.isWaiting ? PeerFormCommands.waiting : PeerFormCommands.form }

  var place: CommandPlace {
    guard !adding.isWaiting else { return table.places[0] }
    return form.entries.isInText ? FormCommands.texts : FormCommands.choices
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    form.entries.enter(text: place == FormCommands.texts)
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    FormCommands.refusal(of: command, in: form.entries, words)
  }
}
