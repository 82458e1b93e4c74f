import Foundation

/// What only root may do; tests that need it are skipped elsewhere, with a word.
enum Privileges {
  static var isRoot: Bool { geteuid() == 0 }

  /// A command line that runs a program without root's rights; empty where there are none to give up.
  static let ordinaryUser: [String] =
    isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

  /// Whether the built command can be run without root's rights.
  static func hasOrdinaryUser() async -> Bool {
    guard isRoot else { return true }
    return await succeeds(ordinaryUser + [Program.path, "--version"])
  }

  /// Whether a small file system can be mounted.
  static func canMount() async -> Bool {
    guard isRoot, let folder = try? Workspace() else { return false }
    guard await succeeds(["/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]) else { return false }
    return await succeeds(["/bin/umount", folder.path])
  }

  static func succeeds(_ words: [String]) async -> Bool {
    guard let folder = try? Workspace() else { return false }
    let program = try? RunningProgram(words, environment: [:], files: folder.file("program"))
    return await program?.outcome().status == 0
  }
}
