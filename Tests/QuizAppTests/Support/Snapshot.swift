import Foundation
import TerminalScreen
import Testing

/// Compares a frame with the one kept under `name`. A missing one is written, with RECORD_SNAPSHOTS set in the
/// environment all are; the test then fails, so that recording is never taken for passing.
func expectSnapshot(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent("\(name).txt")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  let text = frame.styledText + "\n"
  guard !isRecording, let kept = try? Data(contentsOf: file) else {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      Issue.record("The snapshot \(file.path) cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    return
  }
  // Bytes, because equality of strings hides normalisation.
  guard kept.elementsEqual(text.utf8) else {
    Issue.record(
      """
      \(name) differs from its snapshot; it shows now:
      \(text)
      and should show:
      \(String(decoding: kept, as: UTF8.self))
      """,
      sourceLocation: sourceLocation)
    return
  }
}
