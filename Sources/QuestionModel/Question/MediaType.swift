/// The kinds of pictures, sounds and films that a question may have, told by their first bytes and never by a name.
public enum MediaType: String, Sendable, Hashable, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case svg = "image/svg+xml"
  case mp3 = "audio/mpeg"
  case ogg = "audio/ogg"
  case wav = "audio/wav"
  case mp4 = "video/mp4"

  /// The customary ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .gif: "gif"
    case .webp: "webp"
    case .svg: "svg"
    case .mp3: "mp3"
    case .ogg: "ogg"
    case .wav: "wav"
    case .mp4: "mp4"
    }
  }

  /// Whether it is for the eye and does not move on.
  public var isPicture: Bool { rawValue.hasPrefix("image/") }

  /// Most bytes of a file.
  public static let maximumSize = 20_000_000

  /// The kind of a file; nil where it is none of these.
  ///
  /// - Parameter bytes: the file.
  public init?(of bytes: [UInt8]) {
    func has(_ text: StaticString, at place: Int = 0) -> Bool {
      text.withUTF8Buffer { bytes.dropFirst(place).starts(with: $0) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("GIF87a") || has("GIF89a") {
      self = .gif
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("RIFF"), has("WAVE", at: 8) {
      self = .wav
    } else if has("OggS") {
      self = .ogg
    } else if has("ftyp", at: 4) {
      self = .mp4
    } else if has("ID3") || Self.isFrameOfMP3(bytes) {
      self = .mp3
    } else if Self.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether a declared media type names this kind, by its own or another customary name.
  ///
  /// - Parameter name: such as `image/jpg; charset=binary`.
  /// - Returns: whether it is a name of this kind.
  public func isNamed(_ name: String) -> Bool {
    let name = name.lowercased().split(separator: ";").first.map { String($0).trimmed } ?? ""
    let others: [String] =
      switch self {
      case .jpeg: ["image/jpg"]
      case .mp3: ["audio/mp3"]
      case .wav: ["audio/x-wav", "audio/wave", "audio/vnd.wave"]
      case .ogg: ["application/ogg", "video/ogg", "audio/opus"]
      case .mp4: ["audio/mp4", "audio/x-m4a"]
      default: []
      }
    return name == rawValue || others.contains(name)
  }

  /// Sync word of eleven bits, a version and a layer that there are.
  private static func isFrameOfMP3(_ bytes: [UInt8]) -> Bool {
    bytes.count > 3 && bytes[0] == 0xFF && bytes[1] & 0xE0 == 0xE0 && bytes[1] & 0x06 != 0 && bytes[1] & 0x18 != 0x08
      && bytes[2] & 0xF0 != 0xF0
  }

  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self)
    let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard text.hasPrefix("<") else { return false }
    return text.hasPrefix("<svg") || (text.hasPrefix("<?xml") || text.hasPrefix("<!")) && text.contains("<svg")
  }
}
