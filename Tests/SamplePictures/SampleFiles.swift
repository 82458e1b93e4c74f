/// Files of pictures for tests.
public enum SampleFiles {
  /// A PNG of 8 bits a channel, its rows stored without compression. `alpha` adds a fourth channel.
  public static func png(
    width: Int, height: Int, alpha: Bool = false, _ pixel: (_ x: Int, _ y: Int) -> [UInt8]
  ) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width { rows += pixel(x, y) }
    }
    return signature + chunk("IHDR", header(width: UInt32(width), height: UInt32(height), alpha: alpha))
      + chunk("IDAT", deflated(rows)) + chunk("IEND", [])
  }

  /// The beginning of a PNG that says it is so large.
  public static func bomb(width: UInt32, height: UInt32) -> [UInt8] {
    signature + chunk("IHDR", header(width: width, height: height, alpha: false))
      + chunk("IDAT", deflated(Array(repeating: 0, count: 30_000))) + chunk("IEND", [])
  }

  /// A GIF of two frames, of which the first is red and the second blue.
  public static let gif: [UInt8] =
    Array("GIF89a".utf8) + [4, 0, 2, 0, 129, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0]
    + [33, 249, 4, 0, 10, 0, 0, 0, 44, 0, 0, 0, 0, 4, 0, 2, 0, 0, 8, 7, 0, 1, 8, 28, 40, 48, 32, 0]
    + [33, 249, 4, 1, 10, 0, 1, 0, 44, 0, 0, 0, 0, 4, 0, 2, 0, 129, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    + [8, 7, 0, 1, 8, 28, 40, 48, 32, 0, 59]

  /// A JPEG of 16 by 16 pixels, its left half black and its right half white; taken by a camera held upright, or on
  /// its side.
  public static func jpeg(isTurned: Bool = false) -> [UInt8] {
    let head: [UInt8] = [255, 216, 255, 224, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
    let exif: [UInt8] = [
      255, 225, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0,
      0, 0, 0,
    ]
    let tables: [UInt8] = [
      255, 219, 0, 67, 0, 27, 18, 20, 23, 20, 17, 27, 23, 22, 23, 30, 28, 27, 32, 40, 66, 43, 40, 37, 37, 40, 81, 58,
      61, 48, 66, 96, 85, 101, 100, 95, 85, 93, 91, 106, 120, 153, 129, 106, 113, 144, 115, 91, 93, 133, 181, 134, 144,
      158, 163, 171, 173, 171, 103, 128, 188, 201, 186, 166, 199, 153, 168, 171, 164,
    ]
    let rest: [UInt8] = [
      255, 192, 0, 11, 8, 0, 16, 0, 16, 1, 1, 17, 0, 255, 196, 0, 21, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      7, 6, 255, 196, 0, 20, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 218, 0, 8, 1, 1, 0, 0, 63, 0,
      153, 38, 12, 201, 143, 255, 217,
    ]
    return head + (isTurned ? exif : []) + tables + rest
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func header(width: UInt32, height: UInt32, alpha: Bool) -> [UInt8] {
    bytes(width) + bytes(height) + [8, alpha ? 6 : 2, 0, 0, 0]
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bytes(UInt32(data.count)) + body + bytes(checksum(body))
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  /// RFC 1950 around the stored blocks of RFC 1951.
  private static func deflated(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var rest = data[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let (low, high) = (UInt8(block.count & 255), UInt8(block.count >> 8))
      result += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return result + bytes(b << 16 | a)
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
    return ~value
  }
}
