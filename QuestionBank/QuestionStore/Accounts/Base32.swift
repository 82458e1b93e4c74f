/// Base 32 of RFC 4648 without padding.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var (buffer, count): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        output.append(alphabet[Int(buffer >> count & 31)])
      }
    }
    if count > 0 { output.append(alphabet[Int(buffer << (5 - count) & 31)]) }
    return String(decoding: output, as: UTF8.self)
  }
}
