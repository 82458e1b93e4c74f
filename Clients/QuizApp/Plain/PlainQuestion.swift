import QuestionAPI
import QuestionModel
import TerminalScreen

/// What can be done with a question that is open.
enum PlainQuestionAction: Sendable, Hashable {
  case back
  case history
  case practise
  case edit
  case merge
  case openMedia
  case duplicates
  case comments
  case status
}

extension PlainProgram {
  /// Shows a question, and does with it what the person chooses until they go back.
  mutating func open(_ id: QuestionID) async {
    var shown: StudentQuestion?
    while !console.hasEnded {
      guard case .question(_, let result)? = await perform(.question(ticket, id)) else { return }
      guard case .success(let question) = result else {
        if case .failure(let error) = result { fail(error) }
        return
      }
      // Said again only where it has changed.
      if question != shown {
        await console.page(
          QuestionDetails.lines(question, width: PlainConsole<Source>.width, words: words), words: words)
      }
      shown = question
      let actions = Self.actions(on: question)
      guard let place = await console.choose("", actions.map(words.plainAction), fallback: 0, words: words) else {
        return
      }
      switch actions[place] {
      case .back: return
      case .history: await showHistory(of: id)
      case .practise:
        options = PracticeOptions(of: id, kind: question.content.kind)
        isFine = await practise(.startPractice(ticket, options)) && isFine
      case .edit: await write(.stored(id))
      case .merge: if await resolve(.heads(id)) == nil { isFine = false }
      case .openMedia: await openMedia(of: question.content)
      case .duplicates: await showDuplicates(.question(id))
      case .comments: await showComments(on: id)
      case .status: await chooseStatus(of: question)
      }
    }
  }

  private static func actions(on question: StudentQuestion) -> [PlainQuestionAction] {
    [.back, .history, .practise, .edit, .duplicates, .comments, .status] + (question.isInConflict ? [.merge] : [])
      + (question.content.media.isEmpty ? [] : [.openMedia])
  }

  private mutating func openMedia(of content: QuestionContent) async {
    var place = 0
    if content.media.count > 1 {
      let names = content.media.map { words.media($0.alternative ?? "", type: $0.type) }
      guard let chosen = await console.choose(words.openMedia, names, words: words) else { return }
      place = chosen
    }
    await open(content.media[place])
  }

  /// Hands a picture or sound to the program that the desktop has for it.
  mutating func open(_ reference: MediaReference) async {
    guard case .mediaOpened(_, let problem)? = await perform(.openMedia(ticket, reference)) else { return }
    guard let problem else { return console.say(words.mediaIsOpen) }
    console.warn(words.mediaNotOpened(problem))
    isFine = false
  }
}
