import PropertyTesting
import QuestionModel
import Testing

/// Numbers as RFC 8785 prints them.
struct CanonicalNumberTests {
  /// The samples of RFC 8785, appendix B: IEEE 754 bits and what they are printed as.
  static let samples: [(bits: UInt64, text: String)] = [
    (0x0000_0000_0000_0000, "0"),
    (0x8000_0000_0000_0000, "0"),
    (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"),
    (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
    (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"),
    (0xC340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
    (0x44B5_2D02_C7E1_4AF6, "1e+23"),
    (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
    (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
    (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
    (0x444B_1AE4_D6E2_EF50, "1e+21"),
    (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
    (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
    (0x41B3_DE43_5555_5553, "333333333.3333332"),
    (0x41B3_DE43_5555_5554, "333333333.33333325"),
    (0x41B3_DE43_5555_5555, "333333333.3333333"),
    (0x41B3_DE43_5555_5556, "333333333.3333334"),
    (0x41B3_DE43_5555_5557, "333333333.33333343"),
    (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
    (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
  ]

  @Test(arguments: samples)
  func printsAsTheStandardSays(bits: UInt64, text: String) {
    #expect(CanonicalJSON.text(of: .number(Double(bitPattern: bits))) == text)
  }

  @Test(
    arguments: [
      (1.0, "1"), (-1, "-1"), (0.1, "0.1"), (-0.5, "-0.5"), (100, "100"), (1.5e300, "1.5e+300"), (123.456, "123.456"),
      (1e20, "100000000000000000000"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.25e-7, "1.25e-7"),
      (0x1p63, "9223372036854776000"), (-0x1p63, "-9223372036854776000"), (0x1p53 - 1, "9007199254740991"),
    ] as [(Double, String)])
  func printsEdges(number: Double, text: String) {
    #expect(CanonicalJSON.text(of: .number(number)) == text)
  }

  @Test func readsBackEveryBitPattern() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let number = random.number()
      let text = CanonicalJSON.text(of: .number(number))
      #expect(try JSONParser.parse(text) == .number(number), "\(text)")
    }
  }
}
