import ArgumentParser
import BankAccess
import BankClient
import QuestionAPI
import QuizApp

extension OpenedBank {
  /// Calls the service with what signing in gave, and keeps it for the next time in a file of the person's own.
  func keeper(at place: BankPlace) -> SessionKeeper {
    guard case .remote(let bank) = self, let service = place.service else { return .none }
    return SessionKeeper(
      allowSignIn: { () throws(BankError) in _ = try place.serviceForSigningIn() },
      keep: { token throws(BankError) in
        bank.use(token: token)
        let file = RememberedToken(of: service)
        if let token { try file.remember(token) } else { file.forget() }
      })
  }
}

/// Ends what a sign-in began.
struct SignOut: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-out", abstract: "Sign out at a service, and forget what proved who you are.")

  @OptionGroup var location: BankLocation
  @OptionGroup var speech: LanguageOption

  @Flag(help: "End all your sessions there.")
  var everywhere = false

  func run() async throws {
    var words = await speech.words()
    do throws(BankError) {
      let place = try await location.place()
      words = speech.words(place.settings.language)
      let service = try place.serviceForSigningIn()
      let opened = try place.open()
      let problem = await signOut(of: opened.bank)
      await opened.close()
      RememberedToken(of: service).forget()
      if let problem { throw problem }
    } catch {
      StandardError.say(words.describe(error))
      throw ExitCode.failure
    }
  }

  /// Why it could not be told to the service; nil where it was, or nobody was signed in.
  private func signOut(of bank: some AccountService) async -> BankError? {
    do { try await bank.signOut(everywhere: everywhere) } catch {
      return error == .unauthenticated ? nil : error
    }
    return nil
  }
}
