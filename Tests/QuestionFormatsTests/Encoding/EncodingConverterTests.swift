import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Encodings of text files")
struct EncodingConverterTests {
  static let sample = "Câu 1: Thủ đô của nước ta là gì?\nA. Hà Nội\tB. Huế\nỐng Ỷ ỵ ệ Đường đi khó\n"

  static func bytes(of text: String, as encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .tcvn3, .vni: return LegacyText.bytes(of: text, as: encoding) ?? []
    case .windows1252, .windows1258:
      let table = encoding == .windows1252 ? CodePages.windows1252 : CodePages.windows1258
      return text.unicodeScalars.flatMap { scalar -> [UInt8] in
        let (vowel, tone) = VietnameseLetters.toneOfVowel[scalar] ?? (scalar, 0)
        let scalars = tone == 0 || encoding == .windows1252 ? [scalar] : [vowel, VietnameseLetters.tones[tone]]
        return scalars.compactMap { table.firstIndex(of: $0.value).map(UInt8.init) }
      }
    }
  }

  /// TCVN3 has no toned capitals.
  static func sample(in encoding: TextEncoding) -> String {
    switch encoding {
    case .tcvn3: sample.replacing("Ống Ỷ", with: "ống ỷ")
    case .windows1252: "Où est le café ? « Là-bas », dit-elle.\n"
    default: sample
    }
  }

  @Test("the same text comes out wherever chunks end", arguments: TextEncoding.allCases)
  func chunks(_ encoding: TextEncoding) throws {
    let text = Self.sample(in: encoding) + (encoding.rawValue.hasPrefix("utf") ? "𝑥😀" : "")
    let bytes = Self.bytes(of: text, as: encoding)
    for size in [1, 2, 3, 5, 7, bytes.count] {
      var converter = EncodingConverter(from: encoding)
      var output: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        output += try converter.utf8(of: Array(bytes[start..<min(start + size, bytes.count)]))
      }
      output += try converter.finish()
      #expect(output == Array(text.utf8))
    }
  }

  @Test("each encoding is found", arguments: TextEncoding.allCases)
  func detection(_ encoding: TextEncoding) {
    let text = Self.sample(in: encoding)
    #expect(TextEncoding.detect(Self.bytes(of: text, as: encoding)) == encoding)
  }

  @Test("byte order marks are found and left out")
  func marks() throws {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks {
      let bytes = mark + Self.bytes(of: "Câu", as: encoding)
      #expect(TextEncoding.detect(bytes) == encoding)
      var converter = EncodingConverter(from: encoding)
      #expect(try bytes.flatMap { byte in try converter.utf8(of: [byte]) } == Array("Câu".utf8))
    }
    #expect(TextEncoding.detect([]) == .utf8)
    #expect(TextEncoding.detect(Array("plain".utf8)) == .utf8)
    #expect(TextEncoding.detect(Array("Thủ".utf8).dropLast()) == .utf8)
    #expect(TextEncoding.detect([0x80, 0xFF, 0x20]) == .windows1252)
  }

  @Test(
    "what is no letter is refused with its place",
    arguments: [
      (TextEncoding.utf8, [0x61, 0x0A, 0xC3, 0x28], "line 2: bytes are no letter (byte 3: C3 28)"),
      (.utf8, [0xED, 0xA0, 0x80], "line 1: bytes are no letter (byte 1: ED A0 80)"),
      (.utf8, [0xC0, 0x80], "line 1: bytes are no letter (byte 1: C0 80)"),
      (.utf8, [0x61, 0xE1, 0xBB], "line 1: the file ends within a letter (byte 2: E1 BB)"),
      (.utf16LittleEndian, [0x00, 0xDC, 0x61, 0x00], "line 1: half a letter stands alone (byte 1: 00 DC 61 00)"),
      (.utf16BigEndian, [0xD8, 0x00, 0x00, 0x61], "line 1: half a letter stands alone (byte 1: D8 00 00 61)"),
      (.utf16BigEndian, [0x00], "line 1: the file ends within a letter (byte 1: 00)"),
      (.windows1252, [0x0A, 0x81], "line 2: a byte is no letter (byte 2: 81)"),
      (.windows1258, [0x9E], "line 1: a byte is no letter (byte 1: 9E)"),
    ] as [(TextEncoding, [UInt8], String)])
  func faults(_ encoding: TextEncoding, _ bytes: [UInt8], _ words: String) {
    let error = #expect(throws: FormatFault.self) { try LegacyTableTests.text(bytes, encoding) }
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test("spoilt bytes give text or a fault, and the same whole or in pieces")
  func spoilt() {
    var generator = SplitMix64(seed: 5712)
    for round in 0..<420 {
      let encoding = TextEncoding.allCases[round % TextEncoding.allCases.count]
      let bytes = generator.mutated(Self.bytes(of: Self.sample(in: encoding), as: encoding))
      _ = TextEncoding.detect(bytes)
      let whole = try? LegacyTableTests.text(bytes, encoding)
      var converter = EncodingConverter(from: encoding)
      let pieces = try? bytes.flatMap { try converter.utf8(of: [$0]) } + converter.finish()
      #expect(whole.map { Array($0.utf8) } == pieces)
    }
  }
}
