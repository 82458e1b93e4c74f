internal import CArchive
internal import Synchronization

/// Makes a zip archive while its files come in: the same files give the same bytes, since no time is written into it.
package final class ZipStream: Sendable {
  private let archive: Mutex<Archive>

  /// libarchive's handle and what it has written so far.
  private final class Archive: @unchecked Sendable {
    // Sound: nothing but the mutex of `ZipStream` ever holds an `Archive`; libarchive calls back within its calls only.
    let handle: OpaquePointer
    var written: [UInt8] = []

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { archive_write_free(handle) }
  }

  /// An archive without files.
  package init() throws(FormatFault) {
    guard let handle = archive_write_new() else { throw FormatFault("there is no memory for a zip archive") }
    let archive = Archive(handle)
    archive_write_set_format_zip(handle)
    archive_write_set_bytes_per_block(handle, 0)
    let result = archive_write_open(
      handle, Unmanaged.passUnretained(archive).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
        Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue().written += buffer
        return count
      }, nil)
    try Self.check(result, handle)
    self.archive = Mutex(archive)
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: its name, in ASCII, with `/` between folders.
  ///   - bytes: what it holds.
  /// - Returns: bytes of the archive that are ready.
  /// - Throws: `FormatFault` where the library refuses.
  package func add(_ path: String, _ bytes: [UInt8]) throws(FormatFault) -> [UInt8] {
    try archive.withLock { archive throws(FormatFault) in
      guard let header = archive_entry_new() else { throw FormatFault("there is no memory for \(path)") }
      defer { archive_entry_free(header) }
      archive_entry_set_pathname_utf8(header, path)
      archive_entry_set_filetype(header, UInt32(S_IFREG))
      archive_entry_set_perm(header, 0o644)
      archive_entry_set_size(header, Int64(bytes.count))
      try Self.check(archive_write_header(archive.handle, header), archive.handle)
      let written = bytes.withUnsafeBytes { archive_write_data(archive.handle, $0.baseAddress, $0.count) }
      guard written == bytes.count else { throw Self.fault(archive.handle) }
      return Self.taken(archive)
    }
  }

  /// Ends the archive.
  ///
  /// - Returns: its last bytes.
  /// - Throws: `FormatFault` where the library refuses.
  package func finish() throws(FormatFault) -> [UInt8] {
    try archive.withLock { archive throws(FormatFault) in
      try Self.check(archive_write_close(archive.handle), archive.handle)
      return Self.taken(archive)
    }
  }

  private static func taken(_ archive: Archive) -> [UInt8] {
    defer { archive.written.removeAll(keepingCapacity: true) }
    return archive.written
  }

  private static func check(_ result: Int32, _ handle: OpaquePointer) throws(FormatFault) {
    guard result < ARCHIVE_WARN else { return }
    throw fault(handle)
  }

  private static func fault(_ handle: OpaquePointer) -> FormatFault {
    FormatFault(archive_error_string(handle).map { String(cString: $0) } ?? "the zip archive cannot be written")
  }
}
