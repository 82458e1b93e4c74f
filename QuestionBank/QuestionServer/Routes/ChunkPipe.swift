import Synchronization

/// Hands chunks from a writer to a reader one at a time: the writer waits until its chunk is taken.
final class ChunkPipe: Sendable {
  private struct State {
    var chunk: [UInt8]?
    var end: Result<Void, any Error>?
    var isClosed = false
    var reader: CheckedContinuation<[UInt8]?, any Error>?
    var writer: CheckedContinuation<Void, any Error>?
  }

  private enum Turn {
    case go
    case wait
    case refuse
  }

  private let state = Mutex(State())

  /// Gives a chunk; throws `CancellationError` where nobody reads any more.
  func send(_ chunk: [UInt8]) async throws {
    let reader = try state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
      guard !state.isClosed else { throw CancellationError() }
      defer { state.reader = nil }
      if state.reader == nil { state.chunk = chunk }
      return state.reader
    }
    guard reader == nil else {
      reader?.resume(returning: chunk)
      return
    }
    try await withCheckedThrowingContinuation { continuation in
      let turn = state.withLock { state -> Turn in
        if state.isClosed { return .refuse }
        if state.chunk == nil { return .go }
        state.writer = continuation
        return .wait
      }
      switch turn {
      case .go: continuation.resume()
      case .refuse: continuation.resume(throwing: CancellationError())
      case .wait: break
      }
    }
  }

  /// Ends the stream, well or with an error.
  func finish(_ end: Result<Void, any Error>) {
    let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
      state.end = end
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(with: end.map { nil })
  }

  /// Takes the next chunk; nil at the end.
  func next() async throws -> [UInt8]? {
    try await withCheckedThrowingContinuation { continuation in
      let (ready, writer) = state.withLock {
        state -> (Result<[UInt8]?, any Error>?, CheckedContinuation<Void, any Error>?) in
        if let chunk = state.chunk {
          state.chunk = nil
          defer { state.writer = nil }
          return (.success(chunk), state.writer)
        }
        if let end = state.end { return (end.map { nil }, nil) }
        state.reader = continuation
        return (nil, nil)
      }
      writer?.resume()
      if let ready { continuation.resume(with: ready) }
    }
  }

  /// Says that nobody reads any more.
  func close() {
    let writer = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      state.isClosed = true
      state.chunk = nil
      defer { state.writer = nil }
      return state.writer
    }
    writer?.resume(throwing: CancellationError())
  }
}
