internal import Synchronization

/// A file of a zip archive that is read from its beginning to its end, a chunk at a time.
final class ZipEntry: Sendable {
  private let archive: ZipFile
  private let place: FilePlace
  private let limit: Int
  private let state: Mutex<State>

  private struct State {
    let handle: OpaquePointer
    var count = 0
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - archive: the archive, which stays open as long as the file.
  ///   - name: its name.
  ///   - index: its place there.
  ///   - limit: most bytes that are ever given.
  /// - Throws: `FormatFault` where it cannot be unpacked.
  init(of archive: ZipFile, name: String, index: UInt64, limit: Int) throws(FormatFault) {
    let place = FilePlace(file: name)
    self.archive = archive
    self.place = place
    self.limit = limit
    state = Mutex(State(handle: try archive.handle(index, at: place)))
  }

  deinit { state.withLock { archive.end($0.handle) } }

  /// The next bytes.
  ///
  /// - Returns: some bytes; nil at the end.
  /// - Throws: `FormatFault` where the file is damaged, encrypted or larger than the limit.
  func next() throws(FormatFault) -> [UInt8]? {
    try state.withLock { state throws(FormatFault) in
      let bytes = try archive.read(state.handle, at: place)
      state.count += bytes.count
      guard state.count <= limit else {
        throw FormatFault("unpacks to more than \(limit >> 20) MiB; it is not read", at: place)
      }
      return bytes.isEmpty ? nil : bytes
    }
  }
}
