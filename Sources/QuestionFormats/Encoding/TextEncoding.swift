/// How a text file turns letters into bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Vietnamese of Windows, tones as letters of their own.
  case windows1258 = "windows-1258"
  /// Western Europe of Windows.
  case windows1252 = "windows-1252"
  /// TCVN 5712 as the fonts `.VnTime` have it; their capitals `.VnTimeH` have the same codes.
  case tcvn3
  /// VNI for Windows: a vowel, then its mark.
  case vni
}

extension TextEncoding {
  /// The encoding in words.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, low byte first"
    case .utf16BigEndian: "UTF-16, high byte first"
    case .windows1258: "Windows-1258"
    case .windows1252: "Windows-1252"
    case .tcvn3: "TCVN3 (fonts .VnTime)"
    case .vni: "VNI (fonts VNI-Times)"
    }
  }

  /// Whether it is one of the encodings that Vietnamese fonts had before Unicode.
  public var isOfFonts: Bool { self == .tcvn3 || self == .vni }
}
