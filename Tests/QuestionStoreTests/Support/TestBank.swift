import Foundation
import QuestionAPI
import QuestionStore

/// A folder that is gone after the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/question-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Names of the files in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// An empty bank of the engine under test, in a folder of its own.
///
/// Suites hold it for as long as a test runs, and speak to `bank` wherever they can, so that they hold for any engine.
struct TestBank: Sendable {
  let folder: TemporaryFolder
  let path: String
  let bank: LocalBank

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("bank.sqlite")
    bank = try LocalBank(at: path)
  }

  /// The same file opened once more, as another program would.
  func reopened() throws -> LocalBank { try LocalBank(at: path) }

  /// What checking the bank's file finds wrong.
  func findings() throws -> [String] { try check().findings }

  /// The bank's file looked over.
  func check() throws -> BankCheck { try BankCheck(of: path) }
}
