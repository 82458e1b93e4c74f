public import ArgumentParser
public import BankClient
import Foundation
public import QuestionAPI
public import QuestionStore

/// Which bank a program works on: options that every command shares.
public struct BankLocation: ParsableArguments {
  @Option(help: "The bank's file. Otherwise $QUESTION_BANK_DATABASE, or the bank in your data folder.")
  private var database: String?

  @Option(help: "URL of a service; without it the bank on this machine is used.")
  private var server: String?

  /// A location by the defaults.
  public init() {}

  /// The bank's file on this machine.
  public var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = database ?? environment["QUESTION_BANK_DATABASE"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(home)/.local/share"
    return "\(data)/question-bank/bank.sqlite"
  }

  /// Tells the bank from others, whichever way it is reached: the URL asked for, or the file's whole path.
  public var name: String { server ?? URL(fileURLWithPath: path).standardizedFileURL.path }

  /// The service to go to: the one named, or the one that has the bank on this machine.
  public var service: String? { server ?? ServiceLock.address(of: path) }

  /// Opens the bank, wherever it is.
  ///
  /// - Returns: a bank in this process, or one at a URL.
  /// - Throws: `BankError` saying what is wrong and what to do.
  public func open() throws(BankError) -> OpenedBank {
    if let service { return .remote(try RemoteBank(url: service)) }
    return .local(try LocalBank(at: path))
  }
}

/// A bank that is open.
public enum OpenedBank: Sendable {
  /// In this process.
  case local(LocalBank)
  /// Behind a URL.
  case remote(RemoteBank)

  /// What the bank does, wherever it is.
  public var bank: any BankService {
    switch self {
    case .local(let bank): bank
    case .remote(let bank): bank
    }
  }

  /// Closes connections to a service.
  public func close() async {
    if case .remote(let bank) = self { await bank.shutdown() }
  }
}
