import Foundation

extension BankKey {
  /// What comes before an Ed25519 key in its DER form (RFC 8410).
  private static let header: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
  private static let (begin, end) = ("-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----")

  /// The key as other programs read it, such as `openssl`.
  public var pem: String { "\(Self.begin)\n\(Data(Self.header + bytes).base64EncodedString())\n\(Self.end)\n" }

  /// Reads a PEM file.
  ///
  /// - Parameter pem: the file's text; nil comes of any that holds no Ed25519 key.
  public init?(pem: String) {
    let lines = pem.split(whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { $0 == Self.begin }),
      let last = lines.firstIndex(where: { $0 == Self.end }), first < last,
      let data = Data(base64Encoded: lines[(first + 1)..<last].joined()), data.starts(with: Self.header)
    else { return nil }
    self.init(bytes: Array(data.dropFirst(Self.header.count)))
  }
}
