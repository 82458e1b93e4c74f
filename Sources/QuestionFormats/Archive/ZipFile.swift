internal import CZip
internal import Foundation
internal import Synchronization

/// A zip archive on the disk, each of its files found by its name.
///
/// Names with `..`, absolute ones and those of another system's folders are refused, as are archives with more files or
/// more bytes than any package of questions has: what is read at all is bounded, not only what is said to be there.
final class ZipFile: Sendable {
  /// Most files in an archive.
  static let maximumFiles = 200_000
  /// Most bytes that are ever unpacked of one archive.
  static let maximumUnpacked = 4 << 30
  /// Most bytes of a document in it.
  static let maximumDocument = 64 << 20

  /// The names of its files, without folders, in the order of the archive.
  let names: [String]
  private let indices: [String: UInt64]
  private let archive: Mutex<Archive>

  /// libzip's handle. It is used by one caller at a time, under the mutex that owns it.
  private final class Archive: @unchecked Sendable {
    // Sound: nothing but the mutex of `ZipFile` ever holds an `Archive`.
    let handle: OpaquePointer
    var unpacked = 0

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { zip_discard(handle) }
  }

  /// Opens an archive.
  ///
  /// - Parameter file: the whole archive.
  /// - Throws: `FormatFault` where it is none, is damaged, or holds what no package may hold.
  init(_ file: SpooledFile) throws(FormatFault) {
    let descriptor = try file.duplicate()
    var code: Int32 = 0
    guard let handle = zip_fdopen(descriptor, 0, &code) else {
      close(descriptor)
      throw FormatFault("the zip archive is damaged or cut off")
    }
    let archive = Archive(handle)
    let count = zip_get_num_entries(handle, 0)
    guard count <= Self.maximumFiles else {
      throw FormatFault("the zip archive has \(count) files, more than \(Self.maximumFiles)")
    }
    var names: [String] = []
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(max(0, count)) {
      guard let text = zip_get_name(handle, index, 0) else {
        throw FormatFault("a file in the zip archive has no name")
      }
      // Some tools of Windows write its own sign between folders.
      let name = String(cString: text).replacing("\\", with: "/")
      try Self.check(name)
      guard !name.hasSuffix("/") else { continue }
      guard indices.updateValue(index, forKey: name) == nil else {
        throw FormatFault("the zip archive has two files of this name", at: FilePlace(file: name))
      }
      names.append(name)
    }
    self.names = names
    self.indices = indices
    self.archive = Mutex(archive)
  }

  private static func check(_ name: String) throws(FormatFault) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside =
      name.hasPrefix("/") || parts.contains("..") || name.dropFirst().hasPrefix(":")
    guard !isOutside else {
      throw FormatFault("the zip archive has a file that lies outside of it; it is not read", at: FilePlace(file: name))
    }
  }

  /// Whether there is a file of a name.
  func contains(_ name: String) -> Bool { indices[name] != nil }

  /// A file's bytes.
  ///
  /// - Parameters:
  ///   - name: as in `names`.
  ///   - limit: most bytes.
  /// - Returns: the bytes; nil where there is no such file.
  /// - Throws: `FormatFault` where it is damaged, encrypted or larger than the limit.
  func bytes(of name: String, limit: Int = maximumDocument) throws(FormatFault) -> [UInt8]? {
    guard let entry = try open(name, limit: limit) else { return nil }
    var bytes: [UInt8] = []
    while let chunk = try entry.next() { bytes += chunk }
    return bytes
  }

  /// Opens a file whose bytes are read as they are needed.
  ///
  /// - Parameters:
  ///   - name: as in `names`.
  ///   - limit: most bytes that are ever given.
  /// - Returns: the open file; nil where there is no such file.
  /// - Throws: `FormatFault` where it cannot be unpacked.
  func open(_ name: String, limit: Int = maximumUnpacked) throws(FormatFault) -> ZipEntry? {
    guard let index = indices[name] else { return nil }
    return try ZipEntry(of: self, name: name, index: index, limit: limit)
  }

  /// Opens libzip's handle of a file.
  func handle(_ index: UInt64, at place: FilePlace) throws(FormatFault) -> OpaquePointer {
    try archive.withLock { archive throws(FormatFault) in
      guard let file = zip_fopen_index(archive.handle, index, 0) else {
        throw FormatFault("cannot be unpacked: \(String(cString: zip_strerror(archive.handle)))", at: place)
      }
      return file
    }
  }

  /// Reads on in an open file; none at its end.
  func read(_ file: OpaquePointer, at place: FilePlace) throws(FormatFault) -> [UInt8] {
    try archive.withLock { archive throws(FormatFault) in
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
        count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        filled = max(0, count)
      }
      guard count >= 0 else { throw FormatFault("is damaged", at: place) }
      archive.unpacked += count
      guard archive.unpacked <= Self.maximumUnpacked else {
        throw FormatFault("the package unpacks to more than \(Self.maximumUnpacked >> 20) MiB", at: place)
      }
      return chunk
    }
  }

  func end(_ file: OpaquePointer) { archive.withLock { _ in _ = zip_fclose(file) } }

  /// Bytes that are unpacked at once.
  private static let chunk = 1 << 16
}
