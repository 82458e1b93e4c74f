import QuestionModel
import Testing

struct VietnameseOrderTests {
  @Test(arguments: [
    ["an", "ăn", "ân", "bản", "biểu", "bóng", "da", "đa", "em", "êm", "on", "ôn", "ơn", "un", "ưn"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "man"], ["lớp 9", "lớp 10", "lớp 10a", "lớp 12"],
    ["hàm-số", "hàm-số/cực-trị", "hình-học"],
  ])
  func wordsStandAsInADictionary(_ words: [String]) {
    for seed in 0..<words.count {
      let turned = Array(words[seed...] + words[..<seed])
      #expect(turned.sorted { VietnameseOrder($0) < VietnameseOrder($1) } == words)
    }
  }

  @Test func compositionIsToldApartOnlyAtLast() {
    let (composed, decomposed) = ("ệ", "e\u{302}\u{323}")
    #expect(VietnameseOrder(composed) != VietnameseOrder(decomposed))
    #expect(VietnameseOrder("êm") < VietnameseOrder(composed + "n"))
    #expect(VietnameseOrder("êm") < VietnameseOrder(decomposed + "n"))
  }

  @Test func anyTextHasAPlace() {
    let long = String(repeating: "9", count: 200)
    #expect(VietnameseOrder("") < VietnameseOrder("\u{301}"))
    #expect(VietnameseOrder(long) < VietnameseOrder(long + "a"))
  }
}
