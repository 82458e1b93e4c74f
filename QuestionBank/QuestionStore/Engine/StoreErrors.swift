import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// The one place where SQLite's errors become the bank's.
enum StoreErrors {
  /// Runs something and turns every error into the bank's own.
  static func mapped<Result>(_ path: String, _ body: () throws -> Result) throws(BankError) -> Result {
    do { return try body() } catch { throw bankError(error, path: path) }
  }

  /// Runs something asynchronous and turns every error into the bank's own.
  static func mapped<Result>(
    _ path: String, _ body: () async throws -> sending Result
  ) async throws(BankError) -> sending Result {
    do { return try await body() } catch { throw bankError(error, path: path) }
  }

  static func bankError(_ error: any Error, path: String) -> BankError {
    switch error {
    case let error as BankError: return error
    case let fault as SyncFault: return .sync(fault)
    case let problem as FieldProblem: return .invalid([problem])
    case is CancellationError: return .cancelled
    case let error as DatabaseError: return bankError(error, path: path)
    default: return .unavailable("The bank \(path) cannot be used: \(error).")
    }
  }

  private static func bankError(_ error: DatabaseError, path: String) -> BankError {
    switch error.resultCode {
    case .SQLITE_FULL:
      return .unavailable("The disk that holds \(path) is full. Nothing was saved; make room and try again.")
    case .SQLITE_READONLY:
      return .unavailable("The bank \(path) is read-only. Give yourself the right to write it and its folder.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return .unavailable("Another program holds the bank \(path). Nothing was saved; try again when it is done.")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return .unavailable("The bank \(path) cannot be opened. See that the folder exists and that you may use it.")
    case .SQLITE_IOERR:
      return .unavailable("Reading or writing \(path) failed (\(error.message ?? "no reason given")). Check the disk.")
    case .SQLITE_CORRUPT: return .corrupt("\(path): \(error.message ?? "malformed")")
    case .SQLITE_NOTADB: return .corrupt("\(path) is no question bank")
    case .SQLITE_INTERRUPT: return .cancelled
    default: return .unavailable("The bank \(path) answered: \(error.message ?? error.description).")
    }
  }
}
