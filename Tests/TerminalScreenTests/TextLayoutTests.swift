import TerminalScreen
import Testing

struct TextLayoutTests {
  private static let texts = [
    "", " ", "một", "Thủ đô của Việt Nam là thành phố nào?", "   thụt đầu dòng rồi chữ",
    "Đươ\u{300}ng Trươ\u{300}ng Sơn e\u{302}\u{323}e\u{302}\u{323}", "日本語のテキスト、長い行。abc 日本",
    "👨‍👩‍👧👍🏽❤️ 🇻🇳🇻🇳🇻🇳 1️⃣", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is long",
    "hai  dấu   cách    cuối   ", "dòng một\ndòng hai\r\n\ndòng bốn\n", "a\tb\tc\td\te", "مرحبا بالعالم 123 abc",
    "x\u{A0}y\u{A0}z không ngắt", "a\u{3000}b\u{3000}c",
  ]

  @Test(arguments: texts)
  func noLineIsOverTheWidthAndNothingIsLost(text: String) {
    let letters = text.filter { !$0.isWhitespace }
    for width in 1...40 {
      let lines = wrap(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width)")
      if width > 1 {
        #expect(lines.joined().filter { !$0.isWhitespace } == letters, "\(width)")
      }
    }
    #expect(wrap(text, width: 0).isEmpty)
  }

  @Test func wordsAreKeptWhole() {
    #expect(wrap("một hai ba bốn", width: 8) == ["một hai", "ba bốn"])
    #expect(wrap("một hai ba", width: 7) == ["một hai", "ba"])
    #expect(wrap("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    #expect(wrap("  abc def", width: 6) == ["  abc", "def"])
    #expect(wrap("a\n\nb\n", width: 5) == ["a", "", "b", ""])
    #expect(wrap("abc   ", width: 3) == ["abc"])
    #expect(wrap("日本語文", width: 5) == ["日本", "語文"])
  }

  @Test func stylesSurviveWrapping() {
    let lines = wrap([Span("đúng ", .correct), Span("sai hẳn", .wrong)], width: 8)
    #expect(lines == [[Span("đúng ", .correct), Span("sai", .wrong)], [Span("hẳn", .wrong)]])
  }

  @Test func timeGrowsWithTheText() {
    let text = String(repeating: "chữ ", count: 50_000) + String(repeating: "x", count: 50_000)
    #expect(wrap(text, width: 79).count > 2_500)
  }

  @Test func truncationMarksWhatIsCut() {
    #expect(truncate("Việt Nam", to: 8) == "Việt Nam")
    #expect(truncate("Việt Nam", to: 5) == "Việt…")
    #expect(truncate("日本語", to: 4) == "日…")
    #expect(truncate("日本", to: 1) == "…")
    #expect(truncate("abc", to: 0) == "")
    let line: StyledLine = [Span("abc", .accent), Span("def", .dim)]
    #expect(line.truncated(to: 3) == [Span("ab…", .accent)])
    #expect(line.truncated(to: 4).plainText == "abc…")
    #expect(line.truncated(to: 6) == line)
    #expect(line.truncated(to: 0).plainText.isEmpty)
  }

  @Test func paddingFillsExactly() {
    #expect(TextAlignment.left.pad("ệ", to: 3) == "ệ  ")
    #expect(TextAlignment.right.pad("日", to: 3) == " 日")
    #expect(TextAlignment.center.pad("ab", to: 5) == " ab  ")
    #expect(TextAlignment.natural.pad("שלום", to: 6) == "  שלום")
    #expect(TextAlignment.left.pad("abcdef", to: 3) == "ab…")
    #expect(TextAlignment.left.pad("a", to: -1) == "")
  }

  @Test func directionIsThatOfTheFirstStrongCharacter() {
    #expect(TextDirection.isRightToLeft("12. مرحبا abc"))
    #expect(TextDirection.isRightToLeft("«שלום»"))
    #expect(!TextDirection.isRightToLeft("abc مرحبا"))
    #expect(!TextDirection.isRightToLeft("123 …"))
  }
}
