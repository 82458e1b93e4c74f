/// DNA, RNA and the genetic code.
enum GeneticCodeTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(complement, transcription, codons, baseShare, hydrogenBonds, geneLength, copies, aminoAcids, baseCluster)

  /// Short strands in which no two neighbours give the same answer by the usual mistakes.
  private static let strands = [
    "ATGCCT", "GGATCA", "TACGGA", "CATTGC", "AGCTTG", "TTGACC", "GCATAG", "CCGTAA", "ACGTTC", "GTACCA", "TGGCAT", "CAGGTA",
    "AATGCG", "TCCAGA", "GATTCG", "CTAAGC", "AGTCCG", "TGCAAC", "GGCTTA", "CGATGT",
  ]

  private static func map(_ strand: String, _ rule: [Character: Character]) -> String { String(strand.map { rule[$0] ?? $0 }) }

  private static let pairs: [Character: Character] = ["A": "T", "T": "A", "G": "C", "C": "G"]
  private static let toRNA: [Character: Character] = ["A": "U", "T": "A", "G": "C", "C": "G"]
  private static let swapped: [Character: Character] = ["A": "G", "G": "A", "T": "C", "C": "T"]

  private static let complement: [any QuestionTemplate] = Template.bilingual(
    "bio-dna-complement", .biology, grade: 9, topic: "di-truyền/adn", level: .comprehension, cases: strands, english: 20
  ) { say, strand in
    .choice(
      say("Một mạch ADN có trình tự 3′-\(strand)-5′. Mạch bổ sung là", "A strand of DNA reads 3′-\(strand)-5′. What is its complementary strand?"),
      right: "5′-\(map(strand, pairs))-3′",
      wrong: ["5′-\(map(strand, toRNA))-3′", "5′-\(map(strand, swapped))-3′", "5′-\(strand)-3′"],
      explanation: say("A liên kết với T, G với C; U chỉ có ở ARN.", "A pairs with T, G with C; U is found in RNA only."))
  }

  private static let transcription: [any QuestionTemplate] = Template.bilingual(
    "bio-transcription", .biology, grade: 9, topic: "di-truyền/arn", level: .comprehension, cases: strands, english: 20
  ) { say, strand in
    .choice(
      say("Mạch gốc của gen có đoạn 3′-\(strand)-5′. Đoạn mARN được phiên mã là", "The template strand of a gene reads 3′-\(strand)-5′. What is the mRNA made from it?"),
      right: "5′-\(map(strand, toRNA))-3′",
      wrong: ["5′-\(map(strand, pairs))-3′", "5′-\(map(strand, ["T": "U"]))-3′", "5′-\(map(map(strand, swapped), ["T": "U"]))-3′"],
      explanation: say("A mạch gốc – U, T – A, G – X (C), X (C) – G: ", "Template A gives U, T gives A, G gives C, C gives G: ") + map(strand, toRNA) + ".")
  }

  private static let sense: [String] = GeneticCode.table.rows.filter { $0.aminoAcid != "STOP" }.flatMap(\.codons)

  private static let codons: [any QuestionTemplate] = Template.bilingual(
    "bio-codon", .biology, grade: 12, topic: "di-truyền/mã-di-truyền", level: .comprehension, cases: sense, english: 30
  ) { say, codon in
    let anticodon = map(codon, ["A": "U", "U": "A", "G": "C", "C": "G"])
    return .choice(
      say("Côđon 5′-\(codon)-3′ trên mARN khớp với anticôđon nào của tARN?", "Which anticodon of a tRNA fits the mRNA codon 5′-\(codon)-3′?"),
      right: "3′-\(anticodon)-5′",
      wrong: ["3′-\(codon)-5′", "3′-\(map(anticodon, ["U": "T"]))-5′", "3′-\(map(codon, ["A": "G", "G": "A", "U": "C", "C": "U"]))-5′", "5′-\(anticodon)-3′"],
      explanation: say("A – U và G – X (C), hai mạch ngược chiều; côđon này mã hóa ", "A pairs with U, G with C, in opposite directions; this codon stands for ")
        + "\(GeneticCode.aminoAcid(of: codon) ?? "").")
  }

  private static let baseShare: [any QuestionTemplate] = Template.bilingual(
    "bio-base-share", .biology, grade: 10, topic: "di-truyền/adn", level: .application, cases: [12, 14, 15, 16, 18, 20, 21, 22, 23, 24, 26, 27, 28, 30, 32, 34, 35, 36],
    english: 18
  ) { say, percent in
    .choice(
      say("Một phân tử ADN mạch kép có \(percent)% ađênin (A). Tỉ lệ guanin (G) là", "A double-stranded DNA has \(percent)% adenine. What share is guanine?"),
      right: "\(50 - percent)%", wrong: ["\(percent)%", "\(100 - percent)%", "\(100 - 2 * percent)%", "\(50 + percent)%"],
      explanation: "A = T, G = X (C), A + G = 50%: 50% \u{2212} \(percent)% = \(50 - percent)%.")
  }

  private static let hydrogenBonds: [any QuestionTemplate] = Template.bilingual(
    "bio-hydrogen-bonds", .biology, grade: 12, topic: "di-truyền/adn", level: .application,
    cases: grid([300, 400, 450, 600, 700], [200, 350, 500, 800]).sampled(20), english: 10
  ) { say, item in
    let (adenine, guanine) = item
    let bonds = 2 * adenine + 3 * guanine
    return .choice(
      say("Một gen có \(adenine) nuclêôtit loại A và \(guanine) nuclêôtit loại G. Số liên kết hiđrô của gen là", "A gene has \(adenine) nucleotides A and \(guanine) nucleotides G. How many hydrogen bonds does it have?"),
      right: say.number(bonds), wrong: [3 * adenine + 2 * guanine, 2 * (adenine + guanine), adenine + guanine, 3 * (adenine + guanine)].map { say.number($0) },
      explanation: "H = 2A + 3G = 2 · \(adenine) + 3 · \(guanine) = \(say.number(bonds)).")
  }

  private static let geneLength: [any QuestionTemplate] = Template.bilingual(
    "bio-gene-length", .biology, grade: 12, topic: "di-truyền/adn", level: .application, cases: [1200, 1500, 1800, 2000, 2400, 3000, 3200, 3600, 4000, 4800],
    english: 10
  ) { say, count in
    let pairs = count / 2
    let nanometres = Double(pairs) * 0.34
    func shown(_ value: Double) -> String { say.number(value, places: 2) + " nm" }
    return .choice(
      say("Một gen mạch kép có \(say.number(count)) nuclêôtit, mỗi cặp dài \(say.number(0.34)) nm. Gen dài", "A double-stranded gene has \(say.number(count)) nucleotides, and each pair is \(say.number(0.34)) nm long. How long is the gene?"),
      right: shown(nanometres), wrong: [nanometres * 2, nanometres * 10, nanometres / 10, nanometres / 2].map(shown),
      explanation: "\(say.number(count)) : 2 · \(say.number(0.34)) = \(shown(nanometres)).")
  }

  private static let copies: [any QuestionTemplate] = Template.bilingual(
    "bio-replication", .biology, grade: 12, topic: "di-truyền/nhân-đôi", level: .application,
    cases: grid([1, 2, 3, 5, 10], [2, 3, 4, 5, 6]), english: 12
  ) { say, item in
    let (start, times) = item
    let count = start << times
    return .choice(
      say("\(start) phân tử ADN nhân đôi \(times) lần liên tiếp tạo thành bao nhiêu phân tử?", "\(start) molecule(s) of DNA are copied \(times) times over. How many molecules are there then?"),
      right: "\(count)", wrong: [start * times * 2, count * 2, count - start, start * times].filter { $0 != count }.map { "\($0)" } + ["\(count + start)"],
      explanation: "\(start) · 2^\(times) = \(count).")
  }

  private static let aminoAcids: [any QuestionTemplate] = Template.bilingual(
    "bio-protein-length", .biology, grade: 12, topic: "di-truyền/dịch-mã", level: .highApplication, cases: [300, 450, 600, 750, 900, 1200, 1500, 1800, 2100, 2400],
    english: 10
  ) { say, count in
    .numeric(
      say("Phân tử mARN trưởng thành có vùng mã hóa (kể cả côđon kết thúc) gồm \(say.number(count)) nuclêôtit. Chuỗi pôlipeptit vừa tổng hợp xong (chưa cắt axit amin mở đầu) có bao nhiêu axit amin?", "The coding region of an mRNA, the stop codon included, has \(say.number(count)) nucleotides. How many amino acids does the newly made chain have before the first one is cut off?"),
      Double(count / 3 - 1), explanation: "\(say.number(count)) : 3 \u{2212} 1 = \(count / 3 - 1); " + say("côđon kết thúc không mã hóa axit amin.", "the stop codon stands for no amino acid."))
  }

  private static let baseCluster: [any QuestionTemplate] = Template.bilingual(
    "bio-dna-cluster", .biology, grade: 12, topic: "di-truyền/adn", level: .application,
    cases: grid([2400, 3000, 3600], [20, 30, 35]) + grid([2000, 4000], [15, 25]), english: 10
  ) { say, item in
    let (count, percent) = item
    let adenine = count * percent / 100
    let guanine = count / 2 - adenine
    let seed = count / 100 + percent
    let stated = [adenine, seed % 2 == 0 ? guanine : count - adenine, 2 * adenine + 3 * guanine + (seed % 3 == 0 ? count / 10 : 0), count / (seed % 5 < 2 ? 10 : 20)]
    return .cluster(
      say("Một gen mạch kép có \(say.number(count)) nuclêôtit, trong đó A chiếm \(percent)%.", "A double-stranded gene has \(say.number(count)) nucleotides, of which \(percent)% are A."),
      [
        .init(say("Số nuclêôtit loại A là \(say.number(stated[0])).", "There are \(say.number(stated[0])) nucleotides A."), true, .recognition),
        .init(say("Số nuclêôtit loại G là \(say.number(stated[1])).", "There are \(say.number(stated[1])) nucleotides G."), stated[1] == guanine, .comprehension),
        .init(say("Gen có \(say.number(stated[2])) liên kết hiđrô.", "The gene has \(say.number(stated[2])) hydrogen bonds."), stated[2] == 2 * adenine + 3 * guanine, .application),
        .init(say("Gen có \(say.number(stated[3])) chu kì xoắn (mỗi chu kì 10 cặp).", "The gene has \(say.number(stated[3])) turns of ten pairs."), stated[3] == count / 20, .application),
      ],
      explanation: "A = T = \(say.number(adenine)); G = X (C) = \(say.number(guanine)); H = \(say.number(2 * adenine + 3 * guanine)); \(say.number(count)) : 20 = \(count / 20).")
  }
}
