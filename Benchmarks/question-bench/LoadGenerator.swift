import Foundation
import Synchronization

/// Asks a service on loopback as fast as it answers, over a few connections that stay open.
enum LoadGenerator {
  private static let connections = 16

  /// Requests a second over `count` requests.
  static func run(port: Int, paths: [String], count: Int) async -> Double {
    let requests = paths.map { Array("GET \($0) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8) }
    let group = DispatchGroup()
    let next = Atomic(0)
    let clock = ContinuousClock()
    let start = clock.now
    let counter = Counter(next)
    for _ in 0..<connections {
      group.enter()
      Thread.detachNewThread {
        if let connection = Connection(port: port) {
          while let index = counter.take(below: count), connection.get(requests[index % requests.count]) {}
        }
        group.leave()
      }
    }
    await withCheckedContinuation { done in group.notify(queue: .global()) { done.resume() } }
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

  /// Sends a request and reads its answer; false where it is not a whole one with status 200.
  func get(_ request: [UInt8]) -> Bool {
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
    // Both the name as the service writes it and the status stand in the head, so a scan of bytes is enough.
    let answer = buffer.withUnsafeBytes { bytes -> (end: Int, length: Int)? in
      guard let end = Self.index(of: "\r\n\r\n", in: bytes[..<filled]),
        Self.index(of: " 200 ", in: bytes[..<min(filled, 16)]) != nil,
        let name = Self.index(of: "\r\nContent-Length: ", in: bytes[..<end])
          ?? Self.index(of: "\r\ncontent-length: ", in: bytes[..<end])
      else { return nil }
      var length = 0
      for byte in bytes[(name + 18)..<end] {
        guard (0x30...0x39).contains(byte) else { break }
        length = 10 * length + Int(byte - 0x30)
      }
      return (end + 4, length)
    }
    return answer.map { $0.end + $0.length }
  }

  private static func index(of text: StaticString, in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    let wanted = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let base = bytes.base.baseAddress, let pattern = wanted.baseAddress, bytes.count >= wanted.count else {
      return nil
    }
    return (bytes.startIndex...(bytes.endIndex - wanted.count)).first {
      bytes.base[$0] == wanted[0] && memcmp(base + $0, pattern, wanted.count) == 0
    }
  }
}
