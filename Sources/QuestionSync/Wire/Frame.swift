import Crypto
import QuestionModel

/// What a frame holds. Numbers from 128 on are for what later versions add and older ones may pass over.
enum FrameType: UInt8 {
  case head = 1
  case signing = 2
  case revision = 3
  case key = 4
  case statement = 5
  case left = 6
  case questions = 7
  case node = 8
  case refusal = 9
  case media = 10
  /// SHA-256 of everything before it: whatever was cut off or altered on the way is found.
  case end = 127

  /// The kind of the refusal before it, and after a zero what that is about.
  case refusalKind = 128

  static let firstOptional: UInt8 = 128
}

/// Writes a message: frames of one byte for the type, a number for the length, and the payload.
struct FrameWriter {
  private var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity + 256) }

  mutating func append(_ type: FrameType, _ parts: [UInt8]...) {
    bytes.append(type.rawValue)
    bytes.append(number: parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes.append(contentsOf: part) }
  }

  /// The message with its end.
  consuming func finished() -> [UInt8] {
    append(.end, ContentDigest(of: bytes).bytes)
    return bytes
  }
}

/// Reads the frames of a message.
struct FrameReader {
  private let bytes: [UInt8]
  private var reader: ByteReader
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reader = ByteReader(bytes)
  }

  /// Takes the next frame that this version has to know.
  ///
  /// - Returns: its type and a reader of its payload.
  mutating func next() throws(ByteFault) -> (type: FrameType, payload: ByteReader) {
    while true {
      number += 1
      let code = try reader.byte()
      let range = try reader.range(try reader.number())
      if let type = FrameType(rawValue: code) { return (type, ByteReader(bytes, range)) }
      guard code >= FrameType.firstOptional else { throw ByteFault(reason: "is of the unknown type \(code)") }
    }
  }

  /// Tests that the message ends as it should and was not altered.
  func checkEnd() throws(ByteFault) {
    let start = bytes.count - 34
    guard start >= 0, bytes[start] == FrameType.end.rawValue, bytes[start + 1] == 32 else {
      throw ByteFault(reason: "ends too early")
    }
    let digest = bytes[..<start].withUnsafeBytes { SHA256.hash(data: $0) }
    guard bytes[(start + 2)...].elementsEqual(digest) else { throw ByteFault(reason: "was altered on the way") }
  }

  /// Whether nothing follows.
  var isAtEnd: Bool { reader.count == 0 }
}
