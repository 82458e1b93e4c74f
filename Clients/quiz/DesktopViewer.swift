import Foundation
import QuestionModel

/// The program that the person's desktop has for pictures and sounds.
enum DesktopViewer {
  /// Why it cannot be used.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Hands a file over and does not wait; it stays in a folder of its own until the system clears that.
  static func open(_ bytes: [UInt8], _ kind: MediaType) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quiz-media-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = folder.appending(path: "\(ContentDigest(of: bytes).short).\(kind.fileExtension)")
    try Data(bytes).write(to: file)
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let viewer = path.map({ "\($0)/xdg-open" }).first(where: FileManager.default.isExecutableFile) else {
      throw Failure(description: "xdg-open is not installed; the file is \(file.path)")
    }
    let process = Process()
    process.executableURL = URL(filePath: viewer)
    process.arguments = [file.path]
    (process.standardInput, process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice, FileHandle.nullDevice
    )
    try process.run()
  }
}
