import ArgumentParser
import BankAccess
import Foundation
import QuizApp

/// The file with a person's keys and colours.
enum SettingsFile {
  /// Reads it; what is wrong with it is told, and the program does not start.
  static func load(_ words: Words) throws -> TerminalSettings {
    let (path, isNamed) = Settings.terminalFile
    guard isNamed || FileManager.default.fileExists(atPath: path) else { return TerminalSettings() }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      StandardError.say(words.settingsUnreadable(path))
      throw ExitCode.failure
    }
    do throws(TerminalSettingsError) {
      return try TerminalSettings(data)
    } catch {
      let lines = [words.settingsFaulty(path)] + error.faults.map { "  " + words.describe($0) }
      StandardError.say(lines.joined(separator: "\n"))
      throw ExitCode.failure
    }
  }
}
