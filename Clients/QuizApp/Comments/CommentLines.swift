import QuestionAPI
import QuestionModel
import TerminalScreen

/// Comments as lines of a screen.
enum CommentLines {
  /// A comment: who, when and about what, then its text; an answer stands further in.
  static func lines(_ comment: QuestionComment, revision: RevisionID?, width: Int, words: Words) -> [StyledLine] {
    let indent = comment.answers == nil ? 0 : 2
    let space = Span(String(repeating: " ", count: indent))
    var head = [Span(comment.author ?? words.someone, .heading), Span(" " + words.moment(comment.created), .dim)]
    if let field = comment.field { head.append(Span(" · " + words.fieldName(ofPath: field), .info)) }
    if let revision, revision != comment.revision {
      head.append(Span(" · " + words.onRevision(comment.revision.short), .dim))
    }
    if comment.answers == nil {
      head.append(
        comment.isResolved
          ? Span(" · \(Mark.correct) " + words.resolved, .correct)
          : Span(" · \(Mark.unanswered) " + words.unresolved, .warning))
    }
    if let last = comment.changes.last {
      head.append(Span(" (\(last.author ?? words.someone), \(words.moment(last.time)))", .dim))
    }
    let room = Swift.max(1, width - indent)
    let lines = wrap(head, width: room) + wrap([Span(comment.text)], width: room)
    return indent == 0 ? lines : lines.map { StyledLine([space] + $0.spans) }
  }
}
