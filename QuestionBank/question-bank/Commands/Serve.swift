import ArgumentParser
import BankAccess
import Foundation
import Logging
import QuestionAPI
import QuestionServer
import QuestionStore

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the bank over HTTP until interrupted.")

  @OptionGroup var location: BankLocation

  @OptionGroup var options: ServiceOptions

  @Flag(help: "Load the starter bank first if the bank is empty.")
  var starter = false

  @Option(help: ArgumentHelp("File to write the address to once the service listens.", visibility: .hidden))
  var addressFile: String?

  /// What `/metrics` tells of the bank's own.
  private static let gauges = [
    ServiceGauge("password_hashing_running", "Passwords being hashed.") {
      Double(PasswordHashingLoad.current.running)
    },
    ServiceGauge("password_hashing_waiting", "Sign-ins that wait for their password to be hashed.") {
      Double(PasswordHashingLoad.current.waiting)
    },
  ]

  func run() async throws {
    do {
      let place = try await location.place()
      let path = place.path
      var configuration = try options.configuration()
      // A bank that is not there yet has no accounts; it is not made for a service that may not run.
      if !FileManager.default.fileExists(atPath: path) { try configuration.validate(.withoutAccounts) }
      let bank = try LocalBank(at: path, connector: try place.connector())
      let lock = try ServiceLock(database: path, address: configuration.address(port: options.port))
      configuration.localSecret = lock.secret
      bank.serveFromHere(telling: configuration.journal)
      OpenFiles.allowAll()
      configuration.gauges += Self.gauges
      if starter { try await Starter.load(into: bank, ifEmpty: true) }
      var logger = serviceLogger
      logger.logLevel = options.verbose ? .info : .notice
      let upkeep = DailyUpkeep(bank: bank, logger: logger)
      let addressFile = addressFile
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { await DailyWork(clock: ContinuousClock()) { await upkeep.run() }.run() }
        try await serve(
          bank, authenticator: bank, accounts: bank, configuration: configuration, logger: logger
        ) { [configuration] port in
          let address = configuration.address(port: port)
          lock.announce(address)
          Console.print("Serving \(path) at \(address) (documentation at \(address)/docs). Ctrl-C ends.")
          if let addressFile { try? Data(address.utf8).write(to: URL(filePath: addressFile), options: .atomic) }
        }
        tasks.cancelAll()
      }
      withExtendedLifetime(lock) {}
    } catch let error as BankError {
      throw Failure(error.description)
    } catch let error as ConfigurationError {
      throw Failure(error.description)
    }
  }
}
