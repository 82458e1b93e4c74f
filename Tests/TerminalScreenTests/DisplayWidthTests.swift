import Glibc
import TerminalScreen
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ệ", 1), ("e\u{302}\u{323}", 1), ("Đường", 5), ("日本", 4), ("👍", 2), ("👍🏽", 2),
    ("👨‍👩‍👧‍👦", 2), ("❤️", 2), ("❤", 1), ("🇻🇳", 2), ("1️⃣", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("a\tb", 5), ("\t", 4), ("a\u{200B}b\u{FEFF}", 2), ("\u{301}", 1), ("\u{0}", 1), ("สวัสดี", 4), ("नि", 2),
    ("ｶﾞ", 2), ("\u{FE0F}", 0), ("क्ष्म", 3),
  ])
  func textTakesItsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  /// Left out, because they differ on purpose: control characters (drawn as pictures here, no width there), the soft
  /// hyphen, line separators, whatever glibc says is not printable, which is unassigned in its version, and U+1171E,
  /// which became a spacing mark in Unicode 16.
  @Test func widthsAgreeWithTheCLibrary() throws {
    // The header shows wcwidth only to programs that ask for X/Open names, which an import cannot.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    typealias Function = @convention(c) (wchar_t, OpaquePointer?) -> Int32
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let earlier = uselocale(locale)
    defer {
      uselocale(earlier)
      freelocale(locale)
    }
    let wcwidth = unsafeBitCast(symbol, to: Function.self)
    var differing: [String] = []
    var compared = 0
    for value in UInt32(0x20)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value), ![0xAD, 0x2028, 0x2029, 0x1171E].contains(value) else { continue }
      let expected = wcwidth(wchar_t(value), nil)
      guard expected >= 0 else { continue }
      compared += 1
      if DisplayWidth.of(scalar) != Int(expected) { differing.append("\(String(value, radix: 16)) \(expected)") }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(40))")
    #expect(compared > 100_000)
  }

  @Test func noClusterIsWiderThanTwo() {
    for text in ["क्ष्म", "z" + String(repeating: "\u{301}", count: 50), "👨‍👩‍👧‍👦", "\u{1100}\u{1100}\u{1161}"] {
      let clusters = TextCluster.clusters(in: text)
      #expect(clusters.allSatisfy { (1...2).contains($0.width) })
      #expect(clusters.map(\.text).joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
