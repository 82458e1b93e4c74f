import Foundation
import Synchronization

/// Asks a service on loopback as fast as it answers, over a few connections that stay open.
enum LoadGenerator {
  private static let connections = 16

  /// Requests a second over `count` requests.
  static func run(port: Int, paths: [String], count: Int) -> Double {
    let group = DispatchGroup()
    let next = Atomic(0)
    let clock = ContinuousClock()
    let start = clock.now
    let counter = Counter(next)
    for _ in 0..<connections {
      group.enter()
      Thread.detachNewThread {
        if let connection = Connection(port: port) {
          while let index = counter.take(below: count), connection.get(paths[index % paths.count]) {}
        }
        group.leave()
      }
    }
    group.wait()
    return Double(count) / (clock.now - start).seconds
  }
}

/// Hands out the numbers from zero, each once.
private final class Counter: Sendable {
  private let value: Atomic<Int>

  init(_ value: consuming Atomic<Int>) { self.value = value }

  func take(below limit: Int) -> Int? {
    let index = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < limit ? index : nil
  }
}

/// One connection that sends a request and reads the answer to its end.
private final class Connection {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 17)

  init?(port: Int) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  func get(_ path: String) -> Bool {
    let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return false }
    var filled = 0
    var wanted: Int?
    while filled < wanted ?? buffer.count {
      let room = buffer.count - filled
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress.map { $0 + filled }, room, 0) }
      guard count > 0 else { return false }
      filled += count
      if wanted == nil { wanted = answerLength(filled) }
    }
    return true
  }

  private func answerLength(_ filled: Int) -> Int? {
    let head = buffer[..<filled]
    guard let end = head.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let fields = String(decoding: head[..<end.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
    guard fields.first?.contains(" 200 ") == true,
      let length = fields.first(where: { $0.hasPrefix("content-length:") })?.split(separator: ":").last.flatMap({
        Int($0.filter(\.isNumber))
      })
    else { return nil }
    return end.upperBound + length
  }
}
