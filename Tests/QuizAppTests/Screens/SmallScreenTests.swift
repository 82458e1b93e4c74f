import TerminalScreen
import Testing

@testable import QuizApp

/// Terminals of any size must not end the program, and keys must go on working on them.
struct SmallScreenTests {
  static let sizes = [
    Size(width: 20, height: 5), Size(width: 1, height: 1), Size(width: 3, height: 2), Size(width: 0, height: 0),
    Size(width: 12, height: 3), Size(width: 200, height: 2), Size(width: 2, height: 60),
  ]

  @Test(arguments: sizes) func everyScreenCanBeDrawn(_ size: Size) async {
    var app = await AppHarness(size: size)
    let walk: [Key] = [
      .down, .character("b"), .character("t"), .enter, .down, .character("f"), .down, .enter, .escape, .enter,
      .pageDown,
      .character("h"), .down, .enter, .down, .escape, .escape, .escape, .escape, .escape, .character("?"), .down,
      .escape, .character("p"), .up, .right, .up, .down, .enter,
    ]
    for key in walk {
      await app.press(key)
      let frame = app.frame
      #expect(frame.size == size)
    }
  }

  @Test(arguments: sizes) func aQuizCanBeTaken(_ size: Size) async {
    var app = await AppHarness.taking(SampleQuestions.all.filter { $0 != SampleQuestions.unknown }, size: size)
    for _ in 0..<7 {
      for key: Key in [.down, .character(" "), .character("1"), .pageDown, .enter, .down, .tab] {
        await app.press(key)
        #expect(app.frame.size == size)
      }
    }
    await app.press(.control("s"), .enter)
    #expect(app.top(ResultScreen.self) != nil)
    await app.press(.pageDown, .character("m"), .pageDown)
    #expect(app.frame.size == size)
  }
}
