/// Binary and hexadecimal numbers, units of data, logic.
enum NumeralTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(toBinary, fromBinary, hexadecimal, additions, units, transfer, bits, images, logic)

  private static func digits(_ value: Int, _ base: Int) -> String { String(value, radix: base, uppercase: true) }

  private static func numeral(_ text: String, _ base: Int) -> String { "$\(text)_{\(base)}$" }

  private static let toBinary: [any QuestionTemplate] = Template.bilingual(
    "info-to-binary", .informatics, grade: 10, topic: "biểu-diễn/hệ-nhị-phân", level: .comprehension,
    cases: [5, 6, 9, 10, 11, 13, 19, 21, 22, 25, 26, 37, 38, 41, 44, 50, 53, 58, 67, 74, 83, 89, 100, 105, 116, 139, 150, 172, 201, 227],
    english: 30
  ) { say, value in
    let right = digits(value, 2)
    let wrong = [String(right.reversed()), digits(value + 1, 2), digits(value ^ 2, 2), digits(value * 2, 2), digits(value ^ 4, 2)]
    return .choice(
      say("Số \(value) trong hệ thập phân viết ở hệ nhị phân là", "What is \(value) in binary?"), right: numeral(right, 2),
      wrong: wrong.filter { $0 != right && !$0.hasPrefix("0") }.map { numeral($0, 2) },
      explanation: say("Chia liên tiếp cho 2, đọc số dư từ dưới lên: ", "Divide by 2 again and again and read the remainders upwards: ")
        + numeral(right, 2) + ".")
  }

  private static let fromBinary: [any QuestionTemplate] = Template.bilingual(
    "info-from-binary", .informatics, grade: 10, topic: "biểu-diễn/hệ-nhị-phân", level: .comprehension,
    cases: Array(stride(from: 5, through: 250, by: 7)), english: 18
  ) { say, value in
    let text = digits(value, 2)
    let powers = text.reversed().enumerated().filter { $0.element == "1" }.map { "\(1 << $0.offset)" }.reversed()
    return .numeric(
      say("Số nhị phân \(numeral(text, 2)) bằng bao nhiêu trong hệ thập phân?", "What is the binary number \(numeral(text, 2)) in decimal?"),
      Double(value), explanation: powers.joined(separator: " + ") + " = \(value).")
  }

  private static let hexadecimal: [any QuestionTemplate] = Template.bilingual(
    "info-hexadecimal", .informatics, grade: 11, topic: "biểu-diễn/hệ-thập-lục-phân", level: .comprehension,
    cases: Array(stride(from: 26, through: 254, by: 6)), english: 20
  ) { say, value in
    let text = digits(value, 16)
    let (high, low) = (value / 16, value % 16)
    let wrong = [low * 16 + high, high * 10 + low, high * 16 + low + 1, high + low, (high + 1) * 16 + low].filter { $0 != value }
    return .choice(
      say("Số thập lục phân \(numeral("\\mathrm{\(text)}", 16)) bằng bao nhiêu trong hệ thập phân?", "What is the hexadecimal number \(numeral("\\mathrm{\(text)}", 16)) in decimal?"),
      right: "\(value)", wrong: wrong.map { "\($0)" }, explanation: "\(high) · 16 + \(low) = \(value).")
  }

  private static let additions: [any QuestionTemplate] = Template.bilingual(
    "info-binary-sum", .informatics, grade: 10, topic: "biểu-diễn/hệ-nhị-phân", level: .application,
    cases: grid([5, 9, 11, 13, 22, 27, 45], [3, 6, 7, 14, 19]).sampled(26), english: 13
  ) { say, item in
    let (first, second) = item
    let right = digits(first + second, 2)
    let noCarry = digits(first ^ second, 2)
    let wrong = [noCarry, digits(first | second, 2), digits(first + second + 1, 2), digits(first + second - 1, 2), digits(first + second + 2, 2)]
    return .choice(
      say("Kết quả phép cộng \(numeral(digits(first, 2), 2)) + \(numeral(digits(second, 2), 2)) là", "What is \(numeral(digits(first, 2), 2)) + \(numeral(digits(second, 2), 2))?"),
      right: numeral(right, 2), wrong: wrong.filter { $0 != right }.map { numeral($0, 2) },
      explanation: say("1 + 1 = 10: viết 0, nhớ 1. ", "1 + 1 = 10: write 0, carry 1. ") + "\(first) + \(second) = \(first + second).")
  }

  private static let names = ["B", "KiB", "MiB", "GiB", "TiB"]

  private static let units: [any QuestionTemplate] = Template.bilingual(
    "info-data-unit", .informatics, grade: 6, topic: "thông-tin/đơn-vị", level: .comprehension,
    cases: grid([2, 3, 4, 5, 8, 16], 1..<5), english: 12
  ) { say, item in
    let (count, step) = item
    return .choice(
      say("\(count) \(names[step]) bằng bao nhiêu \(names[step - 1]) (1 \(names[step]) = 2¹⁰ \(names[step - 1]))?", "How many \(names[step - 1]) are \(count) \(names[step]) (1 \(names[step]) = 2¹⁰ \(names[step - 1]))?"),
      right: say.number(count * 1024), wrong: [count * 1000, count * 100, count * 8, count * 1042].map { say.number($0) },
      explanation: "2¹⁰ = 1024; \(count) × 1024 = \(say.number(count * 1024)).")
  }

  private static let transfer: [any QuestionTemplate] = Template.bilingual(
    "info-transfer-time", .informatics, grade: 11, topic: "mạng/tốc-độ", level: .application,
    cases: grid([50, 100, 250, 500, 750], [20, 40, 50, 80, 100]).filter { $0 * 8 % $1 == 0 }, english: 10
  ) { say, item in
    let (megabytes, speed) = item
    let seconds = megabytes * 8 / speed
    return .choice(
      say("Tải tệp \(megabytes) MB qua đường truyền \(speed) Mbit/s (1 byte = 8 bit) mất ít nhất bao lâu?", "How long does it take at least to load a file of \(megabytes) MB at \(speed) Mbit/s (1 byte = 8 bits)?"),
      right: say.number(seconds) + " s",
      wrong: [Double(megabytes) / Double(speed), Double(speed) / Double(megabytes), Double(seconds) * 8, Double(megabytes * speed)]
        .map { say.number($0, places: 2) + " s" },
      explanation: "\(megabytes) MB = \(megabytes * 8) Mbit; \(megabytes * 8) : \(speed) = \(seconds) s.")
  }

  private static let bits: [any QuestionTemplate] = Template.bilingual(
    "info-bit-patterns", .informatics, grade: 10, topic: "biểu-diễn/bit", level: .comprehension, cases: Array(2...12), english: 11
  ) { say, count in
    .choice(
      say("\(count) bit biểu diễn được bao nhiêu giá trị khác nhau?", "How many different values can \(count) bits hold?"),
      right: "\(1 << count)", wrong: [(1 << count) - 1, count * 2, count * count, 1 << (count - 1), (1 << count) + 1].filter { $0 != 1 << count }.map { "\($0)" },
      explanation: "2^\(count) = \(1 << count).")
  }

  private static let images: [any QuestionTemplate] = Template.bilingual(
    "info-image-size", .informatics, grade: 11, topic: "biểu-diễn/hình-ảnh", level: .application,
    cases: grid([100, 200, 300, 400], [50, 100, 250], [8, 16, 24]).sampled(24), english: 12
  ) { say, item in
    let (width, height, depth) = item
    let bytes = width * height * depth / 8
    return .numeric(
      say("Ảnh không nén \(width) × \(height) điểm ảnh, mỗi điểm \(depth) bit, chiếm bao nhiêu byte?", "How many bytes does an uncompressed picture of \(width) × \(height) pixels of \(depth) bits take?"),
      Double(bytes), explanation: "\(width) · \(height) · \(depth) : 8 = \(say.number(bytes)).")
  }

  /// Names of a logic expression and its value for 0 or 1.
  private static let gates: [(String, @Sendable (Int, Int) -> Int)] = [
    ("A AND B", { $0 & $1 }), ("A OR B", { $0 | $1 }), ("A XOR B", { $0 ^ $1 }), ("NOT (A AND B)", { 1 - ($0 & $1) }),
    ("NOT (A OR B)", { 1 - ($0 | $1) }), ("(NOT A) AND B", { (1 - $0) & $1 }), ("A OR (NOT B)", { $0 | (1 - $1) }),
    ("(NOT A) OR B", { (1 - $0) | $1 }), ("A AND (NOT B)", { $0 & (1 - $1) }),
  ]

  private static let logic: [any QuestionTemplate] = Template.bilingual(
    "info-logic", .informatics, grade: 11, topic: "lôgic/bảng-chân-trị", level: .comprehension, cases: Array(gates.indices), english: 9
  ) { say, index in
    let (name, gate) = gates[index]
    let rows = [(0, 0), (0, 1), (1, 0), (1, 1)]
    return .cluster(
      say("Xét biểu thức lôgic \(name). Biểu thức có giá trị 1 khi:", "The logic expression \(name) has the value 1 when:"),
      rows.map { .init("A = \($0.0), B = \($0.1).", gate($0.0, $0.1) == 1, .comprehension) },
      explanation: rows.map { "(\($0.0), \($0.1)) → \(gate($0.0, $0.1))" }.joined(separator: "; ") + ".")
  }
}
