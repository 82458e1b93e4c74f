import Foundation
import Testing

/// Where commands write what they are told to write.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct OutputTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  /// A pipe with a name; a device such as the null device is treated as it is.
  private func pipe(_ name: String) throws -> (path: String, reader: FileHandle) {
    let path = space.file(name)
    try #require(mkfifo(path, 0o600) == 0)
    // Open for both ends, so that neither this nor the program waits for the other.
    return (path, try #require(FileHandle(forUpdatingAtPath: path)))
  }

  /// What is in a pipe now.
  private func content(of reader: FileHandle) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reader.fileDescriptor, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  private func isPipe(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  @Test func exportWritesIntoAPipeAndDoesNotReplaceIt() async throws {
    let rows = Rows.lines(0..<3)
    #expect(try await space.run("import", try space.write(rows, to: "rows.jsonl")).status == 0)
    let (path, reader) = try pipe("pipe")
    #expect(try await space.run("export", "--output", path).status == 0)
    #expect(isPipe(path))
    let lines = content(of: reader).split(separator: 0x0A)
    #expect(lines.count == 3)
  }

  @Test func rejectsAreWrittenIntoAPipeAndDoNotReplaceIt() async throws {
    let file = try space.write(Rows.lines(0..<1) + Array("not a row\n".utf8), to: "rows.jsonl")
    let (path, reader) = try pipe("pipe")
    #expect(try await space.run("import", file, "--rejects", path).status == 1)
    #expect(isPipe(path))
    #expect(content(of: reader).starts(with: #"{"line":2,"#.utf8))
  }

  @Test func exportThroughALinkKeepsTheLink() async throws {
    #expect(try await space.run("import", try space.write(Rows.lines(0..<3), to: "rows.jsonl")).status == 0)
    try FileManager.default.createSymbolicLink(atPath: space.file("link"), withDestinationPath: space.file("out"))
    _ = try space.write([], to: "out")
    #expect(try await space.run("export", "--output", space.file("link")).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: space.file("link")) == space.file("out"))
    #expect(try String(contentsOfFile: space.file("out"), encoding: .utf8).split(separator: "\n").count == 3)
  }

  @Test(.enabled("This system has no device that is always full.") { access("/dev/full", W_OK) == 0 })
  func rejectsThatCannotBeWrittenAreShown() async throws {
    let file = try space.write(Rows.lines(0..<1) + Array("not a row\n".utf8), to: "rows.jsonl")
    try FileManager.default.createSymbolicLink(atPath: space.file("full"), withDestinationPath: "/dev/full")
    let outcome = try await space.run("import", file, "--rejects", space.file("full"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be written"))
    #expect(outcome.errors.contains("line 2"))
  }
}
