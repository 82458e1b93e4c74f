import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionModel

extension UserCommand {
  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draw new passwords for people or a whole class, and print them as CSV.",
      discussion: "They are told once and must be changed at the next sign-in. Sessions and tokens end.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The names to sign in with.") var names: [String] = []

    @Option(name: .customLong("class"), help: "All students of this class.")
    var className: String?

    @Option(help: ArgumentHelp("New file to write the passwords to; only you can read it.", valueName: "file"))
    var output: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard !names.isEmpty || className != nil else { throw ValidationError("Name people, or a class with --class.") }
    }

    func run() async throws {
      try await onAccounts(location) { accounts in
        var request = ResetRequest()
        for name in names { request.people.append(try await accounts.person(named: name).id) }
        if let className { request.classID = try await accounts.schoolClass(named: className).id }
        // Made first: passwords that cannot be written would be lost.
        let file = try output.map { path throws(Failure) in try PrivateFile.open(path) }
        let issued = try await accounts.resetPasswords(request)
        if let file { return try file.write(contentsOf: Data(PasswordTable.csv(issued).utf8)) }
        if json { return Console.print(IssuedPasswords(issued).json) }
        try PasswordTable.tell(issued, output: nil)
      }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print everything that the bank holds on a person, as JSON, for the person to take.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Option(help: ArgumentHelp("New file to write to; only you can read it.", valueName: "file"))
    var output: String?

    func run() async throws {
      try await onAccounts(location) { accounts in
        let data = try await accounts.exportPerson(try await accounts.person(named: name).id)
        guard let output else { return Console.print(data) }
        try PrivateFile.write(CanonicalJSON.bytes(of: data), to: output)
      }
    }
  }

  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget a person.",
      discussion: """
        The account, its password, sessions and tokens go, and another name takes the place of theirs in comments,
        operations and the audit. Revisions are signed history, which other banks may have: they keep the name that they
        were made with. Nothing brings the person back.
        """)

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Flag(help: "Do it without asking.")
    var yes = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      guard yes || Self.isMeant(name) else { throw Failure("Nothing was changed. Say --yes to mean it.") }
      try await onAccounts(location) { accounts in
        let erasure = try await accounts.erasePerson(try await accounts.person(named: name).id)
        if json { return Console.print(erasure.json) }
        Console.print(
          "erased; \(erasure.comments) comments and \(erasure.records) records are of \(erasure.alias) now")
        guard erasure.revisions > 0 else { return }
        Console.note("\(erasure.revisions) revisions keep the name: they are signed history.")
      }
    }

    /// Whether somebody at the terminal says so.
    private static func isMeant(_ name: String) -> Bool {
      guard isatty(STDIN_FILENO) == 1 else { return false }
      Console.ask("Forget \(Console.line(name)) for ever? Type the name again: ")
      return readLine(strippingNewline: true)?.trimmed == name
    }
  }
}
