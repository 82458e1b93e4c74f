/// Symbols, numbers and places of the elements.
enum ElementTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    symbols.values { say, name in
      say("Kí hiệu hoá học của nguyên tố \(name) là", "What is the symbol of the element \(name)?")
    },
    symbols.keys { say, symbol in
      say("\(symbol) là kí hiệu của nguyên tố nào?", "Which element has the symbol \(symbol)?")
    },
    common.shortAnswers(
      ask: { say, name in
        say(
          "Viết kí hiệu hoá học của \(name) (đúng chữ hoa, chữ thường).",
          "Write the symbol of \(name) (mind capital and small letters).")
      }, exact: true),
    numbers.values { say, name in
      say("Nguyên tố \(name) có số hiệu nguyên tử là", "What is the atomic number of \(name)?")
    },
    groups,
    sameGroup)

  private static let elements: [Element] = Element.table.rows

  private static func name(_ element: Element) -> Pairing.Term {
    let isSame = element.vietnamese == element.english
    return Pairing.Term(
      vietnamese: isSame ? element.vietnamese : "\(element.vietnamese) (\(element.english))", english: element.english)
  }

  /// Sorted by symbol, so that the neighbours of Mg are Mn, Mo and Mt, which pupils mix up.
  private static let symbols: PairingQuestions = PairingQuestions(
    id: "chem-symbol", subject: .chemistry, grade: 7, topic: "nguyên-tố/kí-hiệu",
    rows: symbolRows(elements)
  ) { say, row in
    say("Nguyên tố \(row.key(say)) có kí hiệu \(row.value(say))", "The symbol of \(row.key(say)) is \(row.value(say))")
  }

  private static let common: PairingQuestions = PairingQuestions(
    id: "chem-symbol-typed", subject: .chemistry, grade: 7, topic: "nguyên-tố/kí-hiệu",
    rows: symbolRows(elements.filter { $0.number <= 38 || [47, 48, 50, 53, 54, 55, 56, 74, 78, 79, 80, 82].contains($0.number) })
  ) { say, row in
    say("Nguyên tố \(row.key(say)) có kí hiệu \(row.value(say))", "The symbol of \(row.key(say)) is \(row.value(say))")
  }

  private static func symbolRows(_ elements: [Element]) -> [Pairing] {
    elements.sorted { Array($0.symbol.utf8).lexicographicallyPrecedes(Array($1.symbol.utf8)) }.map { element in
      Pairing(
        group: String(element.symbol.prefix(1)), key: name(element),
        value: .init(vietnamese: element.symbol, english: element.symbol))
    }
  }

  /// In the order of the table: the likeliest mistake is the next number.
  private static let numbers: PairingQuestions = PairingQuestions(
    id: "chem-atomic-number", subject: .chemistry, grade: 10, topic: "nguyên-tố/số-hiệu",
    rows: elements.prefix(57).map { element in
      Pairing(
        group: "\(element.period)", key: name(element),
        value: .init(vietnamese: "\(element.number)", english: "\(element.number)"))
    }
  ) { say, row in
    say(
      "Nguyên tố \(row.key(say)) ở ô số \(row.value(say))", "The atomic number of \(row.key(say)) is \(row.value(say))")
  }

  private static let groups: [any QuestionTemplate] = Template.bilingual(
    "chem-place", .chemistry, grade: 10, topic: "bảng-tuần-hoàn/vị-trí", level: .comprehension, basis: .facts,
    cases: elements.filter { $0.group != nil && $0.number > 2 && $0.number < 87 }, english: 40
  ) { say, element in
    let (group, period) = (element.group ?? 0, element.period)
    func place(_ period: Int, _ group: Int) -> String {
      say("chu kì \(period), nhóm \(group)", "period \(period), group \(group)")
    }
    let side = group < 18 ? group + 1 : group - 1
    return .choice(
      say(
        "Trong bảng tuần hoàn (nhóm đánh số từ 1 đến 18), nguyên tố \(name(element)(say)) ở",
        "Where in the periodic table (groups 1 to 18) does \(element.english) stand?"),
      right: place(period, group),
      wrong: [place(period + 1, group), place(period, side), place(period - 1, group)],
      explanation: say(
        "Số hiệu \(element.number): \(name(element)(say)) có \(period) lớp electron nên ở chu kì \(period), thuộc nhóm \(group).",
        "Number \(element.number): \(element.english) has \(period) electron shells, so it is in period \(period), "
          + "group \(group)."))
  }

  /// Elements of one group behave alike.
  private static let sameGroup: [any QuestionTemplate] = Template.bilingual(
    "chem-same-group", .chemistry, grade: 10, topic: "bảng-tuần-hoàn/nhóm", level: .comprehension, basis: .facts,
    cases: elements.filter { [1, 2, 14, 15, 16, 17, 18].contains($0.group ?? 0) && $0.number > 2 && $0.number < 57 },
    english: 33
  ) { say, element in
    let family = elements.filter { $0.group == element.group && $0.number != element.number && $0.number < 57 }
      .filter { $0.number > 1 }
    let partner = family.min { abs($0.number - element.number) < abs($1.number - element.number) } ?? element
    let near = elements.filter { $0.group != element.group && $0.number > 2 && abs($0.number - element.number) < 4 }
      .sorted { (abs($0.number - element.number), $0.number) < (abs($1.number - element.number), $1.number) }
    return .choice(
      say(
        "Nguyên tố nào cùng nhóm với \(name(element)(say)) nên có tính chất hoá học tương tự?",
        "Which element is in the same group as \(element.english) and so behaves like it?"),
      right: name(partner)(say), wrong: near.prefix(3).map { name($0)(say) },
      explanation: say(
        "\(element.symbol) và \(partner.symbol) cùng ở nhóm \(element.group ?? 0), có cùng số electron lớp ngoài cùng; "
          + "các nguyên tố đứng cạnh \(element.symbol) trong chu kì thì khác nhóm.",
        "\(element.symbol) and \(partner.symbol) both stand in group \(element.group ?? 0) and have the same number of outer "
          + "electrons; those next to \(element.symbol) in the row belong to other groups."))
  }
}

extension Element: CustomStringConvertible {
  /// What a question's id is made of.
  var description: String { symbol }
}
