import QuestionModel
import Testing

/// Rules about options as texts and numbers.
struct OptionRuleTests {
  private func faults(_ options: [String], right: [Int] = [0]) -> [ItemFault] {
    ItemReview.faults(of: ReviewSamples.question(options: options, right: right))
  }

  @Test(
    arguments: [
      ("Tất cả các đáp án trên", .all), ("Cả A, B, C đều đúng.", .all), ("Cả ba ý trên", .all),
      ("Tất cả đều đúng", .all),
      ("Cả 3 đáp án trên đều đúng", .all), ("A, B và C đều đúng", .all), ("Tat ca cac y tren", .all),
      ("All of the above", .all), ("All of these.", .all), ("All answers are correct", .all),
      ("Không có đáp án nào đúng", .none), ("Cả A, B, C đều sai", .none), ("Tất cả đều sai", .none),
      ("Đáp án khác", .none),
      ("Không câu nào đúng", .none), ("None of the above", .none), ("None of these", .none),
      ("No correct answer", .none),
      ("Cả A và B", .some), ("Cả hai đều đúng", .some), ("Đáp án A và C", .some), ("both A and B", .some),
      ("Both A and C are correct", .some), ("A và B đều đúng", .some),
    ] as [(String, ItemProblem.CatchAll)])
  func catchAllOptionsAreFound(text: String, kind: ItemProblem.CatchAll) {
    var question = ReviewSamples.question(options: ["Hà Nội", "Huế", text])
    let field = "choices[2].text"
    #expect(
      ItemReview.faults(of: question)
        == [ItemFault(field, .catchAllOption(kind)), ItemFault(field, .catchAllNotPinned(kind))])
    question.content.choices[2].pinned = true
    #expect(ItemReview.faults(of: question) == [ItemFault(field, .catchAllOption(kind))])
  }

  @Test(arguments: [
    "Tất cả các nước châu Á", "Cả nước", "Không có tầng badan", "Ca cao", "A và B", "Vitamin A và D", "CaO", "Ca e CO",
    "A", "Cả λ1 và λ2", "Không đổi", "Tất cả", "None", "All", "No", "All metals", "The above-ground part", "Both banks",
    "No, these are metals", "Không", "Đúng", "Sai", "Câu cá", "Ba mươi", "",
  ])
  func optionsWithAMeaningOfTheirOwnAreNot(_ text: String) {
    let rules = faults(["Hà Nội", "Huế", text]).map(\.rule)
    #expect(!rules.contains(.catchAllOption) && !rules.contains(.catchAllNotPinned))
  }

  @Test func theLongestMayNotBeTheRightOne() {
    let long = "một câu trả lời dài hơn hẳn mọi câu khác"
    let short = ["ngắn", "vừa vừa", "hơi dài"]
    #expect(faults([long] + short) == [ItemFault("choices[0].text", .longestIsRight(letters: 31, next: 6))])
    #expect(faults([long] + short, right: [1]).isEmpty)
    #expect(faults([long, "một câu cũng dài gần bằng thế này"] + short).isEmpty)
    #expect(faults(["mười hai chữ", "một", "hai", "ba"]).isEmpty, "few letters more")
    #expect(faults([long, "ngắn"]).isEmpty, "a question with two options is a choice between different things")
    // Eleven letters of source, three that are read.
    #expect(faults([#"$\sqrt{\frac{\alpha}{\beta}}$"#, "x", "y", "z"]).isEmpty)
  }

  @Test(
    arguments: [
      (["0,5", "1/2", "2"], 1, ItemRule.equalNumbers), (["0,5 cm", "0.50 cm", "2 cm"], 1, .equalNumbers),
      ([#"$\frac{1}{2}$"#, "0,5", "3"], 1, .equalNumbers), (["1", "2", "1,0"], 2, .equalNumbers),
      (["2×10³ m", "2000 m", "5 m"], 1, .equalNumbers),
      (["từ 5 đến 10 cm", "từ 8 đến 12 cm", "x"], 1, .overlappingRanges),
      (["5–8 cm", "3–6 cm", "20–25 cm"], 1, .overlappingRanges),
      (["Hà Nội", "“hà Nội”.", "Huế"], -1, .almostSameOption),
      (["Nước sạch", "nước sạch.", "Khí"], 1, .almostSameOption),
      (["Water", "“water”", "Air"], 1, .almostSameOption), (["tan", "tan.", "chảy"], 1, .almostSameOption),
      (["tăng điện áp mà không đổi tần số", "tăng điện áp", "giảm điện áp"], 1, .optionWithinOption),
      (["It sinks here", "It sinks here because it is heavy", "It floats"], 0, .optionWithinOption),
    ] as [([String], Int, ItemRule)])
  func pairsThatOverlapAreFound(options: [String], place: Int, rule: ItemRule) {
    let found = faults(options, right: [2]).filter { $0.rule != .numbersOutOfOrder && $0.rule != .longestIsRight }
    #expect(found.map(\.rule) == (place < 0 ? [] : [rule]))
    #expect(place < 0 || found.map(\.field) == ["choices[\(place)].text"])
  }

  @Test(arguments: [
    ["1.000", "1", "5"], ["2.10-6", "2.10-5", "2"], ["2.104 m", "2,104 m", "3 m"], ["1 m", "1 cm", "1 km"],
    ["300/500 V", "450/750 V", "600/1000 V"], ["16/20", "4/5", "5/4"], ["AaBb", "AABb", "aaBb"], ["Co", "CO", "co"],
    ["(1; 2)", "[1; 2]", "[1; 2)"],
    ["−5", "5", "8"], ["x>1", "x<1", "x=1"], ["từ 1 đến 5", "từ 5 đến 9", "từ 9 đến 12"],
    ["1930–1945", "1940–1950", "x"],
    ["Anh S và ông Q", "Anh T, ông Q và anh S", "Ông Q"], ["không tan", "tan", "tan một phần"], ["ma", "má", "mà"],
    ["năng lượng liên kết", "năng lượng liên kết riêng", "độ hụt khối"], ["Đi?", "Đi!", "Đi"],
  ])
  func otherPairsDoNot(_ options: [String]) {
    let found = faults(options).map(\.rule).filter { $0 != .numbersOutOfOrder }
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    (["3", "1", "2", "4"], true), (["1,5 N", "0,5 N", "2 N"], true), (["1/3", "1/9", "9"], true),
    (["25%", "10%", "30%"], true), (["1", "2", "3"], false), (["9", "5", "-1"], false), (["3", "1"], false),
    (["3 m", "1 cm", "2 m"], false), (["3", "1", "nhiều"], false), (["-5", "−2", "0,5", "1"], false),
  ])
  func numbersStandInOrder(options: [String], isFault: Bool) {
    #expect(faults(options) == (isFault ? [ItemFault("choices", .numbersOutOfOrder)] : []))
  }

  @Test func longTextsAreTold() {
    let words = String(repeating: "từ ", count: 121)
    #expect(
      ItemReview.faults(of: ReviewSamples.question(stem: words)) == [ItemFault("stem", .longStem(words: 121))])
    #expect(faults([String(words.prefix(180)), "b"], right: [1]).isEmpty)
    #expect(
      faults([String(words.prefix(183)), "b"], right: [1]) == [ItemFault("choices[0].text", .longOption(words: 61))])
  }
}
