/// Density, pressure, heat and gases, grades 8 and 12.
enum FluidHeatTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    density, pressure, liquidPressure, buoyancy, heat, mixing, kelvin, boyle, gasLaw,
  ].flatMap { $0 }

  private static let density: [any QuestionTemplate] = Template.bilingual(
    "phys-density", .physics, grade: 8, topic: "cơ-học/khối-lượng-riêng", level: .recognition,
    cases: grid([800, 900, 1200, 2700, 7800, 8900], [2, 3, 4, 5, 6, 8, 20]).sampled(40), english: 20
  ) { say, task in
    let (density, litres) = task
    let mass = Double(density * litres) / 1000
    return say.choice(
      say(
        "Một vật đặc có thể tích \(litres) dm³ và khối lượng \(say.number(mass)) kg. Khối lượng riêng của chất làm vật là",
        "A solid body has a volume of \(litres) dm³ and a mass of \(say.number(mass)) kg. What is its density?"),
      Double(density),
      wrong: [Double(density) / 1000, Double(density) * 10, Double(density) / 10, mass * Double(litres)],
      unit: "kg/m³",
      explanation:
        "$D = \\frac{m}{V} = \\frac{\(say.tex(mass))}{\(say.tex(Double(litres) / 1000))} = \(density)$ (kg/m³).")
  }

  private static let pressure: [any QuestionTemplate] = [
    Template(
      "phys-pressure", .physics, grade: 8, topic: "áp-suất/áp-suất-chất-rắn", level: .comprehension,
      cases: grid([120, 180, 240, 300, 450, 600], [20, 40, 50, 150, 200, 300]).filter { $0 * 10_000 % $1 == 0 }.sampled(
        32)
    ) { say, task in
      let (force, area) = task
      let right = force * 10_000 / area
      return say.choice(
        "Một vật ép lên mặt sàn một lực \(force) N, diện tích tiếp xúc là \(area) cm². Áp suất của vật lên mặt sàn là",
        right,
        wrong: [right / 100, right / 10_000, force * area, right * 10], unit: "Pa",
        explanation: "\(area) cm² = \(say.number(Double(area) / 10_000)) m²; $p = \\frac{F}{S} = \(right)$ (Pa).")
    }
  ]

  private static let liquidPressure: [any QuestionTemplate] = [
    Template(
      "phys-liquid-pressure", .physics, grade: 8, topic: "áp-suất/áp-suất-chất-lỏng", level: .comprehension,
      cases: grid(
        [("nước", 10_000), ("dầu", 8000), ("nước biển", 10_300)], [0.2, 0.5, 0.8, 1.2, 1.5, 2, 2.5, 4, 6, 8, 12, 20])
    ) { say, task in
      let (liquid, depth) = task
      let right = Double(liquid.1) * depth
      return say.choice(
        "Trọng lượng riêng của \(liquid.0) là \(say.number(liquid.1)) N/m³. Áp suất do \(liquid.0) gây ra ở độ sâu "
          + "\(say.number(depth)) m là",
        right,
        wrong: [Double(liquid.1) / depth, right * 10, right / 10, right / 100].filter {
          ($0 * 100).truncatingRemainder(dividingBy: 1) == 0
        },
        unit: "Pa", explanation: "$p = d \\cdot h = \(liquid.1) \\cdot \(say.tex(depth)) = \(say.tex(right))$ (Pa).")
    }
  ]

  private static let buoyancy: [any QuestionTemplate] = [
    Template(
      "phys-buoyancy", .physics, grade: 8, topic: "áp-suất/lực-đẩy-archimedes", level: .application,
      cases: grid([10_000, 8000], [100, 150, 200, 250, 300, 400, 500, 600, 750, 800, 1200, 1500, 2000])
    ) { say, task in
      let (weight, volume) = task
      let right = Double(weight * volume) / 1_000_000
      return .numeric(
        "Một vật thể tích \(say.number(volume)) cm³ nhúng chìm hoàn toàn trong chất lỏng có trọng lượng riêng "
          + "\(say.number(weight)) N/m³. Tính lực đẩy Archimedes tác dụng lên vật (theo niutơn).",
        right,
        explanation:
          "$F_A = d \\cdot V = \(weight) \\cdot \(say.tex(Double(volume) / 1_000_000)) = \(say.tex(right))$ (N).")
    }
  ]

  private static let heat: [any QuestionTemplate] = Template.bilingual(
    "phys-heat", .physics, grade: 12, topic: "vật-lí-nhiệt/nhiệt-dung-riêng", level: .comprehension,
    cases: grid(
      [("nước", "water", 4200), ("nhôm", "aluminium", 880), ("đồng", "copper", 380)], [1, 2, 5], [20, 30, 40],
      [60, 80, 100]
    )
    .sampled(54),
    english: 24
  ) { say, task in
    let (matter, mass, cold, hot) = task
    let right = Double(mass * matter.2 * (hot - cold)) / 1000
    return say.choice(
      say(
        "Nhiệt dung riêng của \(matter.0) là \(matter.2) J/(kg·K). Nhiệt lượng cần để đun \(mass) kg \(matter.0) từ \(cold) °C "
          + "đến \(hot) °C là",
        "The specific heat of \(matter.1) is \(matter.2) J/(kg·K). How much heat raises \(mass) kg of \(matter.1) from \(cold) "
          + "°C to \(hot) °C?"),
      right,
      wrong: [
        Double(mass * matter.2 * hot) / 1000, Double(mass * matter.2 * (hot + cold)) / 1000,
        Double(matter.2 * (hot - cold)) / 1000, right * 1000, Double(mass * matter.2 * cold) / 1000,
      ],
      unit: "kJ",
      explanation:
        "$Q = mc\\Delta t = \(mass) \\cdot \(matter.2) \\cdot \(hot - cold) = \(mass * matter.2 * (hot - cold))$ (J).")
  }

  private static let mixing: [any QuestionTemplate] = [
    Template(
      "phys-mixing-temperature", .physics, grade: 12, topic: "vật-lí-nhiệt/cân-bằng-nhiệt", level: .application,
      cases: grid([1, 2, 3], [1, 2, 4], [60, 75, 80, 90], [15, 20, 25, 30]).filter { task in
        (task.0 * task.2 + task.1 * task.3) % (task.0 + task.1) == 0
      }.sampled(40)
    ) { _, task in
      let (hotMass, coldMass, hot, cold) = task
      let right = (hotMass * hot + coldMass * cold) / (hotMass + coldMass)
      return .numeric(
        "Đổ \(hotMass) kg nước ở \(hot) °C vào \(coldMass) kg nước ở \(cold) °C. Bỏ qua trao đổi nhiệt với bên ngoài, tính nhiệt "
          + "độ khi cân bằng (theo °C).",
        Double(right),
        explanation:
          "$t = \\frac{\(hotMass) \\cdot \(hot) + \(coldMass) \\cdot \(cold)}{\(hotMass) + \(coldMass)} = \(right)$ (°C)."
      )
    }
  ]

  private static let kelvin: [any QuestionTemplate] = Template.bilingual(
    "phys-kelvin", .physics, grade: 12, topic: "vật-lí-nhiệt/thang-nhiệt-độ", level: .recognition,
    cases: grid([-73, -40, -23, -10, 7, 17, 27, 37, 57, 77, 97, 127, 227, 327], [true, false]), english: 16
  ) { say, task in
    let (celsius, isHonest) = task
    let stated = isHonest ? celsius + 273 : abs(celsius - 273)
    return .trueFalse(
      say(
        "Nhiệt độ \(say.number(celsius)) °C ứng với \(stated) K.",
        "A temperature of \(say.number(celsius)) °C is the same as \(stated) K."),
      isHonest, explanation: "$T = t + 273 = \(celsius) + 273 = \(celsius + 273)$ (K).")
  }

  private static let boyle: [any QuestionTemplate] = [
    Template(
      "phys-boyle", .physics, grade: 12, topic: "vật-lí-nhiệt/định-luật-boyle", level: .comprehension,
      cases: grid([1, 2, 3, 4], [6, 8, 10, 12, 15, 20], [2, 3, 4, 5, 24, 30]).filter { pressure, volume, other in
        pressure * volume % other == 0 && volume != other
      }.sampled(45)
    ) { say, task in
      let (pressure, volume, other) = task
      let right = Double(pressure * volume) / Double(other)
      return say.choice(
        "Một lượng khí lí tưởng có thể tích \(volume) lít, áp suất \(pressure) atm. Giữ nhiệt độ không đổi và đưa thể tích về "
          + "\(other) lít thì áp suất khí là",
        right,
        wrong: [
          Double(pressure * other) / Double(volume), Double(pressure), Double(volume * other),
          Double(pressure + volume - other),
        ].filter { $0 > 0 && ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0 } + [right * 2],
        unit: "atm",
        explanation:
          "$p_2 = \\frac{p_1V_1}{V_2} = \\frac{\(pressure) \\cdot \(volume)}{\(other)} = \(say.tex(right))$ (atm).")
    }
  ]

  private static let gasLaw: [any QuestionTemplate] = Template.bilingual(
    "phys-gas-heating", .physics, grade: 12, topic: "vật-lí-nhiệt/phương-trình-trạng-thái", level: .application,
    cases: grid([1, 2, 3, 4, 5, 6], [27, 127, 227], [327, 627, 927]).filter { pressure, cold, hot in
      pressure * (hot + 273) % (cold + 273) == 0
    }, english: 16
  ) { say, task in
    let (pressure, cold, hot) = task
    let right = pressure * (hot + 273) / (cold + 273)
    return .numeric(
      say(
        "Khí trong bình kín có áp suất \(pressure) atm ở \(cold) °C. Tính áp suất của khí (theo atm) khi nung nóng đến \(hot) °C.",
        "Gas in a closed vessel has a pressure of \(pressure) atm at \(cold) °C. Find its pressure (in atm) at \(hot) °C."
      ),
      Double(right),
      explanation:
        "$p_2 = p_1\\frac{T_2}{T_1} = \(pressure) \\cdot \\frac{\(hot + 273)}{\(cold + 273)} = \(right)$ (atm).")
  }
}
