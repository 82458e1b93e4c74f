/// Turns a stream of bytes of any encoding into UTF-8, holding back what the next chunk may still change.
struct EncodingConverter: Sendable {
  /// What the bytes are.
  let encoding: TextEncoding
  /// Whether small letters of TCVN3 stand for capitals, as in the fonts whose names end in H.
  private let isInCapitals: Bool
  /// Bytes of a sequence that is not whole.
  private var held: [UInt8] = []
  /// The letter before, which a mark may follow, and its byte.
  private var letter: (scalar: UInt32, byte: UInt8)?
  /// How many bytes were taken before `held`.
  private var offset = 0
  private var line = 1
  private var isAtStart = true

  init(from encoding: TextEncoding, isInCapitals: Bool = false) {
    self.encoding = encoding
    self.isInCapitals = isInCapitals
  }

  /// Converts the next bytes.
  ///
  /// - Parameter chunk: any number of bytes.
  /// - Returns: the text as far as it is settled, without a byte order mark.
  /// - Throws: `FormatFault` where bytes are no letter of the encoding.
  mutating func utf8(of chunk: [UInt8]) throws(FormatFault) -> [UInt8] {
    switch encoding {
    case .utf8: try checked(chunk)
    case .utf16LittleEndian, .utf16BigEndian: try units(chunk)
    case .windows1252: try bytes(chunk, CodePages.windows1252)
    case .windows1258: try bytes(chunk, CodePages.windows1258)
    case .tcvn3: try bytes(chunk, CodePages.tcvn3)
    case .vni: try bytes(chunk, CodePages.vni)
    }
  }

  /// Ends the text.
  ///
  /// - Returns: what was held back.
  /// - Throws: `FormatFault` where the last letter is cut off.
  mutating func finish() throws(FormatFault) -> [UInt8] {
    guard held.isEmpty else { throw fault(at: offset, "the file ends within a letter", held) }
    var output: [UInt8] = []
    if let letter { output.append(letter.scalar) }
    letter = nil
    return output
  }

  private func fault(at offset: Int, _ reason: String, _ bytes: some Sequence<UInt8>) -> FormatFault {
    let codes = bytes.prefix(4).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return FormatFault(
      "\(reason) (byte \(offset + 1): \(codes.joined(separator: " "))): this is no text in \(encoding.title); name the "
        + "encoding it has, or save it as UTF-8", at: FilePlace(line: line))
  }
}

/// Encodings of one byte a letter.
extension EncodingConverter {
  private mutating func bytes(_ chunk: [UInt8], _ table: [UInt32]) throws(FormatFault) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(chunk.count + chunk.count / 4)
    for (index, byte) in chunk.enumerated() {
      var scalar = table[Int(byte)]
      guard scalar != CodePages.none else { throw fault(at: offset + index, "a byte is no letter", [byte]) }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if let before = letter {
        letter = nil
        let whole =
          encoding == .vni
          ? CodePages.vniPairs[UInt16(before.byte) << 8 | UInt16(byte)]
          : CodePages.tonePairs[CodePages.pair(before.scalar, scalar)]
        if let whole {
          output.append(whole)
          continue
        }
        output.append(before.scalar)
      }
      if isInCapitals, let small = Unicode.Scalar(scalar) { scalar = VietnameseLetters.capital(small).value }
      if encoding == .vni || encoding == .windows1258, Self.takesMark(scalar) {
        letter = (scalar, byte)
      } else {
        output.append(scalar)
      }
    }
    offset += chunk.count
    return output
  }

  /// Whether it is a vowel without a tone.
  private static func takesMark(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return VietnameseLetters.toneOfVowel[scalar]?.tone == 0
  }
}

/// Unicode.
extension EncodingConverter {
  private mutating func checked(_ chunk: [UInt8]) throws(FormatFault) -> [UInt8] {
    var output = held + chunk
    held = []
    if isAtStart {
      guard output.count >= 3 || !([0xEF, 0xBB, 0xBF] as [UInt8]).starts(with: output) else {
        held = output
        return []
      }
      isAtStart = false
      if output.starts(with: [0xEF, 0xBB, 0xBF]) {
        output.removeFirst(3)
        offset += 3
      }
    }
    var index = 0
    while index < output.count {
      let byte = output[index]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\n") { line += 1 }
        index += 1
        continue
      }
      switch UTF8Sequence.length(at: index, of: output) {
      case .whole(let length): index += length
      case .wrong: throw fault(at: offset + index, "bytes are no letter", output[index...])
      case .cut:
        held = Array(output[index...])
        output.removeSubrange(index...)
      }
    }
    offset += output.count
    return output
  }

  private mutating func units(_ chunk: [UInt8]) throws(FormatFault) -> [UInt8] {
    let input = held + chunk
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    let (high, low) = encoding == .utf16BigEndian ? (0, 1) : (1, 0)
    func unit(_ index: Int) -> UInt32 { UInt32(input[index + high]) << 8 | UInt32(input[index + low]) }
    var index = 0
    while index + 1 < input.count {
      let first = unit(index)
      var length = 2
      var scalar = first
      if (0xD800..<0xE000).contains(first) {
        guard index + 3 < input.count || first >= 0xDC00 else { break }
        guard first < 0xDC00, (0xDC00..<0xE000).contains(unit(index + 2)) else {
          throw fault(at: offset + index, "half a letter stands alone", input[index...])
        }
        scalar = 0x10000 + (first - 0xD800) << 10 + (unit(index + 2) - 0xDC00)
        length = 4
      }
      if scalar == 0x0A { line += 1 }
      if !isAtStart || scalar != 0xFEFF { output.append(scalar) }
      isAtStart = false
      index += length
    }
    offset += index
    held = Array(input[index...])
    return output
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  @inline(__always)
  fileprivate mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800: self += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    case 0x800..<0x10000:
      self += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
    default:
      self += [
        UInt8(0xF0 | scalar >> 18 & 7), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
        UInt8(0x80 | scalar & 0x3F),
      ]
    }
  }
}
