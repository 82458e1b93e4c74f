import QuestionAPI
import QuestionModel
import TerminalScreen

/// What the bank has that is much like what is being written: looked for while writing pauses.
struct EditorLikeness: Sendable, Hashable {
  /// What was looked for last; nil before the first answer.
  var looked: SimilarRequest?
  /// What was found, the closest first; none where the bank could not be asked.
  var found: [SimilarQuestion] = []
  /// Questions of which the person has been told.
  var seen: Set<QuestionID> = []
  /// Ticks that a save still waits for an answer; nil where none waits.
  var patience: Int?
  /// Whether the questions that were found are shown in place of the form.
  var isShown = false
  var list = ListState()
  var scroll = ScrollState()
  /// Questions read to be compared.
  var read: [QuestionID: Result<ComparedQuestion, BankError>] = [:]
  var looking: LatestRequest<SimilarRequest>
  var reading: LatestRequest<QuestionID>

  init(screen: Int) {
    looking = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
  }

  var selected: SimilarQuestion? { found.indices.contains(list.selection) ? found[list.selection] : nil }
}

extension EditorScreen {
  /// What to look for; nil where nothing was written, or stem and options are as the bank has them.
  private var likenessRequest: SimilarRequest? {
    guard let result, form?.status != .retired else { return nil }
    let content = Self.compared(result.question.content)
    guard content.stem.contains(where: \.isLetter), content != edited.map({ Self.compared($0.question.content) }) else {
      return nil
    }
    return SimilarRequest(content, except: edited?.id)
  }

  /// The parts of a question by which it is like another.
  private static func compared(_ content: QuestionContent) -> QuestionContent {
    var compared = QuestionContent(kind: content.kind, stem: content.stem)
    compared.choices = content.choices
    compared.media = content.media
    compared.passage = content.passage
    return compared
  }

  /// Looks for questions like this one, unless that was done already.
  mutating func lookForLikeness() -> [ScreenAction] {
    guard let request = likenessRequest, request != likeness.looked else { return [] }
    return likeness.looking.ask(request).map { [.effect(.similar($0, request))] } ?? []
  }

  /// Saves, unless the bank has something much like it of which the person was not told yet: that is told first.
  mutating func askToSave(_ context: ScreenContext) -> [ScreenAction] {
    guard passedOn == nil, saving == .idle, !isUnsure, result?.problems.isEmpty == true, let request = likenessRequest
    else {
      return save(context)
    }
    guard likeness.looked == request else {
      likeness.patience = Self.patienceForLikeness
      return keep() + lookForLikeness()
    }
    let unseen = likeness.found.filter { !likeness.seen.contains($0.question.id) }
    guard let closest = unseen.first else { return save(context) }
    likeness.seen.formUnion(unseen.map(\.question.id))
    notice = .similar(closest, count: unseen.count)
    return keep()
  }

  /// Ticks of a tenth of a second: a bank that is slow or away must not keep anything from being saved.
  private static let patienceForLikeness = 20

  /// A moment has passed: a save waits no longer than it has patience.
  mutating func tickForLikeness(_ context: ScreenContext) -> [ScreenAction] {
    guard let patience = likeness.patience else { return [] }
    likeness.patience = patience > 1 ? patience - 1 : nil
    return patience > 1 ? [] : save(context)
  }

  mutating func receiveLikeness(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .similar(let ticket, let result):
      guard let done = likeness.looking.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.similar(next.ticket, next.value))] }
      likeness.looked = done.value
      likeness.found = (try? result.get()) ?? []
      likeness.list = ListState()
      if likeness.isShown { likeness.seen.formUnion(likeness.found.map(\.question.id)) }
      let reading = likeness.isShown ? readAlike() : []
      guard likeness.patience != nil else { return reading }
      likeness.patience = nil
      return reading + askToSave(context)
    case .compared(let ticket, let result):
      guard let done = likeness.reading.answered(ticket) else { return [] }
      likeness.read[done.value] = result
      return done.next.map { [.effect(.compare($0.ticket, $0.value))] } ?? []
    default: return []
    }
  }

  /// Asks for the selected question unless it is there.
  mutating func readAlike() -> [ScreenAction] {
    guard let id = likeness.selected?.question.id, likeness.read[id] == nil else { return [] }
    return likeness.reading.ask(id).map { [.effect(.compare($0, id))] } ?? []
  }
}
