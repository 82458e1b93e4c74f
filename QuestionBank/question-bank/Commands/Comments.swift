import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Comment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Comment on a question.",
    discussion: "Comments stay in this bank: no export carries them. They may be resolved and reopened, see comments.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Argument(help: "What to say, up to \(CommentDraft.maximumLength) characters.")
  var text: String

  @Option(help: "The field it is about, such as stem or choices[1].text.")
  var field: String?

  @Option(help: "The revision it is made on, or the beginning of its id; otherwise the current one.")
  var revision: String?

  @Option(help: "Number of the comment that it answers.")
  var answers: Int?

  @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
  var author: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      var draft = CommentDraft(
        text, field: field, answers: answers, by: AuthorOptions.name(author, settings))
      if let revision { draft.revision = try await bank.revision(named: revision, of: id) }
      let comment = try await bank.comment(id, draft, idempotencyKey: nil)
      if json { Console.print(comment.json) } else { Console.print(CommentText.text(of: comment)) }
    }
  }
}

struct Comments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the comments on a question, or every open one; resolve and reopen them.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id; with --open a search, or nothing for the whole bank.")
  var question: String?

  @Flag(help: "Every open comment on the questions that a search finds.")
  var open = false

  @Option(help: "Resolve the comment with this number.")
  var resolve: Int?

  @Option(help: "Reopen the comment with this number.")
  var reopen: Int?

  @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
  var author: String?

  @Flag(help: "Print JSON, one question a line.")
  var json = false

  func validate() throws {
    guard open || question.flatMap({ QuestionID($0) }) != nil else {
      throw ValidationError("Name a question by its id, or use --open.")
    }
    guard resolve == nil && reopen == nil || !open else {
      throw ValidationError("--resolve and --reopen need a question, not --open.")
    }
    guard resolve == nil || reopen == nil else { throw ValidationError("Use --resolve or --reopen, not both.") }
  }

  func run() async throws {
    try await onBank(location) { bank, settings in
      guard !open, let id = question.flatMap({ QuestionID($0) }) else { return try await showOpen(bank) }
      if let number = resolve ?? reopen {
        _ = try await bank.resolveComment(
          number, on: id, isResolved: resolve != nil, by: AuthorOptions.name(author, settings))
      }
      show(try await bank.comments(on: id), on: id)
    }
  }

  private func showOpen(_ bank: any BankService) async throws {
    let query = question.map { "has:comment (\($0))" } ?? "has:comment"
    var request = SearchRequest(query: query, limit: SearchRequest.maximumLimit)
    var found = 0
    repeat {
      let page = try await bank.search(request)
      for item in page.items {
        let thread = try await bank.comments(on: item.id)
        found += thread.openCount
        if !json { Console.print("\(item.id)  \(Console.line(item.stem))") }
        show(CommentThread(thread.comments.filter(\.isOpen)), on: item.id)
      }
      request.cursor = page.next
    } while request.cursor != nil
    Console.note("\(found) open comments.")
  }

  private func show(_ thread: CommentThread, on id: QuestionID) {
    guard !json else {
      return Console.print(["comments": .array(thread.comments.map(\.json)), "id": .string(id.description)])
    }
    for comment in thread.inOrder { Console.print(CommentText.text(of: comment)) }
  }
}

/// Comments as people read them.
enum CommentText {
  static func text(of comment: QuestionComment) -> String {
    var head = ["\(comment.number).", comment.author ?? "-", comment.created.description, comment.revision.short]
    if let field = comment.field { head.append(field) }
    if let last = comment.changes.last {
      head.append("(\(last.isResolved ? "resolved" : "reopened") by \(last.author ?? "-") \(last.time))")
    }
    let indent = comment.answers == nil ? "" : "  "
    let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false)
    return ([Console.line(head.joined(separator: " "))] + lines.map { "  " + Console.line(String($0)) })
      .map { indent + $0 }.joined(separator: "\n")
  }
}
