import QuestionAPI
import QuestionModel
import TerminalScreen

/// Questions that wait for a reviewer: each is published, or sent back with a comment.
extension PlainProgram {
  /// Lists what waits and opens it by number, until the person goes back.
  mutating func review() async {
    var queue = ReviewQueueScreen(screen: 3)
    _ = await carryOut(queue.readList(), of: &queue)
    console.say(queue.title(words))
    while !console.hasEnded {
      if let error = queue.error { return fail(error) }
      guard !queue.items.isEmpty else { return console.say(words.nothingToReview) }
      let rows = queue.items.indices.map { index in
        let item = queue.items[index]
        let row = ReviewRow.line(ReviewRow.Facts(item), queue.texts[index], now: queue.now, width: 120, words).plainText
        return "  \(index + 1). " + row.split(separator: " ").joined(separator: " ")
      }
      await console.page(rows, words: words)
      guard let line = await console.ask(words.openPrompt(queue.items.count, hasMore: queue.next != nil)), line != "0"
      else { return }
      if let place = PlainConsole<Source>.place(line, of: queue.items.count) {
        await review(place, of: &queue)
      } else if line.isEmpty {
        guard queue.next != nil else { return }
        queue.list.select(queue.items.count - 1, count: queue.items.count, rows: 1)
        _ = await carryOut(queue.readOn(), of: &queue)
      } else {
        console.say(words.notANumber(1, queue.items.count))
      }
    }
  }

  private mutating func review(_ place: Int, of queue: inout ReviewQueueScreen) async {
    let id = queue.items[place].question.id
    while !console.hasEnded {
      queue.shown[id] = nil
      guard let now = queue.items.firstIndex(where: { $0.question.id == id }) else { return }
      _ = await carryOut(queue.select(now, context), of: &queue)
      await console.page(queue.lines(context), words: words)
      guard let reviewed = queue.reviewed else {
        isFine = false
        return
      }
      await console.page(
        queue.faults.map { "  \(EditorReview.row($0, words).plainText)" }, words: words)
      let ways = [words.back, words.publish, words.sendBack, words.commentsLabel, words.edit]
      guard let way = await console.choose("", ways, fallback: 0, words: words) else { return }
      switch way {
      case 1: await decide(StatusChange(to: .published), on: reviewed, of: &queue)
      case 2:
        console.say(words.writingHeading(CommentWriting(.sendBack, nil)))
        let text = await askComment(on: id)
        await decide(StatusChange(to: .draft, comment: text), on: reviewed, of: &queue)
      case 3: await showComments(on: id)
      case 4: await write(.stored(id))
      default: return
      }
    }
  }

  /// Sets the status; what is dealt with leaves the list.
  private mutating func decide(
    _ change: StatusChange, on reviewed: ReviewedQuestion, of queue: inout ReviewQueueScreen
  ) async {
    let id = reviewed.entry.question.id
    guard await set(change, of: id, expected: reviewed.revision) else { return }
    if change.comment != nil { unsent[id] = nil }
    queue.items.removeAll { $0.question.id == id }
  }
}
