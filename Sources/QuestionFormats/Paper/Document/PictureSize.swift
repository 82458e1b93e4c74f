import QuestionModel

/// How many pixels a picture has, by the beginning of its file.
enum PictureSize {
  static func size(of bytes: [UInt8], _ kind: MediaType) -> (width: Int, height: Int)? {
    let size: (width: Int, height: Int)? =
      switch kind {
      case .png: bytes.count > 23 ? (number(bytes[16..<20]), number(bytes[20..<24])) : nil
      case .gif: bytes.count > 9 ? (number([bytes[7], bytes[6]]), number([bytes[9], bytes[8]])) : nil
      case .jpeg: jpeg(bytes)
      default: nil
      }
    guard let size, (1...100_000).contains(size.width), (1...100_000).contains(size.height) else { return nil }
    return size
  }

  /// Walks over the segments to the one that begins a frame.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // C4, C8 and CC lie among the frames and are none.
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        return (number(bytes[(place + 7)..<(place + 9)]), number(bytes[(place + 5)..<(place + 7)]))
      }
      place += 2 + number(bytes[(place + 2)..<(place + 4)])
    }
    return nil
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
