/// Crosses, gametes, populations.
enum HeredityTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(crosses, gametes, genotypes, recessive, hardyWeinberg, alleles, linkage)

  private static let genes = ["A", "B", "D"]

  /// A genotype such as `AaBB` by each gene's number of dominant alleles.
  private static func genotype(_ doses: [Int]) -> String {
    zip(genes, doses).map { gene, dose in
      [gene.lowercased() + gene.lowercased(), gene + gene.lowercased(), gene + gene][dose]
    }.joined()
  }

  /// Shares of dominant looks among the offspring of one gene, in quarters.
  private static func dominantQuarters(_ first: Int, _ second: Int) -> Int {
    first == 2 || second == 2 ? 4 : first == 1 && second == 1 ? 3 : first + second == 0 ? 0 : 2
  }

  private static let crosses: [any QuestionTemplate] = Template.bilingual(
    "bio-cross-ratio", .biology, grade: 9, topic: "di-truyền/lai", level: .comprehension,
    cases: grid([["Aa", "Aa"], ["Aa", "aa"], ["AA", "aa"], ["AA", "Aa"], ["aa", "aa"]], [("đỏ", "red", "trắng", "white"), ("cao", "tall", "thấp", "short"), ("trơn", "smooth", "nhăn", "wrinkled"), ("vàng", "yellow", "xanh", "green")]).map { "\($0.0[0]) \($0.0[1]) \($0.1.0) \($0.1.1) \($0.1.2) \($0.1.3)" },
    english: 20
  ) { say, item in
    let words = item.split(separator: " ").map(String.init)
    let doses = words.prefix(2).map { $0.filter(\.isUppercase).count }
    let (strong, weak) = (say(words[2], words[3]), say(words[4], words[5]))
    func ratio(_ quarters: Int) -> String {
      switch quarters {
      case 4: "100% \(strong)"
      case 3: "3 \(strong) : 1 \(weak)"
      case 2: "1 \(strong) : 1 \(weak)"
      case 1: "1 \(strong) : 3 \(weak)"
      default: "100% \(weak)"
      }
    }
    let right = dominantQuarters(doses[0], doses[1])
    return .choice(
      say("Alen A (\(strong)) trội hoàn toàn so với a (\(weak)). Phép lai \(words[0]) × \(words[1]) cho đời con có tỉ lệ kiểu hình", "Allele A (\(strong)) is fully dominant over a (\(weak)). Which looks do the offspring of \(words[0]) × \(words[1]) show?"),
      right: ratio(right), wrong: [3, 2, 4, 0, 1].filter { $0 != right }.map(ratio),
      explanation: say("Cá thể mang ít nhất một A có kiểu hình \(strong): ", "Whoever has at least one A is \(strong): ") + ratio(right) + ".")
  }

  private static let threeGenes: [[Int]] = triples([0, 1, 2], [0, 1, 2], [0, 1, 2])

  private static let gametes: [any QuestionTemplate] = Template.bilingual(
    "bio-gametes", .biology, grade: 9, topic: "di-truyền/giao-tử", level: .comprehension, cases: threeGenes.filter { $0.contains(1) }, english: 19
  ) { say, doses in
    let pairs = doses.filter { $0 == 1 }.count
    let count = 1 << pairs
    return .choice(
      say("Kiểu gen \(genotype(doses)) (các gen phân li độc lập, không đột biến) tạo tối đa bao nhiêu loại giao tử?", "How many kinds of gametes can the genotype \(genotype(doses)) form, the genes sorting independently?"),
      right: "\(count)", wrong: ["1", "2", "4", "8", "3", "6"].filter { $0 != "\(count)" },
      explanation: say("Có \(pairs) cặp dị hợp: ", "Heterozygous pairs: \(pairs); ") + "2^\(pairs) = \(count).")
  }

  /// Crosses of two genes by their doses.
  private static let dihybrid: [[Int]] = grid([[1, 1], [1, 2], [1, 0], [2, 1], [0, 1]], [[1, 1], [1, 0], [0, 1], [0, 0]]).map { $0.0 + $0.1 }

  private static let genotypes: [any QuestionTemplate] = Template.bilingual(
    "bio-dihybrid-dominant", .biology, grade: 12, topic: "di-truyền/phân-li-độc-lập", level: .application,
    cases: dihybrid.filter { dominantQuarters($0[0], $0[2]) * dominantQuarters($0[1], $0[3]) > 0 }, english: 15
  ) { say, doses in
    let share = dominantQuarters(doses[0], doses[2]) * dominantQuarters(doses[1], doses[3])
    let other = (4 - dominantQuarters(doses[0], doses[2])) * (4 - dominantQuarters(doses[1], doses[3]))
    let half = dominantQuarters(doses[0], doses[2]) * 4
    func shown(_ sixteenths: Int) -> String { "$\(TeX.fraction(sixteenths, 16))$" }
    return .choice(
      say("Các gen trội hoàn toàn, phân li độc lập. Phép lai \(genotype(Array(doses[0...1]))) × \(genotype(Array(doses[2...3]))) cho tỉ lệ con mang kiểu hình trội về cả hai tính trạng là", "Dominance is full and the genes sort independently. What share of the offspring of \(genotype(Array(doses[0...1]))) × \(genotype(Array(doses[2...3]))) shows both dominant traits?"),
      right: shown(share), wrong: ([other, half] + [9, 3, 1, 4, 8, 12]).filter { $0 != share && $0 > 0 && $0 < 16 }.map(shown),
      explanation: "$\(TeX.fraction(dominantQuarters(doses[0], doses[2]), 4)) \\cdot \(TeX.fraction(dominantQuarters(doses[1], doses[3]), 4)) = \(TeX.fraction(share, 16))$.")
  }

  private static let recessive: [any QuestionTemplate] = Template.bilingual(
    "bio-recessive-children", .biology, grade: 12, topic: "di-truyền/di-truyền-người", level: .highApplication, cases: Array(1...5), english: 5
  ) { say, children in
    let all = (0..<children).reduce(1) { product, _ in product * 4 }
    let healthy = (0..<children).reduce(1) { product, _ in product * 3 }
    func shown(_ top: Int) -> String { "$\(TeX.fraction(top, all))$" }
    return .choice(
      say("Bố mẹ đều có kiểu gen Aa, alen a gây bệnh lặn trên nhiễm sắc thể thường. Xác suất để cả \(children) người con đều không bệnh là", "Both parents are Aa; a causes a recessive disease and is not on a sex chromosome. How likely is it that all of \(children) child(ren) are healthy?"),
      right: shown(healthy), wrong: [1, all - healthy, all / 4, all / 2, all - 1].filter { $0 != healthy && $0 > 0 }.map(shown) + ["$\(TeX.fraction(healthy, all * 2))$", "$\(TeX.fraction(2, 3))$"],
      explanation: "$\\left(\\frac{3}{4}\\right)^{\(children)} = \(TeX.fraction(healthy, all))$.")
  }

  private static let hardyWeinberg: [any QuestionTemplate] = Template.bilingual(
    "bio-hardy-weinberg", .biology, grade: 12, topic: "di-truyền/quần-thể", level: .application, cases: [1, 2, 3, 4, 6, 7, 8, 9], english: 8
  ) { say, tenths in
    let q = Double(tenths) / 10
    func shown(_ value: Double) -> String { say.number(value, places: 4) }
    return .choice(
      say("Quần thể cân bằng Hacđi – Vanbec có tần số alen a bằng \(say.number(q)). Tỉ lệ kiểu gen Aa là", "In a population at Hardy–Weinberg equilibrium the allele a has the frequency \(say.number(q)). What share is Aa?"),
      right: shown(2 * q * (1 - q)), wrong: [q * (1 - q), q * q, (1 - q) * (1 - q), 2 * q, q].map(shown),
      explanation: "2pq = 2 · \(shown(1 - q)) · \(say.number(q)) = \(shown(2 * q * (1 - q))).")
  }

  private static let alleles: [any QuestionTemplate] = Template.bilingual(
    "bio-allele-frequency", .biology, grade: 12, topic: "di-truyền/quần-thể", level: .comprehension,
    cases: grid([10, 20, 30, 36, 49, 50], [20, 30, 40, 42]).filter { $0 + $1 < 100 }.sampled(22), english: 11
  ) { say, item in
    let (homozygous, heterozygous) = item
    let rest = 100 - homozygous - heterozygous
    let frequency = Double(2 * homozygous + heterozygous) / 200
    func shown(_ value: Double) -> String { say.number(value, places: 3) }
    return .choice(
      say("Một quần thể có \(homozygous)% AA, \(heterozygous)% Aa, \(rest)% aa. Tần số alen A là", "A population is \(homozygous)% AA, \(heterozygous)% Aa and \(rest)% aa. What is the frequency of the allele A?"),
      right: shown(frequency), wrong: [1 - frequency, Double(homozygous + heterozygous) / 100, Double(homozygous) / 100, frequency / 2, Double(heterozygous) / 100, frequency + 0.1].map(shown),
      explanation: "\(shown(Double(homozygous) / 100)) + \(shown(Double(heterozygous) / 100)) : 2 = \(shown(frequency)).")
  }

  private static let linkage: [any QuestionTemplate] = Template.bilingual(
    "bio-recombination", .biology, grade: 12, topic: "di-truyền/liên-kết-gen", level: .application, cases: [4, 6, 8, 10, 12, 16, 18, 20, 24, 30, 32, 36, 40], english: 13
  ) { say, percent in
    let recombinant = Double(percent) / 2
    func shown(_ value: Double) -> String { say.number(value) + "%" }
    return .choice(
      say("Cơ thể $\\frac{AB}{ab}$ giảm phân với tần số hoán vị gen \(percent)%. Tỉ lệ giao tử Ab là", "In the meiosis of $\\frac{AB}{ab}$ the recombination frequency is \(percent)%. What share of the gametes is Ab?"),
      right: shown(recombinant), wrong: [Double(percent), 50 - recombinant, 25, 100 - Double(percent)].map(shown),
      explanation: say("Ab là một trong hai loại giao tử hoán vị: ", "Ab is one of two recombinant kinds: ") + "\(percent)% : 2 = \(shown(recombinant)).")
  }
}
