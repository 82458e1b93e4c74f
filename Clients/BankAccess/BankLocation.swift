public import ArgumentParser
public import BankClient
import Foundation
public import QuestionAPI
import QuestionStore

/// Which bank a program works on: options that every command shares.
public struct BankLocation: ParsableArguments {
  @Option(help: "The bank's file. Otherwise $QUESTION_BANK_DATABASE, the configuration file's, or your data folder's.")
  private var database: String?

  @Option(help: "URL of a service. Otherwise $QUESTION_BANK_SERVER, or the bank on this machine.")
  private var server: String?

  @Option(
    help: ArgumentHelp(
      "PEM file of a certificate to trust besides the system's. Otherwise $QUESTION_BANK_CERTIFICATE, or the "
        + "configuration file's.",
      valueName: "file"))
  private var certificate: String?

  @Option(
    help: ArgumentHelp(
      "File whose first line is a token for the service. Otherwise $QUESTION_BANK_TOKEN, or the one that signing in "
        + "left.",
      valueName: "file"))
  private var tokenFile: String?

  /// A location by the defaults.
  public init() {}

  /// Where the bank is, by the options, else the environment, else the configuration file, else the data folder.
  ///
  /// - Returns: the place.
  /// - Throws: `BankError` if the configuration file cannot be read.
  public func place() async throws(BankError) -> BankPlace {
    let settings = try await Settings.load()
    let database = database.flatMap { $0.isEmpty ? nil : $0 }
    let path =
      database ?? settings.database
      ?? Folders.data(ProcessInfo.processInfo.environment) + "/question-bank/bank.sqlite"
    // An option for the one is meant instead of a setting for the other.
    return BankPlace(
      path: path, server: server ?? (database == nil ? settings.server : nil),
      certificate: certificate ?? settings.certificate, tokenFile: tokenFile, settings: settings)
  }
}

/// A bank's place.
public struct BankPlace: Sendable {
  /// The bank's file on this machine.
  public let path: String
  /// The service that was named.
  let server: String?
  /// File of a certificate to trust besides the system's.
  let certificate: String?
  /// File with a token for the service.
  let tokenFile: String?
  /// What is set outside the command line.
  public let settings: Settings

  /// Tells the bank from others, whichever way it is reached: the URL asked for, or the file's whole path.
  public var name: String { server ?? URL(fileURLWithPath: path).standardizedFileURL.path }

  /// URL of the service that was named; nil for the bank on this machine.
  public var service: String? { server }

  /// Opens the bank, wherever it is: at the URL, in the service that has the file now, or in this process.
  ///
  /// - Returns: a bank in this process, or one at a URL.
  /// - Throws: `BankError` saying what is wrong and what to do.
  public func open() throws(BankError) -> OpenedBank {
    if let server {
      let token = try token(of: server)
      if token != nil { try TokenFile.requireSecrecy(of: server) }
      return .remote(try RemoteBank(url: server, trust: try trust(), token: token))
    }
    if let service = try ServiceLock.service(of: path) {
      return .remote(try RemoteBank(url: service.address, trust: .thisMachine, token: service.secret))
    }
    return .local(try LocalBank(at: path, connector: try connector()))
  }

  /// The service to sign in at.
  ///
  /// - Returns: its URL.
  /// - Throws: `BankError` where no service was named, or what is typed could be read on its way.
  public func serviceForSigningIn() throws(BankError) -> String {
    guard let server else {
      throw .unavailable("The bank on this machine needs no sign-in. Name a service with --server URL.")
    }
    try TokenFile.requireSecrecy(of: server)
    return server
  }

  /// How the bank in this process reaches other banks.
  ///
  /// - Returns: connections over HTTP that trust what this place trusts.
  /// - Throws: `BankError` where the certificate's file holds none.
  public func connector() throws(BankError) -> any PeerConnector { HTTPPeerConnector(trust: try trust()) }

  /// What proves to a service who calls: as told, else as set, else as signing in left it.
  private func token(of server: String) throws(BankError) -> String? {
    if let tokenFile { return try TokenFile.token(in: tokenFile) }
    if let token = settings.token { return token }
    return try RememberedToken(of: server).token()
  }

  /// The service that was named, for somebody who is not known to it yet.
  ///
  /// - Returns: the bank there.
  /// - Throws: `BankError` where no service was named, or what is typed could be read on its way.
  public func openForSigningIn() throws(BankError) -> RemoteBank {
    try RemoteBank(url: try serviceForSigningIn(), trust: try trust())
  }

  private func trust() throws(BankError) -> ServiceTrust {
    guard let certificate else { return .system }
    guard ServiceTrust.holdsCertificate(certificate) else {
      throw .unavailable("The file \(certificate) holds no certificate. Name the PEM file of the service's.")
    }
    return .systemAnd(file: certificate)
  }
}
