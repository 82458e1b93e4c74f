/// Joins the templates of a shelf; a long chain of `+` would cost the compiler minutes.
func shelf(_ parts: [any QuestionTemplate]...) -> [any QuestionTemplate] { parts.flatMap { $0 } }

/// Every pair of two lists of numbers, as a list: plain types keep the compiler quick.
func pairs(_ first: [Int], _ second: [Int]) -> [[Int]] { grid(first, second).map { [$0.0, $0.1] } }

/// Every triple of three lists of numbers.
func triples(_ first: [Int], _ second: [Int], _ third: [Int]) -> [[Int]] {
  grid(first, second, third).map { [$0.0, $0.1, $0.2] }
}
