import Foundation

/// What only root may do; tests that need it are skipped elsewhere, with a word.
enum Privileges {
  static var isRoot: Bool { geteuid() == 0 }

  /// A command line that runs a program without root's rights; empty where there are none to give up.
  static let ordinaryUser: [String] =
    isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

  /// Whether the built command can be run without root's rights.
  static let hasOrdinaryUser: Bool = !isRoot || succeeds(ordinaryUser + [Program.path, "--version"])

  /// Whether a small file system can be mounted.
  static let canMount: Bool = {
    guard isRoot, let folder = try? Workspace() else { return false }
    guard succeeds(["/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]) else { return false }
    return succeeds(["/bin/umount", folder.path])
  }()

  static func succeeds(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
