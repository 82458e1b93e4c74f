import Configuration
import Foundation
public import QuestionAPI
import SystemPackage

/// What is set outside the command line: by the environment, else by the configuration file.
public struct Settings: Sendable {
  /// One place where settings stand, the ones that count first.
  private let layers: [ConfigReader]

  /// Reads `$QUESTION_BANK_…` and the configuration file: `$QUESTION_BANK_CONFIG`, else
  /// `$XDG_CONFIG_HOME/question-bank/config.json`, which need not be there.
  ///
  /// - Returns: the settings.
  /// - Throws: `BankError` if the file is there and no JSON object.
  public static func load() async throws(BankError) -> Settings {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["QUESTION_BANK_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    let path = named ?? Folders.configuration(environment) + "/question-bank/config.json"
    do {
      let file = try await FileProvider<JSONSnapshot>(filePath: FilePath(path), allowMissing: named == nil)
      let variables = EnvironmentVariablesProvider(environmentVariables: environment)
      return Settings(layers: [
        ConfigReader(provider: variables.prefixKeys(with: "question.bank")), ConfigReader(provider: file),
      ])
    } catch {
      throw .unavailable(
        FileManager.default.fileExists(atPath: path)
          ? "The configuration file \(path) is no JSON object. Mend it or remove it."
          : "There is no configuration file \(path), which QUESTION_BANK_CONFIG names.")
    }
  }

  /// The settings file of the terminal client: `$QUESTION_BANK_TERMINAL`, else
  /// `$XDG_CONFIG_HOME/question-bank/terminal.json`, which need not be there.
  ///
  /// - Returns: its path, and whether it was named and must be there.
  public static var terminalFile: (path: String, isNamed: Bool) {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["QUESTION_BANK_TERMINAL"], !named.isEmpty { return (named, true) }
    return (Folders.configuration(environment) + "/question-bank/terminal.json", false)
  }

  /// Whoever writes here, for the history.
  public var author: String? { first { $0.text("author") } }

  /// Language of the program, such as `vi`.
  public var language: String? { first { $0.text("language") } }

  /// Whether pictures are drawn in the terminal; nil where nothing is said of it.
  public var pictures: Bool? { first { $0.bool(forKey: "pictures") } }

  /// The bank's file.
  var database: String? { first { $0.text("database") } }

  /// What proves to a service who calls.
  var token: String? { first { $0.text("token") } }

  /// File of a certificate to trust besides the system's.
  var certificate: String? { first { $0.text("certificate") } }

  /// The service to go to: of the first layer that names a bank at all.
  var server: String? {
    layers.first { $0.text("server") != nil || $0.text("database") != nil }?.text("server")
  }

  private func first<Value>(_ value: (ConfigReader) -> Value?) -> Value? {
    for layer in layers {
      if let value = value(layer) { return value }
    }
    return nil
  }
}

extension ConfigReader {
  /// A text that is set and not empty.
  fileprivate func text(_ key: ConfigKey) -> String? {
    string(forKey: key).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Folders of the person who runs the program (XDG Base Directory Specification).
enum Folders {
  static func configuration(_ environment: [String: String]) -> String {
    folder("XDG_CONFIG_HOME", ".config", environment)
  }

  static func data(_ environment: [String: String]) -> String {
    folder("XDG_DATA_HOME", ".local/share", environment)
  }

  static func state(_ environment: [String: String]) -> String {
    folder("XDG_STATE_HOME", ".local/state", environment)
  }

  private static func folder(_ variable: String, _ otherwise: String, _ environment: [String: String]) -> String {
    if let folder = environment[variable], !folder.isEmpty { return folder }
    return "\(environment["HOME"] ?? NSHomeDirectory())/\(otherwise)"
  }
}
