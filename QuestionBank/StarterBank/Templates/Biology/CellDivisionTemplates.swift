/// Chromosome numbers through mitosis, meiosis and mutation.
enum CellDivisionTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    numbers.values { say, name in
      say("Bộ nhiễm sắc thể lưỡng bội (trong tế bào sinh dưỡng) của \(name) có bao nhiêu chiếc?", "How many chromosomes has a body cell of this species? \(name)")
    },
    haploid,
    mitosis,
    meiosis,
    mutants)

  private static let numbers: PairingQuestions = PairingQuestions(
    id: "bio-chromosomes", subject: .biology, grade: 9, topic: "tế-bào/nhiễm-sắc-thể", rows: BiologyFacts.chromosomes.rows
  ) { say, row in "\(row.key(say)): 2n = \(row.value(say))" }

  private static let evenNumbers = [8, 14, 16, 18, 20, 24, 38, 40, 46, 48, 60, 78]

  private static let haploid: [any QuestionTemplate] = Template.bilingual(
    "bio-haploid", .biology, grade: 9, topic: "tế-bào/giảm-phân", level: .comprehension, cases: evenNumbers, english: 12
  ) { say, number in
    .choice(
      say("Loài có 2n = \(number). Giao tử bình thường có bao nhiêu nhiễm sắc thể?", "A species has 2n = \(number). How many chromosomes has a normal gamete?"),
      right: "\(number / 2)", wrong: ["\(number)", "\(number * 2)", "\(number / 2 - 1)"], explanation: "n = \(number) : 2 = \(number / 2).")
  }

  private static let mitosis: [any QuestionTemplate] = Template.bilingual(
    "bio-mitosis", .biology, grade: 9, topic: "tế-bào/nguyên-phân", level: .application, cases: grid(evenNumbers.prefix(6), [2, 3, 4, 5]).sampled(22), english: 11
  ) { say, item in
    let (number, times) = item
    let cells = 1 << times
    return .numeric(
      say("Một tế bào 2n = \(number) nguyên phân \(times) lần. Tổng số nhiễm sắc thể đơn trong các tế bào con là bao nhiêu?", "A cell with 2n = \(number) divides by mitosis \(times) times. How many single chromosomes are there in all daughter cells together?"),
      Double(cells * number), explanation: "2^\(times) · \(number) = \(cells) · \(number) = \(cells * number).")
  }

  private static let meiosis: [any QuestionTemplate] = Template.bilingual(
    "bio-sperm-count", .biology, grade: 10, topic: "tế-bào/giảm-phân", level: .comprehension, cases: grid([5, 8, 10, 20, 25, 40], [1, 4]), english: 12
  ) { say, item in
    let (cells, each) = item
    let isMale = each == 4
    return .choice(
      isMale
        ? say("\(cells) tế bào sinh tinh của một con đực giảm phân bình thường tạo ra bao nhiêu tinh trùng?", "How many sperm do \(cells) spermatocytes form by normal meiosis?")
        : say("\(cells) tế bào sinh trứng giảm phân bình thường tạo ra bao nhiêu trứng?", "How many eggs do \(cells) oocytes form by normal meiosis?"),
      right: "\(cells * each)", wrong: [cells * (isMale ? 1 : 4), cells * 2, cells * 8, cells * 3].map { "\($0)" },
      explanation: isMale ? say("Mỗi tế bào sinh tinh cho 4 tinh trùng.", "Each spermatocyte gives 4 sperm.") : say("Mỗi tế bào sinh trứng cho 1 trứng và 3 thể cực.", "Each oocyte gives 1 egg and 3 polar bodies."))
  }

  /// Kinds of mutants by what they add to 2n, in chromosomes or half sets.
  private static let kinds: [(String, String, Int, Int)] = [
    ("thể một (2n − 1)", "monosomic (2n − 1)", 0, -1), ("thể ba (2n + 1)", "trisomic (2n + 1)", 0, 1), ("thể tam bội (3n)", "triploid (3n)", 1, 0), ("thể tứ bội (4n)", "tetraploid (4n)", 2, 0),
  ]

  private static let mutants: [any QuestionTemplate] = Template.bilingual(
    "bio-mutant-chromosomes", .biology, grade: 12, topic: "di-truyền/đột-biến", level: .comprehension, cases: grid(kinds.indices, [8, 14, 20, 24, 46, 48]), english: 12
  ) { say, item in
    let (vietnamese, english, sets, extra) = kinds[item.0]
    let number = item.1
    let count = number + sets * number / 2 + extra
    return .choice(
      say("Loài có 2n = \(number). Tế bào sinh dưỡng của \(vietnamese) có bao nhiêu nhiễm sắc thể?", "A species has 2n = \(number). How many chromosomes has a body cell that is \(english)?"),
      right: "\(count)", wrong: [number - 1, number + 1, number * 3 / 2, number * 2, number * 3, number + 2].filter { $0 != count }.map { "\($0)" },
      explanation: "n = \(number / 2); \(say(vietnamese, english)): \(count).")
  }
}
