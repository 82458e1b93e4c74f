import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// A client that takes every certificate, and tells which it was.
struct TLSClient {
  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
  /// What the service proved itself with.
  let proof: [NIOSSLCertificate]

  init(port: Int, atMost version: TLSVersion? = nil) async throws {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv1
    configuration.maximumTLSVersion = version
    let context = try NIOSSLContext(configuration: configuration)
    let seen = Seen()
    let handshake = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = try NIOSSLClientHandler(context: context, serverHostname: "localhost") { chain, promise in
            seen.certificates.withLock { $0 = chain }
            promise.succeed(.certificateVerified)
          }
          try channel.pipeline.syncOperations.addHandlers([handler, HandshakeWaiter(handshake)])
          return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    do { try await handshake.futureResult.get() } catch {
      try? await channel.channel.close()
      throw error
    }
    proof = seen.certificates.withLock { $0 }
  }

  /// Sends a request and reads the whole answer; the connection ends with it.
  func ask(_ path: String = "/health") async throws -> String {
    try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(
        ByteBuffer(string: "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
      var answer = ""
      do { for try await chunk in inbound { answer += String(buffer: chunk) } } catch NIOSSLError.uncleanShutdown {}
      return answer
    }
  }
}

private final class Seen: Sendable {
  let certificates = Mutex<[NIOSSLCertificate]>([])
}

/// Says when the handshake is done, or that it will not be.
private final class HandshakeWaiter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let done: EventLoopPromise<Void>

  init(_ done: EventLoopPromise<Void>) { self.done = done }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case TLSUserEvent.handshakeCompleted = event { done.succeed() }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    done.fail(error)
    context.fireErrorCaught(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    done.fail(ChannelError.eof)
    context.fireChannelInactive()
  }
}
