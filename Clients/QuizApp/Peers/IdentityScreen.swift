import QuestionAPI
import TerminalScreen

/// The form for what this bank calls itself towards others.
struct IdentityScreen: Screen {
  /// A row of the form.
  enum Row: Sendable, Hashable {
    case title, agency
  }

  let screen: Int
  let card: BankCard
  var form: EntryForm<Row>
  var changing: LatestRequest<Bool>
  var error: BankError?

  init(screen: Int, card: BankCard) {
    self.screen = screen
    self.card = card
    form = Self.form(of: card)
    changing = LatestRequest(screen: screen)
  }

  /// The form with what the bank calls itself now.
  static func form(of card: BankCard) -> EntryForm<Row> {
    EntryForm([
      EntryForm.Line(.title, .text(TextField(card.title ?? "", limit: 200))),
      EntryForm.Line(.agency, .text(TextField(card.agency ?? "", limit: 200))),
    ])
  }

  /// What a form asks for.
  static func request(_ form: EntryForm<Row>) -> IdentityRequest {
    func text(_ row: Row) -> String? {
      let text = form.text(row)
      return text.isEmpty ? nil : text
    }
    return IdentityRequest(title: text(.title), agency: text(.agency))
  }

  var isWaiting: Bool { changing.isWaiting }

  func title(_ words: Words) -> String { words.identityTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = IdentityCommands
    guard !changing.isWaiting else { return [ScreenHint(Commands.stop, words)] }
    return [ScreenHint(Commands.save, words), ScreenHint(FormCommands.next, words), ScreenHint(Commands.back, words)]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape): return [.pop]
    case _ where changing.isWaiting: return []
    case .key(.enter), .key(.control("s")):
      let request = Self.request(form)
      error = nil
      return changing.ask(true).map { [.effect(.setIdentity($0, request))] } ?? []
    case .key(let key):
      form.handle(key)
      error = nil
    case .paste(let text): form.insert(text)
    case .mouse(let mouse): form.handle(mouse)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .identity(let ticket, let result) = answer, changing.answered(ticket) != nil else { return [] }
    guard case .failure(let error) = result else { return [.pop] }
    self.error = error
    return []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let help =
      wrap([Span(words.identityHelp, .dim)], width: area.width)
      + wrap([Span(words.keyLabel + ": ", .dim), Span(card.fingerprint, .code)], width: area.width)
    let news: FormNews =
      if changing.isWaiting {
        .waiting("\(context.spinner) \(words.savingNow)")
      } else if let error { .notice(words.describe(error), .error) } else { .nothing }
    frame.draw(
      form, FormWords(label: words.identityRow, placeholder: words.identityPlaceholder), below: help, news: news,
      in: area
    )
  }
}

/// What can be done with the form for what this bank calls itself.
enum IdentityCommands {
  static let save = Command("identity.save", .enter, .control("s")) { $0.save }
  static let back = Command("identity.back", .escape) { $0.back }
  static let stop = Command("identity.stop", .escape) { $0.back }

  static let form = CommandTable(
    "identity", everywhere: [save, FormCommands.next, FormCommands.previous, back], [FormCommands.texts])
  static let waiting = CommandTable("identity-waiting", [CommandPlace("nothing", [stop])])
}

extension IdentityScreen {
  var table: CommandTable { changing.isWaiting ? IdentityCommands.waiting : IdentityCommands.form }

  func refusal(of command: Command, _ words: Words) -> String? { FormCommands.refusal(of: command, in: form, words) }
}
