import Testing

@testable import QuizApp

/// Rows of a list that would look alike.
struct RowTextTests {
  private let above = "Ở 25 °C và 1 bar, 1 mol khí chiếm 24,79 lít. Thể tích của 0,2 mol khí là"

  @Test func aRowLikeTheOneAboveBeginsWhereItDiffers() {
    let text = "Ở 25 °C và 1 bar, 1 mol khí chiếm 24,79 lít. Thể tích của 0,5 mol khí là"
    #expect(RowText.distinct(text, from: above, width: 30) == "… của 0,5 mol khí là")
  }

  @Test(arguments: [
    ("Thể tích của 0,5 mol khí là bao nhiêu lít ở điều kiện đó?", 30),
    // Wide enough to show the difference.
    ("Ở 25 °C và 1 bar, 1 mol khí chiếm 24,79 lít. Thể tích của 0,5 mol khí là", 100),
    // Too narrow to say anything.
    ("Ở 25 °C và 1 bar, 1 mol khí chiếm 24,79 lít. Thể tích của 0,5 mol khí là", 8),
    ("", 30),
  ])
  func anotherRowStaysAsItIs(text: String, width: Int) {
    #expect(RowText.distinct(text, from: above, width: width) == text)
  }

  @Test func theSameTextTwiceStaysAsItIs() {
    #expect(RowText.distinct(above, from: above, width: 30) == above)
  }

  @Test func aTextThatOnlyGoesOnIsShownFromItsLastWords() {
    let text = above + " mấy lít?"
    #expect(RowText.distinct(text, from: above, width: 30) == "… khí là mấy lít?")
  }
}
