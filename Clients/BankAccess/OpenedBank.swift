public import BankClient
public import QuestionAPI
public import QuestionStore

/// A bank that is open.
public enum OpenedBank: Sendable {
  /// In this process.
  case local(LocalBank)
  /// Behind a URL.
  case remote(RemoteBank)

  /// What the bank does, wherever it is.
  public var bank: any ServedBank & AccountService {
    switch self {
    case .local(let bank): bank
    case .remote(let bank): bank
    }
  }

  /// Who may come into the bank, wherever it is.
  public var accounts: any AccountService {
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
