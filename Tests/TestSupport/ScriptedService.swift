import NIOCore
import NIOPosix

/// What somebody sent to a scripted service.
public struct ScriptedRequest: Sendable {
  /// The path that was asked for.
  public let path: String
  /// The head as it came.
  public let head: String
  /// The body.
  public let body: [UInt8]
}

/// What a scripted service does about a request.
public enum ScriptedReply: Sendable {
  /// Sends bytes as they are, and closes.
  case bytes([UInt8])
  /// Sends bytes, and then one byte now and then for as long as somebody listens.
  case drip([UInt8])
  /// Sends bytes, and then as many more as somebody takes.
  case flood([UInt8])
  /// Says nothing for as long as somebody listens.
  case silence

  /// A whole answer.
  public static func answer(
    status: String = "200 OK", type: String = "application/json", headers: [String] = [], _ body: [UInt8]
  ) -> ScriptedReply {
    let lines = ["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.count)", "Connection: close"]
    return .bytes(Array(((lines + headers).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  /// The head of an answer of which the body is to come.
  public static func head(length: Int) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(length)\r\n\r\n".utf8)
  }
}

/// Runs something on a free loopback port that answers as a test says, byte for byte: half, slowly, or not at all.
///
/// - Parameters:
///   - answer: what it does about a request.
///   - body: the test, with the port.
/// - Returns: what the test returns.
/// - Throws: what the test throws.
public func withScriptedService<Value: Sendable>(
  _ answer: @escaping @Sendable (ScriptedRequest) async throws -> ScriptedReply,
  _ body: @Sendable (Int) async throws -> Value
) async throws -> Value {
  let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
    .bind(host: "127.0.0.1", port: 0) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
  let port = server.channel.localAddress?.port ?? 0
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask {
      try await withThrowingDiscardingTaskGroup { connections in
        try await server.executeThenClose { inbound in
          for try await connection in inbound { connections.addTask { try? await serve(connection, answer) } }
        }
      }
    }
    let result: Result<Value, any Error>
    do { result = .success(try await body(port)) } catch { result = .failure(error) }
    tasks.cancelAll()
    while let ended = await tasks.nextResult() { _ = ended }
    return try result.get()
  }
}

/// Answers one request of a connection.
private func serve(
  _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>,
  _ answer: @Sendable (ScriptedRequest) async throws -> ScriptedReply
) async throws {
  try await connection.executeThenClose { inbound, outbound in
    var bytes: [UInt8] = []
    var parts = inbound.makeAsyncIterator()
    while let part = try await parts.next() {
      bytes += part.readableBytesView
      guard let request = ScriptedRequest(bytes) else { continue }
      switch try await answer(request) {
      case .bytes(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
      case .drip(let bytes):
        try await outbound.write(ByteBuffer(bytes: bytes))
        while true {
          try await outbound.write(ByteBuffer(string: " "))
          try await Task.sleep(for: .milliseconds(5))
        }
      case .flood(let bytes):
        try await outbound.write(ByteBuffer(bytes: bytes))
        let many = ByteBuffer(repeating: UInt8(ascii: " "), count: 1 << 16)
        while true { try await outbound.write(many) }
      case .silence: while try await parts.next() != nil {}
      }
      return
    }
  }
}

extension ScriptedRequest {
  /// A request, as soon as all of it has come.
  fileprivate init?(_ bytes: [UInt8]) {
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }) else {
      return nil
    }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    let words = head.split(separator: "\r\n").first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    let length = head.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
    guard bytes.count >= end + 4 + length else { return nil }
    self.init(path: String(words[1]), head: head, body: Array(bytes[(end + 4)...]))
  }
}
