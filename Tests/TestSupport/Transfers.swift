public import QuestionAPI
import Synchronization

/// Bytes in memory, in chunks that cut lines and letters apart.
public struct ChunkedSource: ByteSource {
  private var rest: ArraySlice<UInt8>

  /// A source of a text.
  public init(_ text: String) { rest = Array(text.utf8)[...] }

  /// The next seven bytes.
  public mutating func next() async throws -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(7) }
    return Array(rest.prefix(7))
  }
}

/// Keeps what an import and an export tell.
public final class TransferRecorder: ImportObserver {
  private let state = Mutex<(rejects: [ImportReject], bytes: [UInt8])>(([], []))

  /// A recorder of nothing yet.
  public init() {}

  /// The rows refused.
  public var rejects: [ImportReject] { state.withLock { $0.rejects } }

  /// The bytes written.
  public var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }

  /// Keeps a refused row.
  public func rejected(_ reject: ImportReject) { state.withLock { $0.rejects.append(reject) } }

  /// Takes no notice.
  public func progressed(_ report: ImportReport) {}

  /// Keeps written bytes.
  public func write(_ bytes: [UInt8]) { state.withLock { $0.bytes += bytes } }
}
