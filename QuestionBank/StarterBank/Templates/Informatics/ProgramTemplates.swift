/// Short Python programs to be traced, and search by halving.
enum ProgramTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(sums, products, conditions, whiles, operators, slices, counting, binarySearch, comparisons)

  private static func ask(_ say: Wording, _ program: String) -> String {
    say("Chương trình Python sau in ra gì?", "What does this Python program print?") + "\n```python\n\(program)\n```"
  }

  private static let sums: [any QuestionTemplate] = Template.bilingual(
    "info-trace-sum", .informatics, grade: 10, topic: "lập-trình/vòng-lặp", level: .application,
    cases: grid([1, 2, 3, 4], [6, 8, 11, 13], [1, 2, 3]).sampled(36), english: 18
  ) { say, item in
    let (start, end, step) = item
    let values = Array(stride(from: start, to: end, by: step))
    let sum = values.reduce(0, +)
    let inclusive = Array(stride(from: start, through: end, by: step)).reduce(0, +)
    return .choice(
      ask(say, "s = 0\nfor i in range(\(start), \(end), \(step)):\n    s = s + i\nprint(s)"), right: "\(sum)",
      wrong: [inclusive, sum - start, values.last ?? 0, values.count, sum + end, sum + 1].filter { $0 != sum }.map { "\($0)" },
      explanation: say("range dừng trước \(end): ", "range stops before \(end): ")
        + values.map { "\($0)" }.joined(separator: " + ") + " = \(sum).")
  }

  private static let products: [any QuestionTemplate] = Template.bilingual(
    "info-trace-product", .informatics, grade: 10, topic: "lập-trình/vòng-lặp", level: .application,
    cases: grid([1, 2, 3], [3, 4, 5, 6]), english: 6
  ) { say, item in
    let (start, count) = item
    let value = (1...count).reduce(start) { $0 * $1 }
    return .numeric(
      ask(say, "p = \(start)\nfor i in range(1, \(count + 1)):\n    p = p * i\nprint(p)"), Double(value),
      explanation: "\(start) · " + (1...count).map { "\($0)" }.joined(separator: " · ") + " = \(value).")
  }

  private static let conditions: [any QuestionTemplate] = Template.bilingual(
    "info-trace-if", .informatics, grade: 8, topic: "lập-trình/rẽ-nhánh", level: .comprehension,
    cases: grid([3, 7, 10, 15], [4, 7, 12], [2, 5]).sampled(24), english: 12
  ) { say, item in
    let (value, limit, step) = item
    let result = value > limit ? value - step : value + step
    return .choice(
      ask(say, "x = \(value)\nif x > \(limit):\n    x = x - \(step)\nelse:\n    x = x + \(step)\nprint(x)"), right: "\(result)",
      wrong: [value > limit ? value + step : value - step, value, limit, limit + step, step].filter { $0 != result }.map { "\($0)" },
      explanation: value > limit
        ? say("\(value) > \(limit) đúng: ", "\(value) > \(limit) holds: ") + "\(value) \u{2212} \(step) = \(result)."
        : say("\(value) > \(limit) sai: ", "\(value) > \(limit) does not hold: ") + "\(value) + \(step) = \(result).")
  }

  private static let whiles: [any QuestionTemplate] = Template.bilingual(
    "info-trace-while", .informatics, grade: 10, topic: "lập-trình/vòng-lặp", level: .application,
    cases: grid([10, 17, 20, 30, 50, 100], [2, 3, 4]), english: 9
  ) { say, item in
    let (start, divisor) = item
    var value = start
    var trail = ["\(start)"]
    while value > 1 {
      value /= divisor
      trail.append("\(value)")
    }
    return .numeric(
      ask(say, "n = \(start)\nk = 0\nwhile n > 1:\n    n = n // \(divisor)\n    k = k + 1\nprint(k)"), Double(trail.count - 1),
      explanation: trail.joined(separator: " → ") + ": \(trail.count - 1).")
  }

  private static let operators: [any QuestionTemplate] = Template.bilingual(
    "info-python-operators", .informatics, grade: 10, topic: "lập-trình/biểu-thức", level: .comprehension,
    cases: grid([17, 23, 29, 38, 47], [4, 5, 6, 7]), english: 10
  ) { say, item in
    let (left, right) = item
    let (quotient, rest) = (left / right, left % right)
    func pair(_ first: Int, _ second: Int) -> String { "\(first) \(second)" }
    return .choice(
      ask(say, "print(\(left) // \(right), \(left) % \(right))"), right: pair(quotient, rest),
      wrong: [pair(rest, quotient), pair(quotient + 1, rest), pair(quotient, right - rest), pair(quotient + 1, right - rest), pair(quotient, 0)]
        .filter { $0 != pair(quotient, rest) },
      explanation: "\(left) = \(right) · \(quotient) + \(rest): " + say("// lấy thương nguyên, % lấy số dư.", "// gives the whole quotient, % the remainder."))
  }

  private static let slices: [any QuestionTemplate] = Template.bilingual(
    "info-python-slice", .informatics, grade: 11, topic: "lập-trình/xâu", level: .comprehension,
    cases: grid(["PYTHON", "VIETNAM", "SCHOOL", "STUDENT", "COMPUTER"], [0, 1, 2], [3, 4, 5]), english: 20
  ) { say, item in
    let (word, start, end) = item
    let letters = Array(word)
    func cut(_ from: Int, _ to: Int) -> String { String(letters[max(0, from)..<min(letters.count, to)]) }
    let right = cut(start, end)
    return .choice(
      ask(say, "s = \"\(word)\"\nprint(s[\(start):\(end)])"), right: right,
      wrong: [cut(start, end + 1), cut(start - 1, end), cut(start + 1, end + 1), cut(max(0, start - 1), end - 1), cut(start + 1, end)].filter { $0 != right && !$0.isEmpty },
      explanation: say("Chỉ số bắt đầu từ 0, không lấy vị trí \(end): ", "Indices start at 0 and \(end) is left out: ") + right + ".")
  }

  private static let counting: [any QuestionTemplate] = Template.bilingual(
    "info-loop-count", .informatics, grade: 8, topic: "lập-trình/vòng-lặp", level: .comprehension,
    cases: grid([0, 1, 2, 5], [7, 10, 12, 20]), english: 8
  ) { say, item in
    let (start, end) = item
    return .choice(
      say("Lệnh `for i in range(\(start), \(end))` lặp bao nhiêu lần?", "How many times does `for i in range(\(start), \(end))` repeat?"),
      right: "\(end - start)", wrong: [end - start + 1, end, end - start - 1, end + 1, end - start + 2].filter { $0 != end - start }.map { "\($0)" },
      explanation: "\(end) \u{2212} \(start) = \(end - start).")
  }

  private static let binarySearch: [any QuestionTemplate] = Template.bilingual(
    "info-binary-search", .informatics, grade: 11, topic: "thuật-toán/tìm-kiếm", level: .application,
    cases: [7, 15, 20, 31, 50, 63, 100, 127, 200, 255, 500, 1000, 1023], english: 13
  ) { say, count in
    var steps = 0
    var rest = count
    while rest > 0 {
      rest /= 2
      steps += 1
    }
    return .choice(
      say("Tìm kiếm nhị phân trong dãy \(count) phần tử đã sắp xếp cần nhiều nhất bao nhiêu lần so sánh phần tử giữa?", "How many looks at a middle element does binary search need at most in a sorted list of \(count)?"),
      right: "\(steps)", wrong: [steps - 1, steps + 1, count / 2, count].filter { $0 != steps }.map { "\($0)" },
      explanation: say("Mỗi lần còn lại không quá một nửa: ", "Each look leaves half at most: ") + "2^\(steps - 1) ≤ \(count) < 2^\(steps).")
  }

  private static let comparisons: [any QuestionTemplate] = Template.bilingual(
    "info-sort-comparisons", .informatics, grade: 11, topic: "thuật-toán/sắp-xếp", level: .application, cases: Array(4...15), english: 12
  ) { say, count in
    .numeric(
      say("Sắp xếp chọn trên dãy \(count) phần tử thực hiện bao nhiêu phép so sánh hai phần tử?", "How many comparisons of two elements does selection sort make on a list of \(count)?"),
      Double(count * (count - 1) / 2), explanation: "\(count) · \(count - 1) : 2 = \(count * (count - 1) / 2).")
  }
}
