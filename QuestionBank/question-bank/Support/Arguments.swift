public import ArgumentParser
import BankAccess
import Foundation
public import QuestionAPI
public import QuestionFormats
public import QuestionModel

extension SittingCalibration.Model: ExpressibleByArgument {}

extension QuestionID: ExpressibleByArgument {
  /// Reads a UUID.
  public init?(argument: String) { self.init(argument) }
}

extension Tag: ExpressibleByArgument {
  /// Reads a tag.
  public init?(argument: String) {
    guard let tag = try? Tag(argument) else { return nil }
    self = tag
  }
}

extension Timestamp: ExpressibleByArgument {
  /// Reads a date or an RFC 3339 time in UTC.
  public init?(argument: String) { self.init(argument) }
}

extension QuestionStatus: ExpressibleByArgument {}

extension TextReplacement.Field: ExpressibleByArgument {}

extension FileFormat: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

extension PeerRelation: ExpressibleByArgument {}

extension Sight: ExpressibleByArgument {}

extension BlueprintProfile: ExpressibleByArgument {}

extension QuizSettings.Navigation: ExpressibleByArgument {}

extension QuizSettings.Feedback: ExpressibleByArgument {}

extension ResultGrouping: ExpressibleByArgument {}

/// Who writes, for the history.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: "Your name, for the history. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
  var author: String?

  @Option(name: .shortAndLong, help: "Why, for the history.")
  var message: String?

  func authorship(_ settings: Settings) -> Authorship {
    Authorship(author: Self.name(author, settings), message: message)
  }

  /// Whoever writes: as told, else as settings and the account have it.
  static func name(_ author: String?, _ settings: Settings) -> String? {
    author ?? settings.author ?? ProcessInfo.processInfo.environment["USER"]
  }
}

extension AsyncParsableCommand {
  /// Opens a bank, works on it and closes it; errors end the program with status 1 and one line on standard error.
  func onBank(_ location: BankLocation, _ body: (any ServedBank, Settings) async throws -> Void) async throws {
    do {
      let place = try await location.place()
      let opened = try place.open()
      do { try await body(opened.bank, place.settings) } catch {
        await opened.close()
        throw error
      }
      await opened.close()
    } catch let error as BankError { throw Failure(error.description) }
  }
}

extension AsyncParsableCommand {
  /// Opens a bank, works on it and closes it, without regard to other settings.
  func onBank(_ location: BankLocation, _ body: (any ServedBank) async throws -> Void) async throws {
    try await onBank(location) { bank, _ in try await body(bank) }
  }

  /// The bank's file on this machine.
  func path(of location: BankLocation) async throws(Failure) -> String {
    do { return try await location.place().path } catch { throw Failure(error.description) }
  }
}

/// An error as one line for a person.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension BankService {
  /// A revision by its whole id or the beginning of it.
  func revision(named name: String, of id: QuestionID) async throws -> RevisionID {
    if let revision = RevisionID(name) { return revision }
    let found = try await revisions(of: id).map(\.revision).filter { $0.description.hasPrefix(name.lowercased()) }
    guard name.count >= 4, let revision = found.first, found.count == 1 else {
      throw Failure("\"\(name)\" names \(found.isEmpty ? "no" : "more than one") revision of this question.")
    }
    return revision
  }
}
