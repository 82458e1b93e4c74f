import Testing

@testable import QuestionFormats

@Suite("Tables of Vietnamese encodings")
struct LegacyTableTests {
  /// Converts a whole text.
  static func text(_ bytes: [UInt8], _ encoding: TextEncoding, isInCapitals: Bool = false) throws -> String {
    var converter = EncodingConverter(from: encoding, isInCapitals: isInCapitals)
    return String(decoding: try converter.utf8(of: bytes) + converter.finish(), as: UTF8.self)
  }

  @Test("VNI has every letter, both ways")
  func vni() throws {
    #expect(CodePages.vniBytes.count == 134)
    #expect(Set(CodePages.vniBytes.values).count == 134)
    for letter in VietnameseLetters.all {
      let bytes = try #require(CodePages.vniBytes[letter])
      let text = try Self.text(bytes, .vni)
      #expect(Array(text.unicodeScalars) == [letter])
    }
  }

  @Test("TCVN3 has every letter but toned capitals, both ways")
  func tcvn3() throws {
    #expect(CodePages.tcvn3Bytes.count == 74)
    for (letter, bytes) in CodePages.tcvn3Bytes {
      #expect(Array(try Self.text(bytes, .tcvn3).unicodeScalars) == [letter])
      let capital = try Self.text(bytes, .tcvn3, isInCapitals: true)
      #expect(Array(capital.unicodeScalars) == [VietnameseLetters.capital(letter)])
    }
    for letter in VietnameseLetters.all where CodePages.tcvn3Bytes[letter] == nil {
      #expect(letter.properties.isUppercase)
    }
  }

  @Test("Windows-1258 composes every letter")
  func windows1258() throws {
    for letter in VietnameseLetters.all {
      var bytes: [UInt8] = []
      let (vowel, tone) = VietnameseLetters.toneOfVowel[letter] ?? (letter, 0)
      let base = try #require(CodePages.windows1258.firstIndex(of: vowel.value))
      bytes.append(UInt8(base))
      if tone > 0 {
        bytes.append(UInt8(try #require(CodePages.windows1258.firstIndex(of: VietnameseLetters.tones[tone].value))))
      }
      #expect(Array(try Self.text(bytes, .windows1258).unicodeScalars) == [letter])
    }
  }

  @Test("known words come out")
  func words() throws {
    #expect(try Self.text(Array("C\u{A9}u h\u{E1}i".unicodeScalars.map { UInt8($0.value) }), .tcvn3) == "Câu hỏi")
    #expect(try Self.text("Caâu hoûi: ñöôøng".unicodeScalars.map { UInt8($0.value) }, .vni) == "Câu hỏi: đường")
    #expect(try Self.text([0x43, 0xE2, 0x75, 0x20, 0x68, 0x6F, 0xD2, 0x69], .windows1258) == "Câu hỏi")
    #expect(try Self.text([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], .windows1252) == "“café”")
  }

  @Test("text that was read as Latin is mended by its font")
  func repair() throws {
    let capital = try #require(LegacyText.encoding(ofFont: ".VnTimeH"))
    #expect(capital == (.tcvn3, true))
    #expect(LegacyText.repaired("®Ò thi", from: .tcvn3, isInCapitals: true) == "ĐỀ THI")
    #expect(LegacyText.repaired("Traû lôøi caâu hoûi ∫", from: .vni) == "Trả lời câu hỏi ∫")
    #expect(LegacyText.repaired("\u{F0A9}u", from: .tcvn3) == "âu")
    #expect(LegacyText.encoding(ofFont: "VNI-Times")?.encoding == .vni)
    #expect(LegacyText.encoding(ofFont: "Times New Roman") == nil)
    #expect(LegacyText.repaired("Câu", from: .utf8) == "Câu")
  }
}
