import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

/// Archives as they come from people, and as nobody should make them.
struct ZipFileTests {
  private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    let stream = try ZipStream()
    var bytes: [UInt8] = []
    for (path, content) in files { bytes += try stream.add(path, content) }
    return try bytes + stream.finish()
  }

  private func open(_ bytes: [UInt8]) throws -> ZipFile {
    let file = try SpooledFile()
    try file.append(bytes)
    return try ZipFile(file)
  }

  @Test func filesAreFoundByTheirNames() throws {
    let zip = try open(archive([("b/c.xml", [1, 2, 3]), ("a.txt", []), ("b/d.png", [9])]))
    #expect(zip.names == ["b/c.xml", "a.txt", "b/d.png"])
    #expect(try zip.bytes(of: "b/c.xml") == [1, 2, 3])
    #expect(try zip.bytes(of: "a.txt") == [])
    #expect(try zip.bytes(of: "c.xml") == nil)
    #expect(zip.contains("b/d.png") && !zip.contains("b"))
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    let files: [(String, [UInt8])] = [("x", Array("nội dung".utf8)), ("y", [0])]
    #expect(try archive(files) == archive(files))
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "C:/a", "..\\a", "C:\\a", "\\a", "..", "x/.."])
  func pathsOutsideAreRefused(path: String) throws {
    let bytes = try archive([("good.xml", [1]), (path, [2])])
    let fault = #expect(throws: FormatFault.self) { try open(bytes) }
    #expect(fault?.description.contains("outside") == true)
    #expect(fault?.place.file == path.replacing("\\", with: "/"))
  }

  @Test func foldersOfWindowsAreFolders() throws {
    let zip = try open(archive([("items\\i1.xml", [1]), ("items\\", [])]))
    #expect(zip.names == ["items/i1.xml"])
    #expect(try zip.bytes(of: "items/i1.xml") == [1])
    let bytes = try archive([("a/b", [1]), ("a\\b", [1])])
    #expect(throws: FormatFault.self) { try open(bytes) }
  }

  @Test func twoFilesOfOneNameAreRefused() throws {
    let bytes = try archive([("a", [1]), ("a", [2])])
    #expect(throws: FormatFault.self) { try open(bytes) }
  }

  @Test func aBombIsNotUnpacked() throws {
    let bytes = try archive([("word/document.xml", [UInt8](repeating: 0x20, count: 30 << 20))])
    #expect(bytes.count < 1 << 16)
    let zip = try open(bytes)
    let fault = #expect(throws: FormatFault.self) { try zip.bytes(of: "word/document.xml", limit: 1 << 20) }
    #expect(fault?.description.contains("1 MiB") == true)
  }

  @Test func aFileThatIsTooLargeIsRefusedAsItComes() throws {
    let file = try SpooledFile(limit: 1000)
    try file.append([UInt8](repeating: 0, count: 1000))
    #expect(throws: FormatFault.self) { try file.append([0]) }
  }

  @Test func damageIsTold() throws {
    let content = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let bytes = try archive([("a.bin", content), ("b.xml", Array("<a/>".utf8))])
    #expect(throws: FormatFault.self) { try open(Array(bytes.dropLast(10))) }
    #expect(throws: FormatFault.self) { try open([]) }
    var spoilt = bytes
    spoilt[600] ^= 0xFF
    let zip = try open(spoilt)
    #expect(throws: FormatFault.self) { try zip.bytes(of: "a.bin") }
    #expect(try zip.bytes(of: "b.xml") == Array("<a/>".utf8))
  }

  @Test func survivesAnyMutation() throws {
    let bytes = try archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("a/b.xml", [UInt8](repeating: 7, count: 300)),
    ])
    var random = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      guard let zip = try? open(random.mutated(bytes)) else { continue }
      for name in zip.names { _ = try? zip.bytes(of: name, limit: 10_000) }
    }
  }
}
