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

  @Option(help: "Address to listen on; a loopback one until there are accounts.")
  var host = "127.0.0.1"

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 8080

  @Flag(help: "Load the starter bank first if the bank is empty.")
  var starter = false

  @Flag(help: "Log every request.")
  var verbose = false

  @Option(help: ArgumentHelp("File to write the address to once the service listens.", visibility: .hidden))
  var addressFile: String?

  func run() async throws {
    let path = try await path(of: location)
    do {
      let configuration = ServerConfiguration(host: host, port: port, logsRequests: verbose)
      try configuration.validate()
      let bank = try LocalBank(at: path)
      let lock = try ServiceLock(database: path, address: "http://\(host):\(port)")
      bank.serveFromHere()
      if starter { try await Starter.load(into: bank, ifEmpty: true) }
      var logger = serviceLogger
      logger.logLevel = verbose ? .info : .notice
      let (host, addressFile) = (host, addressFile)
      try await serve(bank, configuration: configuration, logger: logger) { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
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
}
