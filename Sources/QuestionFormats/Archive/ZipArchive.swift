internal import CArchive

/// Zip files: what Word files and question packages are kept in.
public enum ZipArchive {
  /// A file inside.
  public struct Entry: Sendable, Hashable {
    /// Its path, with `/` between folders.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]

    /// A file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Why a zip file cannot be made or read.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let reason: String

    /// A fault.
    public init(_ reason: String) { self.reason = reason }

    /// The fault in one line.
    public var description: String { reason }
  }

  /// Makes a zip file: the same entries give the same bytes, since no time is written into it.
  ///
  /// - Parameter entries: the files; a reader meets them in this order. Paths are ASCII.
  /// - Returns: the zip file.
  /// - Throws: `Fault` where the library refuses.
  public static func bytes(of entries: [Entry]) throws(Fault) -> [UInt8] {
    do throws(FormatFault) {
      let stream = try ZipStream()
      var bytes: [UInt8] = []
      for entry in entries { bytes += try stream.add(entry.path, entry.bytes) }
      return try bytes + stream.finish()
    } catch { throw Fault(error.reason) }
  }

  /// Reads a zip file.
  ///
  /// - Parameters:
  ///   - bytes: the zip file.
  ///   - limit: most bytes of all its files together, so that a small file cannot fill the memory.
  /// - Returns: its files, without folders.
  /// - Throws: `Fault` where it is no zip file, is damaged or holds more than the limit.
  public static func entries(of bytes: [UInt8], limit: Int = 200_000_000) throws(Fault) -> [Entry] {
    guard let archive = archive_read_new() else { throw Fault("there is no memory for a zip file") }
    defer { archive_read_free(archive) }
    try check(archive_read_support_format_zip(archive), archive)
    var entries: [Entry] = []
    var fault: Fault?
    bytes.withUnsafeBytes { buffer in
      do throws(Fault) {
        try check(archive_read_open_memory(archive, buffer.baseAddress, buffer.count), archive)
        var rest = limit
        while let entry = try next(archive, limit: rest) {
          rest -= entry.bytes.count
          if !entry.path.hasSuffix("/") { entries.append(entry) }
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return entries
  }

  private static func next(_ archive: OpaquePointer, limit: Int) throws(Fault) -> Entry? {
    var header: OpaquePointer?
    let result = archive_read_next_header(archive, &header)
    guard result != ARCHIVE_EOF else { return nil }
    try check(result, archive)
    guard let name = archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header) else {
      throw Fault("a file in the zip file has no name")
    }
    var entry = Entry(path: String(cString: name), bytes: [])
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw Fault(message(of: archive)) }
      guard count > 0 else { return entry }
      guard entry.bytes.count + count <= limit else {
        throw Fault("the zip file holds too much: more than its limit at \(entry.path)")
      }
      entry.bytes += chunk[..<count]
    }
  }

  private static func check(_ result: Int32, _ archive: OpaquePointer) throws(Fault) {
    guard result < ARCHIVE_WARN else { return }
    throw Fault(message(of: archive))
  }

  private static func message(of archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "the zip file is damaged"
  }
}
