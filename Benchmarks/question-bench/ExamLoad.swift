import Foundation

/// Students at a service, each on a connection of their own, in one thread: every one sends an answer now and then,
/// whether or not the service keeps up, and sends it again on a new connection until it is acknowledged.
///
/// One thread at a time runs it and reads what came of it.
final class ExamLoad: @unchecked Sendable {
  /// One student.
  private struct Student {
    let attempt: String
    let token: String
    /// The items with the ids of their options.
    let items: [(item: String, choices: [String])]
    /// What was acknowledged last, by item.
    var answers: [String: String] = [:]
    var descriptor: Int32 = -1
    var isWaiting = false
    /// The number of the answer that is sent next, or waits for its acknowledgement.
    var sequence = 1
    /// When the next answer is due, in nanoseconds.
    var due: UInt64
    var received: [UInt8] = []
  }

  /// What came of it.
  struct Outcome {
    /// Milliseconds from when an answer was due to its acknowledgement.
    var waits = Samples()
    var acknowledged = 0
    /// From the first answer to the last acknowledgement.
    var seconds = 0.0
    var resent = 0
    var failure: String?
    /// Whether something was still not acknowledged at the end.
    var lastFailure = false
  }

  private let port: Int
  private var pause: UInt64
  /// How many of the students answer.
  private var crowd = Int.max
  private var students: [Student] = []
  private var outcome = Outcome()

  /// - Parameters:
  ///   - port: where the service listens on loopback.
  ///   - pause: seconds between two answers of one student.
  init(port: Int, pause: Double) {
    self.port = port
    self.pause = UInt64(pause * 1e9)
  }

  deinit {
    for student in students where student.descriptor >= 0 { close(student.descriptor) }
  }

  func add(attempt: String, token: String, choices: [(String, [String])]) {
    students.append(Student(attempt: attempt, token: token, items: choices.map { (item: $0, choices: $1) }, due: 0))
  }

  /// What was acknowledged last of each student.
  var acknowledged: [(attempt: String, answers: [String: String])] { students.map { ($0.attempt, $0.answers) } }

  /// Lets some students send the next answer as soon as the last one is acknowledged, for some seconds.
  func runFlatOut(_ crowd: Int, seconds: Double) -> Outcome {
    let usual = pause
    defer { (pause, self.crowd) = (usual, .max) }
    (pause, self.crowd) = (0, crowd)
    return run(seconds: seconds)
  }

  /// Lets everybody answer for some seconds, then waits until all that was sent is acknowledged.
  func run(seconds: Double, patience: Double = 60) -> Outcome {
    outcome = Outcome()
    let start = Self.now
    for index in students.indices {
      students[index].due = start + pause * UInt64(index) / UInt64(max(1, students.count))
    }
    let end = start + UInt64(seconds * 1e9)
    let last = end + UInt64(patience * 1e9)
    while true {
      let now = Self.now
      if now > last {
        outcome.failure = "Some answers were not acknowledged in \(Int(patience)) seconds."
        outcome.lastFailure = true
        return outcome
      }
      for index in students.indices.prefix(crowd)
      where !students[index].isWaiting && students[index].due <= min(now, end) {
        send(index)
      }
      if now >= end, !students.contains(where: \.isWaiting) {
        outcome.seconds = Double(now - start) / 1e9
        return outcome
      }
      let waiting = students.indices.filter { students[$0].isWaiting }
      var events = waiting.map { pollfd(fd: students[$0].descriptor, events: Int16(POLLIN), revents: 0) }
      guard poll(&events, nfds_t(events.count), 1) > 0 else { continue }
      for (index, event) in zip(waiting, events) where event.revents != 0 { receive(index) }
    }
  }

  private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  private func answer(of student: Student) -> (item: String, choice: String) {
    let (item, choices) = student.items[(student.sequence - 1) % student.items.count]
    // Each round over the paper chooses another option.
    return (item, choices[(student.sequence / student.items.count + student.attempt.utf8.count) % choices.count])
  }

  private func body(of student: Student) -> String {
    let (item, choice) = answer(of: student)
    return """
      {"steps":[{"item":"\(item)","kind":"answered","response":{"choices":["\(choice)"]},\
      "sequence":\(student.sequence),"writer":"bench"}]}
      """
  }

  private func send(_ index: Int) {
    if students[index].descriptor < 0, !connect(index) { return }
    let body = body(of: students[index])
    let text =
      "POST /v1/attempts/\(students[index].attempt)/steps HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(students[index].token)\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    let bytes = Array(text.utf8)
    guard Glibc.send(students[index].descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      return drop(index)
    }
    students[index].isWaiting = true
  }

  private func connect(_ index: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      // The service is away: tried again a little later.
      students[index].due = max(students[index].due, 1)
      usleep(200)
      return false
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    students[index].descriptor = descriptor
    return true
  }

  private func drop(_ index: Int) {
    if students[index].isWaiting { outcome.resent += 1 }
    close(students[index].descriptor)
    students[index].descriptor = -1
    students[index].isWaiting = false
    students[index].received.removeAll(keepingCapacity: true)
  }

  private func receive(_ index: Int) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(students[index].descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      if count < 0, errno == EAGAIN { return }
      return drop(index)
    }
    students[index].received += buffer.prefix(count)
    guard let answer = Self.answer(in: students[index].received) else { return }
    students[index].received.removeAll(keepingCapacity: true)
    students[index].isWaiting = false
    guard answer.contains("\"outcome\":\"saved\"") || answer.contains("\"outcome\":\"known\"") else {
      outcome.failure = "An answer was not saved: \(answer.prefix(300))"
      // A service that shuts down or is full says so; the answer is sent again.
      students[index].due = Self.now + 50_000_000
      return
    }
    outcome.waits.add(Double(Self.now - students[index].due) / 1e6)
    outcome.acknowledged += 1
    let saved = self.answer(of: students[index])
    students[index].answers[saved.item] = saved.choice
    students[index].sequence += 1
    students[index].due = pause == 0 ? Self.now : max(students[index].due + pause, 1)
  }

  /// The whole answer in what came; nil while a part is missing.
  private static func answer(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let head = text.range(of: "\r\n\r\n"),
      let length = text[..<head.lowerBound].lowercased().split(separator: "\r\n")
        .first(where: { $0.hasPrefix("content-length: ") })
        .flatMap({ Int($0.dropFirst(16)) }),
      text[head.upperBound...].utf8.count >= length
    else { return nil }
    return text
  }
}
