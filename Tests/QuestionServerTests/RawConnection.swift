import NIOCore
import NIOPosix

/// Sends bytes to the service as they are, and gives all that comes back until the service closes.
///
/// - Parameters:
///   - port: the service's port on this machine.
///   - parts: what is sent.
/// - Returns: the answer.
/// - Throws: what the socket throws.
func rawExchange(port: Int, _ parts: String...) async throws -> String {
  let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
          wrappingChannelSynchronously: channel,
          configuration: NIOAsyncChannel.Configuration(isOutboundHalfClosureEnabled: true))
      }
    }
  return try await channel.executeThenClose { inbound, outbound in
    for part in parts { try await outbound.write(ByteBuffer(string: part)) }
    var answer = ""
    for try await chunk in inbound { answer += String(buffer: chunk) }
    return answer
  }
}
