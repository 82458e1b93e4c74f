import Foundation

/// The editor that a person has chosen for their texts.
public enum EditorChoice {
  /// The command that the shell is given: `$VISUAL`, else `$EDITOR`, else `vi`; it may hold options.
  public static var command: String {
    let environment = ProcessInfo.processInfo.environment
    return ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }
}
