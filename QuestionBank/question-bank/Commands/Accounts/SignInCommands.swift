import ArgumentParser
import BankAccess
import BankClient
import QuestionAPI
import QuestionModel

struct SignIn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sign in at a service, which commands with the same --server then know you by.",
    discussion: "What proves it is kept in a file that only you can read, until you sign out.")

  @OptionGroup var location: BankLocation
  @Argument(help: "The name that you sign in with.") var name: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    do {
      let place = try await location.place()
      let bank = try place.openForSigningIn()
      do { try await signIn(to: bank, place) } catch {
        await bank.shutdown()
        throw error
      }
      await bank.shutdown()
    } catch let error as BankError { throw Failure(error.description) }
  }

  private func signIn(to bank: RemoteBank, _ place: BankPlace) async throws {
    var request = SignInRequest(name: name, password: try PasswordPrompt.ask("Password: "))
    var signedIn: SignedIn
    do throws(BankError) { signedIn = try await bank.signIn(request) } catch {
      guard error == .codeRequired else { throw error }
      request.code = try PasswordPrompt.ask("Code of your telephone, or a recovery code: ")
      signedIn = try await bank.signIn(request)
    }
    if let service = place.service { try RememberedToken(of: service).remember(signedIn.token) }
    if signedIn.person.mustChangePassword {
      Console.note("Your password was told to you by somebody else. Choose one of your own now.")
      let new = try PasswordPrompt.askForNew("New password: ")
      let opened = try place.open()
      do {
        try await opened.accounts.changePassword(PasswordChange(current: request.password, new: new))
      } catch {
        await opened.close()
        throw error
      }
      await opened.close()
      signedIn.person.mustChangePassword = false
    }
    if json { return Console.print(signedIn.person.json) }
    Console.print("\(signedIn.person.name) is signed in as \(signedIn.person.role.rawValue)")
  }
}

struct SignOut: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sign out at a service, and forget what proved who you are.")

  @OptionGroup var location: BankLocation

  @Flag(help: "End all your sessions there.")
  var everywhere = false

  func run() async throws {
    let service = try await location.place().service
    defer { if let service { RememberedToken(of: service).forget() } }
    try await onAccounts(location) { accounts in
      try await accounts.signOut(everywhere: everywhere)
      Console.print("Signed out")
    }
  }
}

struct WhoAmI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Print whom the bank takes you for.")

  @OptionGroup var location: BankLocation

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onAccounts(location) { accounts in
      let identity = try await accounts.whoAmI()
      if json { return Console.print(identity.json) }
      guard let person = identity.person else {
        return Console.print(
          identity.scopes.contains(.administer) ? "the bank's own people; you may do everything" : "nobody is signed in"
        )
      }
      Console.print(UserCommand.List.line(person))
      Console.print("may\t\(identity.scopes.isEmpty ? "change the password" : Scope.text(of: identity.scopes))")
    }
  }
}

struct Password: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change your password at a service. Your other sessions end.",
    discussion: "Both are asked for on the terminal without being shown, or are two lines of standard input.")

  @OptionGroup var location: BankLocation

  func run() async throws {
    let current = try PasswordPrompt.ask("Password now: ")
    let new = try PasswordPrompt.askForNew("New password: ")
    try await onAccounts(location) { accounts in
      try await accounts.changePassword(PasswordChange(current: current, new: new))
      Console.print("The new password counts")
    }
  }
}

struct TimeCodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-code", abstract: "Have your telephone asked for a code besides your password.",
    subcommands: [Enrol.self, Confirm.self, Remove.self])

  struct Enrol: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a secret for the telephone, once; it counts when a code was confirmed.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let enrolment = try await accounts.enrolTimeCode()
        if json { return Console.print(enrolment.json) }
        Console.print("secret\t\(enrolment.secret)\naddress\t\(enrolment.address)")
        Console.note("Type it into the telephone, then confirm: question-bank time-code confirm CODE")
      }
    }
  }

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show that the telephone works, and print codes for the day it is lost.")

    @OptionGroup var location: BankLocation
    @Argument(help: "What the telephone shows.") var code: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let codes = try await accounts.confirmTimeCode(code)
        if json { return Console.print(codes.json) }
        for code in codes.codes { Console.print(code) }
        Console.note("Each of these stands for the telephone once. Keep them on paper.")
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let your password be enough again.")

    @OptionGroup var location: BankLocation
    @Argument(help: "What the telephone shows.") var code: String

    func run() async throws {
      try await onAccounts(location) { accounts in
        try await accounts.removeTimeCode(code)
        Console.print("A password is enough")
      }
    }
  }
}
