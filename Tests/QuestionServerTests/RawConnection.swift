import NIOCore
import NIOPosix

/// Asks the service for something, reads the beginning of the answer and then no more, until something else happens.
///
/// - Parameters:
///   - port: the service's port on this machine.
///   - request: what is sent.
///   - happening: what is waited for.
/// - Throws: what the socket throws.
func leaveUnread(port: Int, _ request: String, until happening: @Sendable () async -> Void) async throws {
  let channel = try await connect(port)
  try await channel.executeThenClose { inbound, outbound in
    try await outbound.write(ByteBuffer(string: request))
    var iterator = inbound.makeAsyncIterator()
    _ = try await iterator.next()
    await happening()
  }
}

private func connect(_ port: Int) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
  try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
          wrappingChannelSynchronously: channel,
          configuration: NIOAsyncChannel.Configuration(isOutboundHalfClosureEnabled: true))
      }
    }
}

/// Sends bytes to the service as they are, and gives all that comes back until the service closes.
///
/// - Parameters:
///   - port: the service's port on this machine.
///   - parts: what is sent.
/// - Returns: the answer.
/// - Throws: what the socket throws.
func rawExchange(port: Int, _ parts: String...) async throws -> String {
  let channel = try await connect(port)
  return try await channel.executeThenClose { inbound, outbound in
    var answer = ""
    do {
      for part in parts { try await outbound.write(ByteBuffer(string: part)) }
      for try await chunk in inbound { answer += String(buffer: chunk) }
    } catch is ChannelError {
      // On a slow machine the service may have closed before everything was sent.
    } catch is IOError {
      // So it is here, where the system noticed first.
    }
    return answer
  }
}
