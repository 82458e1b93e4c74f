import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Make and revoke tokens, by which programs and other banks come in.",
    subcommands: [List.self, Add.self, Revoke.self])
}

extension TokenCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your tokens, without what proves them.")

    @OptionGroup var location: BankLocation

    @Flag(help: "List everybody's.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let tokens = try await accounts.tokens(ofAll: all)
        if json { return Console.print(TokenList(tokens).json) }
        for token in tokens { Console.print(Self.line(token)) }
      }
    }

    static func line(_ token: AccessToken) -> String {
      let used = token.lastUsed.map { "used \($0.description.prefix(10))" } ?? "never used"
      let fields = [
        token.id, Console.line(token.name), token.owner, Scope.text(of: token.scopes),
        "until \(token.expires.description.prefix(10))", used,
      ]
      return fields.joined(separator: "\t")
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a token and print it, once.",
      discussion: "Whoever has it may do what its scopes say, as far as the role of its owner goes.")

    @OptionGroup var location: BankLocation
    @Argument(help: "What you call it, such as the name of the program.") var name: String

    @Option(help: "What it is good for: read, write, review, administer, sync, keys; with commas between them.")
    var scopes: String

    @Option(help: "For how many days, at most \(TokenDraft.maximumDays).")
    var days = TokenDraft.usualDays

    @Option(name: .customLong("for"), help: "The peer bank that it is for, by the name of its account.")
    var peer: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      do { _ = try Scope.scopes(in: scopes) } catch { throw ValidationError("--scopes \(error.reason).") }
    }

    func run() async throws {
      let scopes = try Scope.scopes(in: scopes)
      try await onAccounts(location) { accounts in
        var draft = TokenDraft(name: name, scopes: scopes, days: days)
        if let peer { draft.person = try await accounts.person(named: peer).id }
        let made = try await accounts.makeToken(draft)
        if json { return Console.print(made.json) }
        Console.print(made.secret)
        Console.note("\(List.line(made.token))\nThis is told once. Keep it where nobody else can read it.")
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Revoke a token, which is refused from then on.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its id, as the list tells it.") var id: String

    @Flag(help: "Whosever it is.")
    var all = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        try await accounts.revokeToken(id, ofAll: all)
        Console.print("\(Console.line(id)) is revoked")
      }
    }
  }
}
