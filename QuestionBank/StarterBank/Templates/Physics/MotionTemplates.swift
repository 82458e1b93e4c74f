/// Motion along a line and in a circle, grades 7 to 10.
enum MotionTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    speedUnits, averageSpeed, velocity, distance, freeFall, centripetal, cluster,
  ].flatMap { $0 }

  private static let speedUnits: [any QuestionTemplate] = Template.bilingual(
    "phys-speed-units", .physics, grade: 7, topic: "cơ-học/tốc-độ", level: .recognition,
    cases: grid([true, false], Array(2...25)), english: 24
  ) { say, task in
    let (toMetres, speed) = task
    let slow = Double(speed)
    let fast = slow * 3.6
    let given = toMetres ? say.quantity(fast, "km/h") : say.quantity(slow, "m/s")
    let right = toMetres ? slow : fast
    let unit = toMetres ? "m/s" : "km/h"
    return say.choice(
      say("\(given) bằng bao nhiêu \(unit)?", "How many \(unit) are \(given)?"), right,
      wrong: [toMetres ? fast * 3.6 : slow / 3.6, right * 10, right / 10, right + 3.6]
        .map { ($0 * 100).rounded() / 100 },
      unit: unit,
      explanation: say("1 m/s = 3,6 km/h nên \(given) = ", "1 m/s = 3.6 km/h, so \(given) = ")
        + "\(say.quantity(right, unit)).")
  }

  private static let averageSpeed: [any QuestionTemplate] = Template.bilingual(
    "phys-average-speed", .physics, grade: 8, topic: "cơ-học/tốc-độ", level: .application,
    cases: grid([20, 30, 40, 60], [30, 45, 50, 60, 80], 1...3, 1...3).filter { task in
      task.0 != task.1 && task.2 != task.3 && (task.0 * task.2 + task.1 * task.3) % (task.2 + task.3) == 0
    }.sampled(60),
    english: 20
  ) { say, task in
    let (first, second, hours, more) = task
    let length = first * hours + second * more
    let right = Double(length) / Double(hours + more)
    return say.choice(
      say(
        "Một xe đi \(hours) giờ đầu với tốc độ \(first) km/h và \(more) giờ sau với tốc độ \(second) km/h. Tốc độ trung bình "
          + "trên cả quãng đường là",
        "A car drives \(hours) h at \(first) km/h and then \(more) h at \(second) km/h. What is its average speed?"),
      right,
      wrong: [Double(first + second) / 2, Double(length) / 2, Double(length), Double(length) / Double(hours)]
        .filter { ($0 * 100).truncatingRemainder(dividingBy: 1) == 0 } + [Double(first), Double(second)],
      unit: "km/h",
      explanation:
        "$\\frac{\(first) \\cdot \(hours) + \(second) \\cdot \(more)}{\(hours) + \(more)} = \(say.tex(right))$ (km/h).")
  }

  private static let velocity: [any QuestionTemplate] = Template.bilingual(
    "phys-velocity-after-acceleration", .physics, grade: 10, topic: "cơ-học/chuyển-động-biến-đổi-đều",
    level: .recognition,
    cases: grid([2, 4, 5, 8, 10, 15], [0.5, 1, 1.5, 2, 3], [4, 6, 8, 10]).sampled(60), english: 24
  ) { say, task in
    let (start, acceleration, time) = task
    let right = Double(start) + acceleration * Double(time)
    return say.choice(
      say(
        "Một vật có vận tốc ban đầu \(start) m/s, chuyển động thẳng nhanh dần đều với gia tốc \(say.number(acceleration)) m/s². "
          + "Vận tốc của vật sau \(time) s là",
        "A body starts at \(start) m/s and accelerates uniformly at \(say.number(acceleration)) m/s². What is its velocity "
          + "after \(time) s?"),
      right,
      wrong: [
        abs(Double(start) - acceleration * Double(time)), acceleration * Double(time),
        (Double(start) + acceleration) * Double(time), Double(start) + acceleration * Double(time * time) / 2,
        Double(start * time),
      ],
      unit: "m/s",
      explanation: "$v = v_0 + at = \(start) + \(say.tex(acceleration)) \\cdot \(time) = \(say.tex(right))$ (m/s).")
  }

  private static let distance: [any QuestionTemplate] = [
    Template(
      "phys-accelerated-distance", .physics, grade: 10, topic: "cơ-học/chuyển-động-biến-đổi-đều", level: .comprehension,
      cases: grid([3, 5, 8, 10, 12], [1, 2, 4], [2, 4, 5, 6, 10]).sampled(60)
    ) { say, task in
      let (start, acceleration, time) = task
      let right = Double(start * time) + Double(acceleration * time * time) / 2
      return .numeric(
        "Một xe đang chạy với vận tốc \(start) m/s thì tăng tốc đều với gia tốc \(acceleration) m/s². Tính quãng đường (theo "
          + "mét) xe đi được trong \(time) s kể từ lúc tăng tốc.",
        right,
        explanation:
          "$s = v_0t + \\frac{1}{2}at^2 = \(start) \\cdot \(time) + \\frac{1}{2} \\cdot \(acceleration) \\cdot "
          + "\(time)^2 = \(say.tex(right))$ (m).")
    }
  ]

  private static let freeFall: [any QuestionTemplate] = [
    Template(
      "phys-free-fall", .physics, grade: 10, topic: "cơ-học/rơi-tự-do", level: .comprehension,
      cases: grid(["h", "v", "t"], [0.5, 0.8, 1, 1.2, 1.5, 2, 2.4, 2.5, 3, 3.5, 4, 5, 6])
    ) { say, task in
      let (asked, time) = task
      let height = 5 * time * time
      let speed = 10 * time
      let end = " Lấy $g = 10$ m/s², bỏ qua sức cản của không khí."
      switch asked {
      case "h":
        return say.choice(
          "Một vật rơi tự do không vận tốc đầu và chạm đất sau \(say.number(time)) s. Độ cao ban đầu của vật là bao nhiêu?"
            + end,
          height, wrong: [2 * height, speed / 2, height / 2, height * 10, speed], unit: "m",
          explanation: "$h = \\frac{1}{2}gt^2 = 5 \\cdot \(say.tex(time))^2 = \(say.tex(height))$ (m).")
      case "v":
        return say.choice(
          "Một vật rơi tự do không vận tốc đầu. Vận tốc của vật sau \(say.number(time)) s là bao nhiêu?" + end, speed,
          wrong: [height, speed / 2, 2 * speed, time / 10, speed + 10], unit: "m/s",
          explanation: "$v = gt = 10 \\cdot \(say.tex(time)) = \(say.tex(speed))$ (m/s).")
      default:
        return say.choice(
          "Một vật được thả rơi tự do từ độ cao \(say.number(height)) m. Thời gian rơi của vật là bao nhiêu?" + end,
          time,
          wrong: [2 * time, height / 10, time * time, height / 5, time / 2, time + 1], unit: "s",
          explanation: "$t = \\sqrt{\\frac{2h}{g}} = \(say.tex(time))$ (s).")
      }
    }
  ]

  private static let centripetal: [any QuestionTemplate] = [
    Template(
      "phys-centripetal-acceleration", .physics, grade: 10, topic: "cơ-học/chuyển-động-tròn", level: .comprehension,
      cases: grid([2, 3, 4, 5, 6, 10, 12, 20], [0.5, 2, 4, 5, 8, 10]).filter { $1 != 1 && Double($0) != $1 }.sampled(45)
    ) { say, task in
      let (speed, radius) = task
      let velocity = Double(speed)
      let right = velocity * velocity / radius
      return say.choice(
        "Một vật chuyển động tròn đều với tốc độ \(speed) m/s trên đường tròn bán kính \(say.number(radius)) m. Gia tốc hướng "
          + "tâm của vật là",
        right, wrong: [velocity / radius, velocity * radius, velocity * velocity * radius, right * 2, right / 10],
        unit: "m/s²",
        explanation: "$a = \\frac{v^2}{r} = \\frac{\(speed)^2}{\(say.tex(radius))} = \(say.tex(right))$ (m/s²).")
    }
  ]

  private static let cluster: [any QuestionTemplate] = [
    Template(
      "phys-motion-cluster", .physics, grade: 10, topic: "cơ-học/chuyển-động-biến-đổi-đều", level: .application,
      cases: grid([2, 4, 6, 8], [1, 2, 3], [2, 4, 6], [true, false]).sampled(60)
    ) { _, task in
      let (start, acceleration, time, isHonest) = task
      let velocity = start + acceleration * time
      let distance = start * time + acceleration * time * time / 2
      let stated = isHonest ? distance : start * time + acceleration * time * time
      return .cluster(
        "Một xe chuyển động thẳng với vận tốc ban đầu \(start) m/s và gia tốc không đổi \(acceleration) m/s² cùng chiều "
          + "vận tốc.",
        [
          Draft.Statement(
            "Xe chuyển động \(start % 4 == 0 ? "chậm" : "nhanh") dần đều.", start % 4 != 0, .recognition),
          Draft.Statement(
            "Vận tốc của xe sau \(time) s là \(isHonest ? acceleration * time : velocity) m/s.", !isHonest,
            .comprehension),
          Draft.Statement("Quãng đường xe đi được sau \(time) s là \(stated) m.", isHonest, .comprehension),
          Draft.Statement(
            "Trong giây thứ hai xe đi được \(2 * start + 2 * acceleration - (isHonest ? 0 : start)) m.",
            2 * (2 * start + 2 * acceleration - (isHonest ? 0 : start)) == 2 * start + 3 * acceleration,
            .highApplication),
        ],
        explanation:
          "$v = \(start) + \(acceleration) \\cdot \(time) = \(velocity)$ (m/s); $s = \(distance)$ (m); quãng đường "
          + "trong giây thứ hai là $s_2 - s_1 = \(start) + \\frac{3}{2} \\cdot \(acceleration)$ (m).")
    }
  ]
}
