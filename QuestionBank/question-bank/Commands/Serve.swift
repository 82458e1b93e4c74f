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

  @Option(help: "Address to listen on; another than a loopback one takes an administrator and a certificate.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("host-name"),
    help: ArgumentHelp(
      "Name or address by which others reach the service, besides --host; may be given several times.",
      valueName: "name"))
  var hostNames: [String] = []

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 8080

  @Option(
    name: .customLong("tls-certificate"),
    help: ArgumentHelp("PEM file of the certificate, to serve over TLS.", valueName: "file"))
  var certificate: String?

  @Option(name: .customLong("tls-key"), help: ArgumentHelp("PEM file of the certificate's key.", valueName: "file"))
  var key: String?

  @Flag(help: "Load the starter bank first if the bank is empty.")
  var starter = false

  @Flag(help: "Log every request.")
  var verbose = false

  @Option(help: ArgumentHelp("File to write the address to once the service listens.", visibility: .hidden))
  var addressFile: String?

  func validate() throws {
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--tls-certificate and --tls-key go together: give both files, or neither.")
    }
  }

  func run() async throws {
    do {
      let place = try await location.place()
      let path = place.path
      var configuration = try configuration()
      // A bank that is not there yet has no accounts; it is not made for a service that may not run.
      if !FileManager.default.fileExists(atPath: path) { try configuration.validate(.withoutAccounts) }
      let bank = try LocalBank(at: path, connector: try place.connector())
      let lock = try ServiceLock(database: path, address: configuration.address(port: port))
      configuration.localSecret = lock.secret
      bank.serveFromHere()
      if starter { try await Starter.load(into: bank, ifEmpty: true) }
      var logger = serviceLogger
      logger.logLevel = verbose ? .info : .notice
      let addressFile = addressFile
      try await serve(bank, configuration: configuration, logger: logger) { [configuration] port in
        let address = configuration.address(port: port)
        lock.announce(address)
        Console.print("Serving \(path) at \(address) (documentation at \(address)/docs). Ctrl-C ends.")
        if let addressFile { try? Data(address.utf8).write(to: URL(filePath: addressFile), options: .atomic) }
      }
      withExtendedLifetime(lock) {}
    } catch let error as BankError {
      throw Failure(error.description)
    } catch let error as ConfigurationError {
      throw Failure(error.description)
    }
  }

  private func configuration() throws(ConfigurationError) -> ServerConfiguration {
    var configuration = ServerConfiguration(host: host, port: port, hostNames: hostNames, logsRequests: verbose)
    if let certificate, let key {
      configuration.certificate = try ServerCertificate(certificate: certificate, key: key)
    }
    return configuration
  }
}
