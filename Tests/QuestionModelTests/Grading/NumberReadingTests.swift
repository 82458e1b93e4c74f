import PropertyTesting
import QuestionModel
import Testing

/// Numbers as people type them.
struct NumberReadingTests {
  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-2,5", -2.5), ("0.25", 0.25), (" 3 ", 3), ("+7", 7), ("\u{2212}4", -4),
      ("\u{2013}0,5", -0.5),
      ("1.250,5", 1250.5), ("1,250.5", 1250.5), ("1.250.000", 1_250_000), ("1,250,000", 1_250_000),
      ("1.250.000,75", 1_250_000.75), ("1 250 000", 1_250_000), ("1\u{A0}250,5", 1250.5), ("1\u{202F}250.5", 1250.5),
      ("1,250", 1.25), ("1.250", 1.25), ("3e8", 3e8), ("1,6e-19", 1.6e-19), ("6.02E23", 6.02e23), ("-1.250,5", -1250.5),
      (",5", 0.5), ("1e-400", 0),
    ] as [(String, Double)])
  func reads(text: String, value: Double) {
    #expect(NumberReading.value(of: text) == value)
  }

  @Test(arguments: [
    "", " ", "-", "+", ",", ".", "e5", "abc", "1a", "--1", "1-2", "1/2", "12.34,5", "1,25,000", "1.250.00", "1,250,5",
    "1.2.3,4", "1,2,3.4.5", "1e", "1e400", "inf", "nan", "infinity", "0x10", "1,000,0e3", "1.000.e12", ",123,456",
    "1234,567,890", ".123.456", "1.250,000.5", "\u{661}\u{662}", "１２", "5\u{2212}", "1e5,000,000", "½", "2²",
    String(repeating: "9", count: 65),
  ])
  func refuses(text: String) {
    #expect(NumberReading.value(of: text) == nil)
  }

  @Test func readsWhatIsPrintedWithPointOrComma() {
    var random = SeededGenerator(seed: 18)
    for _ in 0..<5000 {
      let number = random.number()
      #expect(NumberReading.value(of: "\(number)") == number)
      #expect(NumberReading.value(of: String("\(number)".map { $0 == "." ? "," : $0 })) == number)
    }
  }

  @Test func neverGivesWhatIsNotFinite() {
    var random = SeededGenerator(seed: 19)
    let characters = Array("0123456789,.+-eE \u{2212}")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...10, using: &random)).compactMap { _ in characters.randomElement(using: &random) })
      if let number = NumberReading.value(of: text) { #expect(number.isFinite, "\(text)") }
    }
  }
}
