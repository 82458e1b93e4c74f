import QuestionAPI
import QuestionModel
import TerminalScreen

/// The comments on one question.
extension PlainProgram {
  /// Shows the comments on a question; they are written, answered, resolved and reopened.
  mutating func showComments(on id: QuestionID) async {
    while !console.hasEnded {
      guard case .reviewed(_, let result)? = await perform(.reviewed(ticket, id)) else { return }
      guard case .success(let question) = result else {
        if case .failure(let error) = result { fail(error) }
        return
      }
      let comments = question.thread.inOrder
      console.say(words.commentsTitle)
      if comments.isEmpty { console.say(words.noComments) }
      await console.page(Self.lines(of: comments, in: question, words), words: words)
      guard await act(on: comments, of: question) else { return }
    }
  }

  /// The comments with a number before each.
  private static func lines(
    of comments: [QuestionComment], in question: ReviewedQuestion, _ words: Words
  ) -> [String] {
    comments.enumerated().flatMap { index, comment in
      let lines = CommentLines.lines(
        comment, revision: question.revision, width: PlainConsole<Source>.width, words: words)
      return lines.enumerated().map { ($0 == 0 ? "  \(index + 1). " : "     ") + $1.plainText }
    }
  }

  /// - Returns: whether the comments are to be read anew.
  private mutating func act(on comments: [QuestionComment], of question: ReviewedQuestion) async -> Bool {
    while let line = await console.ask(words.plainCommentPrompt), line != "0", !line.isEmpty {
      if line == "n" { return await writeComment(on: question, answering: nil) }
      let place = PlainConsole<Source>.place(String(line.dropFirst()).trimmed, of: comments.count)
      guard let place, let letter = line.first, "ax".contains(letter) else {
        console.say(words.plainNotUnderstood)
        continue
      }
      let comment = comments[place]
      let root = comments.first { $0.number == comment.answers } ?? comment
      if letter == "a" { return await writeComment(on: question, answering: root.number) }
      return await turn(root, on: question.entry.question.id)
    }
    return false
  }

  /// Resolves a comment, or reopens it.
  private mutating func turn(_ comment: QuestionComment, on id: QuestionID) async -> Bool {
    let effect = AppEffect.resolveComment(ticket, id, number: comment.number, isResolved: !comment.isResolved)
    guard case .commented(_, let result)? = await perform(effect) else { return false }
    if case .failure(let error) = result { fail(error) }
    return true
  }

  /// Asks for a comment, which goes on from what could not be sent before and is kept until it is sent.
  ///
  /// - Returns: the comment; nil where there is none.
  mutating func askComment(on id: QuestionID) async -> String? {
    if let kept = unsent[id] { await console.page(kept.split(separator: "\n").map(String.init), words: words) }
    switch PlainValue(await console.askText(words.plainTextHelp)) {
    case .keep: break
    case .empty: unsent[id] = nil
    case .text(let text): unsent[id] = text
    }
    return unsent[id]
  }

  private mutating func writeComment(on question: ReviewedQuestion, answering number: Int?) async -> Bool {
    let id = question.entry.question.id
    var writing = CommentWriting(number.map(CommentWriting.Purpose.answer) ?? .comment, unsent[id])
    if number == nil {
      let paths = QuestionField.paths(of: question.question)
      let names = [words.wholeQuestion] + paths.map(words.fieldName(ofPath:))
      guard let place = await console.choose(words.changeField, names, fallback: 0, words: words) else { return true }
      writing.field = place == 0 ? nil : paths[place - 1]
    }
    console.say(words.writingHeading(writing))
    guard let text = await askComment(on: id) else { return true }
    var draft = CommentDraft(text, field: writing.field, revision: question.revision)
    draft.answers = number
    let before = isFine
    repeat {
      let effect = AppEffect.comment(ticket, id, draft, after: question.thread.comments.count)
      guard case .commented(_, let result)? = await perform(effect) else { return true }
      switch result {
      case .success:
        unsent[id] = nil
        isFine = before
        return true
      case .failure(let error): fail(error)
      }
    } while await console.choose(words.commentIsKept, [words.retry, words.leave], words: words) == 0
    return true
  }
}
