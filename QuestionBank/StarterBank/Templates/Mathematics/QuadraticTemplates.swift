/// Quadratic equations, grades 9 and 10.
enum QuadraticTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = roots

  private static let roots = Template.bilingual(
    "math-quadratic-roots", .mathematics, grade: 9, topic: "đại-số/phương-trình-bậc-hai", level: .comprehension,
    cases: grid(-9...9, -9...9).filter { $0 < $1 && $0 != 0 && $1 != 0 && $0 != -$1 }.sampled(76), english: 40
  ) { say, roots in
    let (first, second) = roots
    let equation = TeX.polynomial([1, -first - second, first * second])
    func set(_ first: Int, _ second: Int) -> String { "$\\{\(min(first, second)); \(max(first, second))\\}$" }
    return .choice(
      say(
        "Tập nghiệm của phương trình $\(equation) = 0$ là",
        "What is the solution set of the equation $\(equation) = 0$?"),
      right: set(first, second),
      wrong: [set(-first, -second), set(first, -second), set(-first, second)],
      explanation: say(
        "Tổng hai nghiệm là \(say.number(first + second)), tích là \(say.number(first * second))",
        "The roots add up to \(say.number(first + second)) and multiply to \(say.number(first * second))")
        + say(", nên hai nghiệm là ", ", so they are ") + "$x_1 = \(first)$, $x_2 = \(second)$.")
  }
}
