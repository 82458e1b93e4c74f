import Hummingbird
import NIOCore
import QuestionAPI
import Synchronization

/// A request's body, chunk by chunk.
struct RequestByteSource: ByteSource, @unchecked Sendable {
  /// What ended the body early; a bank turns whatever its source throws into an error of its own.
  final class Fault: Sendable {
    private let state = Mutex<RequestFault?>(nil)

    var value: RequestFault? { state.withLock { $0 } }

    func set(_ fault: RequestFault) { state.withLock { $0 = fault } }
  }

  let fault = Fault()
  // Sound: the one handler that makes the source hands it to one import, which alone iterates it.
  private var iterator: RequestBody.AsyncIterator

  init(_ body: RequestBody) { iterator = body.makeAsyncIterator() }

  mutating func next() async throws -> [UInt8]? {
    do { return try await iterator.next().map { Array($0.readableBytesView) } } catch is SlowClient {
      fault.set(.tooSlow)
      throw RequestFault.tooSlow
    }
  }
}
