import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionFormats
import QuestionModel

extension AsyncParsableCommand {
  /// Opens a bank's accounts, works on them and closes it; errors end the program with status 1.
  func onAccounts(_ location: BankLocation, _ body: (any AccountService) async throws -> Void) async throws {
    do {
      let opened = try await location.place().open()
      do { try await body(opened.accounts) } catch {
        await opened.close()
        throw error
      }
      await opened.close()
    } catch let error as BankError { throw Failure(error.description) }
  }
}

extension AccountService {
  /// The person who signs in with a name.
  func person(named name: String) async throws(BankError) -> Person {
    let wanted = PersonName.folded(name)
    var request = PeopleRequest(text: wanted, limit: PeopleRequest.maximumLimit)
    repeat {
      let page = try await people(request)
      if let found = page.items.first(where: { $0.name == wanted }) { return found }
      request.cursor = page.next
    } while request.cursor != nil
    throw .notFound("person \"\(wanted)\"")
  }

  /// The class of a name, typed with or without accents and spaces as long as it is one alone.
  func schoolClass(named name: String) async throws(BankError) -> SchoolClass {
    let wanted = TextFolding.comparable(name)
    guard let found = try await classes().first(where: { TextFolding.comparable($0.name) == wanted }) else {
      throw .notFound("class \"\(name)\"")
    }
    return found
  }
}

/// Passwords that were drawn, as a person takes them to a class.
enum PasswordTable {
  /// CSV with a line for each person.
  static func csv(_ passwords: [IssuedPassword]) -> String {
    passwords.reduce(into: CSVText.line(["name", "sign-in name", "password"])) { text, issued in
      text += CSVText.line([issued.displayName, issued.name, issued.password])
    }
  }

  /// Prints them, or writes them to a file that others cannot read.
  static func tell(_ passwords: [IssuedPassword], output: String?) throws {
    guard let output else {
      _ = Console.write(Array(csv(passwords).utf8))
      return
    }
    try PrivateFile.write(Array(csv(passwords).utf8), to: output)
  }
}
