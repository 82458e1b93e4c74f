import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections are open.
final class ConnectionCount: Sendable {
  private let open = Atomic<Int>(0)

  var count: Int { open.load(ordering: .relaxed) }

  func opened() { open.add(1, ordering: .relaxed) }

  func closed() { open.subtract(1, ordering: .relaxed) }
}

/// A client did not send its body, or did not read its answer, at the least speed.
struct SlowClient: Error {}

/// Watches the speed of one connection, and closes it after an answer that says so.
///
/// Time counts only while the service waits for the client: a bank that is busy does not make its client slow.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let window: TimeAmount
  private let minimum: Int
  private let stall: TimeAmount
  private let connections: ConnectionCount
  private var isReceiving = false
  private var isWaitingForClient = false
  private var isClosing = false
  private var isClosed = false
  private var received = 0
  private var answering = 0
  private var measure: Scheduled<Void>?
  private var patience: Scheduled<Void>?

  init(_ limits: ServerLimits, connections: ConnectionCount) {
    self.connections = connections
    window = TimeAmount(limits.window)
    minimum = limits.bytesPerWindow
    stall = TimeAmount(limits.stall)
  }

  func handlerAdded(context: ChannelHandlerContext) { connections.opened() }

  func handlerRemoved(context: ChannelHandlerContext) {
    connections.closed()
    measure?.cancel()
    patience?.cancel()
  }

  func read(context: ChannelHandlerContext) {
    isWaitingForClient = true
    context.read()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isWaitingForClient = false
    // Most bodies come whole with their head and need no clock.
    if isReceiving, measure == nil { scheduleMeasure(context) }
    context.fireChannelReadComplete()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // After the last answer the client may go on sending; it is read and thrown away, so that it sees the answer.
    guard !isClosed else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      isReceiving = true
      received = 0
      // A client that asks first, as curl does with a large file, would otherwise hold its body back for a second.
      if head.headerFields[.expect]?.lowercased() == "100-continue", answering == 0 {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
      answering += 1
    case .body(let buffer): received += buffer.readableBytes
    case .end:
      isReceiving = false
      measure?.cancel()
      measure = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if head.headerFields[.connection] == "close" { isClosing = true }
      // What is no HTTP is refused before anything of ours sees it.
      if head.status == .badRequest, !head.headerFields.contains(.xContentTypeOptions) {
        head.headerFields.append(contentsOf: SecurityHeaders.fields)
        context.write(wrapOutboundOut(.head(head)), promise: promise)
      } else {
        context.write(data, promise: promise)
      }
    case .body: context.write(data, promise: promise)
    case .end:
      answering -= 1
      context.write(data, promise: promise)
      if isClosing { finish(context) }
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    patience?.cancel()
    patience = nil
    if !context.channel.isWritable { patience = after(stall, context) { $0.close(promise: nil) } }
    context.fireChannelWritabilityChanged()
  }

  private func scheduleMeasure(_ context: ChannelHandlerContext) {
    measure = after(window, context) { [self] context in
      measure = nil
      guard isReceiving, !isClosed else { return }
      if isWaitingForClient, received < minimum {
        isClosing = true
        context.fireErrorCaught(SlowClient())
        // The handler answers 408; should it not, the connection ends all the same.
        patience = after(.seconds(1), context) { $0.close(promise: nil) }
      } else {
        received = 0
        scheduleMeasure(context)
      }
    }
  }

  /// Says no more, and gives the client a moment to hear what was said.
  private func finish(_ context: ChannelHandlerContext) {
    isClosed = true
    context.flush()
    context.close(mode: .output, promise: nil)
    patience?.cancel()
    patience = after(.seconds(1), context) { $0.close(promise: nil) }
  }

  private func after(
    _ delay: TimeAmount, _ context: ChannelHandlerContext, _ act: @escaping (ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: delay) { act(context) }
  }
}
