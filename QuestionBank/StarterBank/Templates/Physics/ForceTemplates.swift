/// Force, momentum, work and energy, grades 6 to 10.
enum ForceTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    weight, secondLaw, spring, friction, collision, kineticEnergy, power, efficiency, moment,
  ].flatMap { $0 }

  private static let weight: [any QuestionTemplate] = [
    Template(
      "phys-weight", .physics, grade: 6, topic: "cơ-học/trọng-lượng", level: .recognition,
      cases: [
        50, 100, 120, 150, 200, 250, 300, 350, 400, 450, 500, 600, 650, 700, 750, 800, 850, 900, 1200, 1500, 1800,
        2500, 3200, 4500,
      ]
    ) { say, grams in
      let right = Double(grams) / 100
      return say.choice(
        "Một vật có khối lượng \(grams) g. Lấy gia tốc rơi tự do bằng 10 m/s². Trọng lượng của vật là", right,
        wrong: [right * 10, right / 10, Double(grams) * 10, right * 100], unit: "N",
        explanation: "$m = \(say.tex(Double(grams) / 1000))$ kg nên $P = 10m = \(say.tex(right))$ (N).")
    }
  ]

  private static let secondLaw: [any QuestionTemplate] = Template.bilingual(
    "phys-newton-second-law", .physics, grade: 10, topic: "cơ-học/định-luật-newton", level: .recognition,
    cases: grid([0.5, 2, 4, 5, 8, 10, 12], [0.5, 1.5, 2.5, 3, 4, 6]).filter { $0 != $1 }.sampled(40), english: 24
  ) { say, task in
    let (mass, acceleration) = task
    let force = mass * acceleration
    return say.choice(
      say(
        "Một vật khối lượng \(say.number(mass)) kg chịu hợp lực \(say.number(force)) N. Gia tốc của vật là",
        "A net force of \(say.number(force)) N acts on a body of \(say.number(mass)) kg. What is its acceleration?"),
      acceleration,
      wrong: [force * mass, mass / force, force - mass, acceleration * 10, acceleration / 10].filter {
        $0 > 0 && ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0
      },
      unit: "m/s²",
      explanation: "$a = \\frac{F}{m} = \\frac{\(say.tex(force))}{\(say.tex(mass))} = \(say.tex(acceleration))$ (m/s²)."
    )
  }

  private static let spring: [any QuestionTemplate] = [
    Template(
      "phys-hooke", .physics, grade: 10, topic: "cơ-học/lực-đàn-hồi", level: .comprehension,
      cases: grid([40, 50, 80, 100, 120, 150, 200], [2, 3, 4, 5, 6, 8]).sampled(40)
    ) { say, task in
      let (stiffness, stretch) = task
      let right = Double(stiffness * stretch) / 100
      return say.choice(
        "Một lò xo có độ cứng \(stiffness) N/m bị dãn \(stretch) cm. Độ lớn lực đàn hồi của lò xo là", right,
        wrong: [right * 100, right * 10, Double(stiffness) / Double(stretch), right / 10]
          .filter { ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0 } + [right * 2],
        unit: "N",
        explanation: "$F = k\\Delta l = \(stiffness) \\cdot \(say.tex(Double(stretch) / 100)) = \(say.tex(right))$ (N)."
      )
    }
  ]

  private static let friction: [any QuestionTemplate] = [
    Template(
      "phys-friction", .physics, grade: 10, topic: "cơ-học/lực-ma-sát", level: .comprehension,
      cases: grid([0.1, 0.15, 0.2, 0.25, 0.3, 0.4], [2, 4, 5, 6, 8, 10, 12, 20]).sampled(40)
    ) { say, task in
      let (coefficient, mass) = task
      let right = coefficient * Double(mass) * 10
      return .numeric(
        "Một thùng hàng khối lượng \(mass) kg trượt trên sàn ngang, hệ số ma sát trượt \(say.number(coefficient)). Lấy $g = 10$ "
          + "m/s². Tính độ lớn lực ma sát (theo niutơn).",
        right, explanation: "$F = \\mu mg = \(say.tex(coefficient)) \\cdot \(mass) \\cdot 10 = \(say.tex(right))$ (N).")
    }
  ]

  private static let collision: [any QuestionTemplate] = Template.bilingual(
    "phys-inelastic-collision", .physics, grade: 10, topic: "cơ-học/động-lượng", level: .application,
    cases: grid([1, 2, 3, 4], [1, 2, 3, 6], [4, 6, 8, 10, 12, 15]).filter { $0 * $2 % ($0 + $1) == 0 && $1 > 0 }
      .sampled(40),
    english: 20
  ) { say, task in
    let (mass, other, speed) = task
    let right = Double(mass * speed) / Double(mass + other)
    return say.choice(
      say(
        "Xe lăn khối lượng \(mass) kg chuyển động với vận tốc \(speed) m/s đến va chạm mềm với xe khối lượng \(other) kg đang "
          + "đứng yên. Vận tốc của hai xe sau va chạm là",
        "A trolley of \(mass) kg moving at \(speed) m/s hits a trolley of \(other) kg at rest and sticks to it. What is their "
          + "speed afterwards?"),
      right,
      wrong: [Double(mass * speed) / Double(other), Double(speed), Double(speed) / 2, Double(mass * speed), right + 1]
        .filter { ($0 * 100).truncatingRemainder(dividingBy: 1) == 0 },
      unit: "m/s",
      explanation:
        "$v = \\frac{m_1v_1}{m_1 + m_2} = \\frac{\(mass) \\cdot \(speed)}{\(mass) + \(other)} = \(say.tex(right))$ "
        + "(m/s).")
  }

  private static let kineticEnergy: [any QuestionTemplate] = Template.bilingual(
    "phys-kinetic-energy", .physics, grade: 10, topic: "cơ-học/động-năng", level: .comprehension,
    cases: grid([0.4, 2, 3, 5, 8, 10], [3, 4, 5, 6, 8, 10, 12]).sampled(40), english: 24
  ) { say, task in
    let (mass, speed) = task
    let right = mass * Double(speed * speed) / 2
    return say.choice(
      say(
        "Động năng của vật khối lượng \(say.number(mass)) kg chuyển động với tốc độ \(speed) m/s là",
        "What is the kinetic energy of a body of \(say.number(mass)) kg moving at \(speed) m/s?"),
      right, wrong: [2 * right, mass * Double(speed), mass * Double(speed) / 2, right * 10, right / 4], unit: "J",
      explanation:
        "$W = \\frac{1}{2}mv^2 = \\frac{1}{2} \\cdot \(say.tex(mass)) \\cdot \(speed)^2 = \(say.tex(right))$ (J).")
  }

  private static let power: [any QuestionTemplate] = Template.bilingual(
    "phys-lifting-power", .physics, grade: 10, topic: "cơ-học/công-suất", level: .application,
    cases: grid([20, 30, 50, 60, 80], [3, 4, 6, 8, 12], [5, 10, 15, 20]).filter { mass, height, time in
      mass * height * 10 % time == 0
    }.sampled(45),
    english: 20
  ) { say, task in
    let (mass, height, time) = task
    let right = mass * height * 10 / time
    return say.choice(
      say(
        "Một máy kéo vật \(mass) kg lên đều đến độ cao \(height) m trong \(time) s. Lấy g = 10 m/s². Công suất của máy là",
        "A hoist lifts \(mass) kg steadily by \(height) m in \(time) s. With g = 10 m/s², what is its power?"),
      right, wrong: [mass * height * 10, right / 10, mass * height * 10 * time, mass * 10 * time / height, right * 2],
      unit: "W",
      explanation: "$P = \\frac{mgh}{t} = \\frac{\(mass) \\cdot 10 \\cdot \(height)}{\(time)} = \(right)$ (W).")
  }

  private static let efficiency: [any QuestionTemplate] = [
    Template(
      "phys-efficiency", .physics, grade: 10, topic: "cơ-học/hiệu-suất", level: .comprehension,
      cases: grid([20, 25, 40, 60, 75, 80, 85], [200, 400, 500, 800, 1200, 2000]).sampled(36)
    ) { say, task in
      let (percent, input) = task
      return .numeric(
        "Một động cơ nhận \(input) J năng lượng và sinh công có ích \(input * percent / 100) J. Hiệu suất của động cơ bằng bao "
          + "nhiêu phần trăm?",
        Double(percent),
        explanation: "$H = \\frac{\(input * percent / 100)}{\(input)} \\cdot 100\\% = \(percent)\\%$.")
    }
  ]

  private static let moment: [any QuestionTemplate] = [
    Template(
      "phys-lever-balance", .physics, grade: 8, topic: "cơ-học/đòn-bẩy", level: .application,
      cases: grid([20, 30, 40, 60, 90], [10, 15, 20, 30], [20, 40, 50, 60, 80]).filter { force, arm, other in
        force * arm % other == 0 && arm != other && force * other % arm == 0
      }.sampled(36)
    ) { say, task in
      let (force, arm, other) = task
      let right = force * arm / other
      return say.choice(
        "Một đòn bẩy nằm cân bằng. Lực \(force) N đặt cách điểm tựa \(arm) cm về một bên. Cần đặt ở bên kia, cách điểm tựa "
          + "\(other) cm, một lực thẳng đứng bằng",
        right, wrong: [force * other / arm, force, force * arm, abs(force - right), right * 10].filter { $0 > 0 },
        unit: "N",
        explanation: "$F_1d_1 = F_2d_2$ nên $F_2 = \\frac{\(force) \\cdot \(arm)}{\(other)} = \(right)$ (N).")
    }
  ]
}
