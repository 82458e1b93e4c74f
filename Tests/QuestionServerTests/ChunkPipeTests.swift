import Testing

@testable import QuestionServer

private struct Fault: Error {}

struct ChunkPipeTests {
  @Test func chunksComeInOrderAndThenTheEnd() async throws {
    let pipe = ChunkPipe()
    let writer = Task {
      for number in 0..<1000 { try await pipe.send([UInt8(number % 256)]) }
      pipe.finish(.success(()))
    }
    var count = 0
    while let chunk = try await pipe.next() {
      #expect(chunk == [UInt8(count % 256)])
      count += 1
    }
    #expect(count == 1000)
    try await writer.value
  }

  @Test func faultComesAfterTheChunks() async throws {
    let pipe = ChunkPipe()
    Task {
      try await pipe.send([1])
      pipe.finish(.failure(Fault()))
    }
    #expect(try await pipe.next() == [1])
    await #expect(throws: Fault.self) { try await pipe.next() }
  }

  @Test func writerEndsWhenNobodyReads() async throws {
    let pipe = ChunkPipe()
    let writer = Task {
      while true { try await pipe.send([1]) }
    }
    #expect(try await pipe.next() == [1])
    pipe.close()
    await #expect(throws: CancellationError.self) { try await writer.value }
  }
}
