import Hummingbird
import NIOCore
import QuestionAPI

/// A request's body, chunk by chunk.
struct RequestByteSource: ByteSource, @unchecked Sendable {
  // Sound: the one handler that makes the source hands it to one import, which alone iterates it.
  private var iterator: RequestBody.AsyncIterator

  init(_ body: RequestBody) { iterator = body.makeAsyncIterator() }

  mutating func next() async throws -> [UInt8]? {
    do { return try await iterator.next().map { Array($0.readableBytesView) } } catch is SlowClient {
      throw RequestFault.tooSlow
    }
  }
}
