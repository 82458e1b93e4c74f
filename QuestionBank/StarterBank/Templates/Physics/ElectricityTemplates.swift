/// Current, resistance, power and charge, grades 9 and 11.
enum ElectricityTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    ohm, resistors, energy, seriesCluster, coulomb, wire, capacitor, closedCircuit,
  ].flatMap { $0 }

  private static let ohm: [any QuestionTemplate] = Template.bilingual(
    "phys-ohm", .physics, grade: 9, topic: "điện-học/định-luật-ohm", level: .recognition,
    cases: grid([4, 5, 8, 10, 12, 15, 20, 25, 40, 60], [0.2, 0.3, 0.5, 1.2, 1.5, 2, 3]).sampled(54), english: 24
  ) { say, task in
    let (resistance, current) = task
    let voltage = Double(resistance) * current
    return say.choice(
      say(
        "Đặt hiệu điện thế \(say.number(voltage)) V vào hai đầu điện trở \(resistance) Ω. Cường độ dòng điện qua điện trở là",
        "A voltage of \(say.number(voltage)) V is applied to a resistor of \(resistance) Ω. What current flows?"),
      current,
      wrong: [voltage * Double(resistance), Double(resistance) / voltage, current * 10, current / 10].filter {
        ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0
      } + [current * 2, current + 1],
      unit: "A",
      explanation: "$I = \\frac{U}{R} = \\frac{\(say.tex(voltage))}{\(resistance)} = \(say.tex(current))$ (A).")
  }

  private static let pairs: [(Int, Int)] = [
    (3, 6), (4, 12), (6, 12), (10, 15), (20, 30), (12, 24), (30, 60), (15, 30), (40, 60), (5, 20), (10, 40), (6, 30),
    (8, 24), (9, 18), (7, 42), (14, 35), (21, 28), (20, 80), (24, 40), (18, 36),
  ]

  private static let resistors: [any QuestionTemplate] = Template.bilingual(
    "phys-equivalent-resistance", .physics, grade: 9, topic: "điện-học/đoạn-mạch", level: .comprehension,
    cases: grid([true, false], pairs), english: 24
  ) { say, task in
    let (isParallel, values) = task
    let (first, second) = values
    let series = first + second
    let parallel = first * second / series
    return say.choice(
      say(
        "Hai điện trở \(first) Ω và \(second) Ω mắc \(isParallel ? "song song" : "nối tiếp"). Điện trở tương đương là",
        "Resistors of \(first) Ω and \(second) Ω are connected in \(isParallel ? "parallel" : "series"). What is the equivalent "
          + "resistance?"),
      isParallel ? parallel : series,
      wrong: [isParallel ? series : parallel, first * second, second - first, second, series / 2],
      unit: "Ω",
      explanation: isParallel
        ? "$R = \\frac{R_1R_2}{R_1 + R_2} = \\frac{\(first * second)}{\(series)} = \(parallel)$ (Ω)."
        : "$R = R_1 + R_2 = \(first) + \(second) = \(series)$ (Ω).")
  }

  private static let energy: [any QuestionTemplate] = [
    Template(
      "phys-electric-energy", .physics, grade: 9, topic: "điện-học/điện-năng", level: .application,
      cases: grid(
        [
          ("bóng đèn", 40), ("quạt điện", 60), ("ti vi", 120), ("tủ lạnh", 150), ("nồi cơm điện", 800),
          ("điều hòa", 1200),
        ],
        [2, 3, 4, 5, 8], [30]
      )
    ) { say, task in
      let (device, hours, days) = task
      let right = Double(device.1 * hours * days) / 1000
      return .numeric(
        "Một \(device.0) công suất \(device.1) W dùng mỗi ngày \(hours) giờ. Tính điện năng tiêu thụ trong \(days) ngày (theo kWh).",
        right,
        explanation: "$A = Pt = \(say.tex(Double(device.1) / 1000)) \\cdot \(hours * days) = \(say.tex(right))$ (kWh).")
    }
  ]

  private static let seriesCluster: [any QuestionTemplate] = [
    Template(
      "phys-series-circuit-cluster", .physics, grade: 9, topic: "điện-học/đoạn-mạch", level: .application,
      cases: grid([(4, 8), (5, 10), (6, 9), (10, 20), (8, 12), (15, 25)], [1, 2, 3], 0...3).sampled(50)
    ) { _, task in
      let (values, current, spoiled) = task
      let (first, second) = values
      let voltage = current * (first + second)
      let resistance = spoiled == 0 ? second - first : first + second
      let power = spoiled == 1 ? voltage * current * current : voltage * current
      return .cluster(
        "Hai điện trở $R_1 = \(first)$ Ω và $R_2 = \(second)$ Ω mắc nối tiếp vào hiệu điện thế \(voltage) V.",
        [
          Draft.Statement("Điện trở tương đương của đoạn mạch là \(resistance) Ω.", spoiled != 0, .recognition),
          Draft.Statement(
            "Cường độ dòng điện qua mạch là \(spoiled == 3 ? 2 * current : current) A.", spoiled != 3, .comprehension),
          Draft.Statement(
            "Hiệu điện thế hai đầu $R_1$ là \(current * (spoiled == 2 ? second : first)) V.", spoiled != 2,
            .comprehension),
          Draft.Statement(
            "Công suất tiêu thụ của cả đoạn mạch là \(power) W.", power == voltage * current, .application),
        ],
        explanation: "$R = \(first + second)$ Ω; $I = \\frac{\(voltage)}{\(first + second)} = \(current)$ A; "
          + "$U_1 = \(current * first)$ V; $P = UI = \(voltage * current)$ W.")
    }
  ]

  private static let coulomb: [any QuestionTemplate] = [
    Template(
      "phys-coulomb-scaling", .physics, grade: 11, topic: "điện-trường/định-luật-coulomb", level: .comprehension,
      cases: grid(["tăng", "giảm"], [2, 3, 4], [12, 18, 36, 48, 72, 90, 144, 180]).filter { _, factor, force in
        force * 10 % (factor * factor) == 0
      }
    ) { say, task in
      let (change, factor, force) = task
      let strong = Double(force)
      let times = Double(factor)
      let right = change == "tăng" ? strong / times / times : strong * times * times
      return say.choice(
        "Hai điện tích điểm hút nhau với lực \(force) mN. Nếu khoảng cách giữa chúng \(change) \(factor) lần thì lực tương tác là",
        right,
        wrong: [
          change == "tăng" ? strong / times : strong * times,
          change == "tăng" ? strong * times * times : strong / times / times,
          change == "tăng" ? strong * times : strong / times, strong,
        ],
        unit: "mN",
        explanation: "Lực tỉ lệ nghịch với bình phương khoảng cách: $F' = \(say.tex(right))$ (mN).")
    }
  ]

  private static let wire: [any QuestionTemplate] = [
    Template(
      "phys-wire-resistance", .physics, grade: 9, topic: "điện-học/điện-trở-dây-dẫn", level: .application,
      cases: grid([6, 8, 12, 20, 24, 30], [2, 3, 4, 5], [2, 3, 4]).filter { _, length, area in length != area }.sampled(
        40)
    ) { say, task in
      let (resistance, length, area) = task
      let right = Double(resistance * length * area)
      return say.choice(
        "Một dây dẫn có điện trở \(resistance) Ω. Một dây khác cùng chất, dài gấp \(length) lần và tiết diện nhỏ hơn \(area) lần "
          + "có điện trở là",
        right,
        wrong: [
          Double(resistance * length) / Double(area), Double(resistance * area) / Double(length),
          Double(resistance * (length + area)),
          Double(resistance * length),
        ].filter { ($0 * 100).truncatingRemainder(dividingBy: 1) == 0 },
        unit: "Ω",
        explanation: "$R = \\rho\\frac{l}{S}$ nên điện trở gấp $\(length) \\cdot \(area)$ lần: \(say.number(right)) Ω.")
    }
  ]

  private static let capacitor: [any QuestionTemplate] = [
    Template(
      "phys-capacitor-charge", .physics, grade: 11, topic: "điện-trường/tụ-điện", level: .recognition,
      cases: grid([2, 4, 5, 10, 20, 50], [6, 12, 20, 50, 100, 220]).sampled(32)
    ) { say, task in
      let (capacity, voltage) = task
      let right = capacity * voltage
      return say.choice(
        "Tụ điện có điện dung \(capacity) μF được nạp đến hiệu điện thế \(voltage) V. Điện tích của tụ là", right,
        wrong: [capacity * voltage * voltage / 2, right * 1000, right / 2, right * 10].filter { $0 != right },
        unit: "μC",
        explanation: "$Q = CU = \(capacity) \\cdot \(voltage) = \(right)$ (μC).")
    }
  ]

  private static let closedCircuit: [any QuestionTemplate] = Template.bilingual(
    "phys-closed-circuit", .physics, grade: 11, topic: "dòng-điện/định-luật-ohm-toàn-mạch", level: .comprehension,
    cases: grid([0.5, 1, 1.5, 2, 3], [1, 2, 3], [4, 5, 8, 11, 14]).sampled(50), english: 20
  ) { say, task in
    let (current, inner, outer) = task
    let source = current * Double(inner + outer)
    return .numeric(
      say(
        "Nguồn điện có suất điện động \(say.number(source)) V, điện trở trong \(inner) Ω mắc với điện trở ngoài \(outer) Ω. Tính "
          + "cường độ dòng điện trong mạch (theo ampe).",
        "A source of \(say.number(source)) V with an internal resistance of \(inner) Ω feeds a resistor of \(outer) Ω. Find the "
          + "current (in amperes)."),
      current,
      explanation: "$I = \\frac{E}{R + r} = \\frac{\(say.tex(source))}{\(outer) + \(inner)} = \(say.tex(current))$ (A)."
    )
  }
}
