/// Sound, light, oscillation and waves, grades 7 to 11.
enum WaveTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    wavelength, period, echo, lens, oscillation, oscillationCluster, refraction, interference,
  ].flatMap { $0 }

  private static let wavelength: [any QuestionTemplate] = Template.bilingual(
    "phys-wavelength", .physics, grade: 11, topic: "sóng/bước-sóng", level: .recognition,
    cases: grid([4, 5, 10, 20, 25, 40, 50], [0.2, 0.4, 0.5, 0.8, 1.5, 2, 4]).sampled(45), english: 20
  ) { say, task in
    let (frequency, length) = task
    let speed = Double(frequency) * length
    return say.choice(
      say(
        "Một sóng có tần số \(frequency) Hz truyền với tốc độ \(say.number(speed)) m/s. Bước sóng là",
        "A wave of frequency \(frequency) Hz travels at \(say.number(speed)) m/s. What is its wavelength?"),
      length,
      wrong: [speed * Double(frequency), Double(frequency) / speed, length * 2, length / 2].filter {
        ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0
      },
      unit: "m",
      explanation: "$\\lambda = \\frac{v}{f} = \\frac{\(say.tex(speed))}{\(frequency)} = \(say.tex(length))$ (m).")
  }

  private static let period: [any QuestionTemplate] = [
    Template(
      "phys-frequency-from-count", .physics, grade: 7, topic: "âm-học/tần-số", level: .recognition,
      cases: grid([2, 4, 5, 6, 8, 10, 12, 20], [20, 25, 40, 50, 60, 120]).sampled(40)
    ) { say, task in
      let (seconds, frequency) = task
      let count = seconds * frequency
      return say.choice(
        "Một vật thực hiện \(count) dao động trong \(seconds) s. Tần số dao động của vật là", frequency,
        wrong: [count * seconds, count, seconds, count - seconds], unit: "Hz",
        explanation: "$f = \\frac{\(count)}{\(seconds)} = \(frequency)$ (Hz).")
    }
  ]

  private static let echo: [any QuestionTemplate] = [
    Template(
      "phys-echo", .physics, grade: 7, topic: "âm-học/phản-xạ-âm", level: .application,
      cases: grid([("không khí", 340), ("nước biển", 1500)], [0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.6, 2, 2.4, 3, 4, 5])
    ) { say, task in
      let (medium, time) = task
      let right = Double(medium.1) * time / 2
      return say.choice(
        "Một thiết bị phát âm về phía vật cản và nhận được âm phản xạ sau \(say.number(time)) s. Tốc độ truyền âm trong \(medium.0) là "
          + "\(medium.1) m/s. Khoảng cách từ thiết bị đến vật cản là",
        right,
        wrong: [2 * right, 4 * right, Double(medium.1) / time, right / 2].filter {
          ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0
        },
        unit: "m",
        explanation:
          "Âm đi và về nên $d = \\frac{vt}{2} = \\frac{\(medium.1) \\cdot \(say.tex(time))}{2} = \(say.tex(right))$ (m)."
      )
    }
  ]

  private static let lenses: [(Int, Int)] = grid([6, 10, 12, 15, 20, 30], 8...120).filter { focus, object in
    object > focus && focus * object % (object - focus) == 0 && object != 2 * focus
  }

  private static let lens: [any QuestionTemplate] = Template.bilingual(
    "phys-converging-lens", .physics, grade: 9, topic: "quang-học/thấu-kính", level: .application,
    cases: lenses.sampled(44), english: 20
  ) { say, task in
    let (focus, object) = task
    let image = focus * object / (object - focus)
    return say.choice(
      say(
        "Vật sáng đặt vuông góc với trục chính, cách thấu kính hội tụ có tiêu cự \(focus) cm một khoảng \(object) cm. Ảnh cách "
          + "thấu kính bao nhiêu?",
        "An object stands \(object) cm from a converging lens of focal length \(focus) cm. How far from the lens is its image?"
      ),
      image, wrong: [object - focus, object + focus, focus * object / (object + focus), image + focus, 2 * focus],
      unit: "cm",
      explanation: "$\\frac{1}{f} = \\frac{1}{d} + \\frac{1}{d'}$ "
        + say("nên ", "so ") + "$d' = \\frac{\(object) \\cdot \(focus)}{\(object) - \(focus)} = \(image)$ (cm).")
  }

  private static let oscillation: [any QuestionTemplate] = [
    Template(
      "phys-oscillation-maximum-speed", .physics, grade: 11, topic: "dao-động/dao-động-điều-hòa", level: .comprehension,
      cases: grid([2, 3, 4, 5, 6, 8, 10], [2, 4, 5, 10, 20]).filter { $0 != $1 && $0 * 10 != $1 }.sampled(30)
    ) { say, task in
      let (amplitude, pulsation) = task
      return say.choice(
        "Một vật dao động điều hòa theo phương trình $x = \(amplitude)\\cos (\(pulsation)t)$ ($x$ tính bằng cm, $t$ tính bằng giây). "
          + "Tốc độ cực đại của vật là",
        amplitude * pulsation,
        wrong: [
          amplitude * pulsation * pulsation, amplitude, amplitude * amplitude * pulsation, pulsation,
          amplitude + pulsation,
        ],
        unit: "cm/s",
        explanation: "$v_{max} = \\omega A = \(pulsation) \\cdot \(amplitude) = \(amplitude * pulsation)$ (cm/s).")
    }
  ]

  private static let oscillationCluster: [any QuestionTemplate] = [
    Template(
      "phys-oscillation-cluster", .physics, grade: 11, topic: "dao-động/dao-động-điều-hòa", level: .application,
      cases: grid([3, 4, 5, 6, 8, 10], [1, 2, 4, 5], 0...3).sampled(50)
    ) { say, task in
      let (amplitude, factor, spoiled) = task
      let periodic = 2 / Double(factor)
      let path = 4 * amplitude
      return .cluster(
        "Một vật dao động điều hòa theo phương trình $x = \(amplitude)\\cos (\(TeX.term(factor, "\\pi t", isFirst: true)))$ "
          + "($x$ tính bằng cm, $t$ tính bằng giây).",
        [
          Draft.Statement(
            "Biên độ dao động là \(spoiled == 0 ? 2 * amplitude : amplitude) cm.", spoiled != 0, .recognition),
          Draft.Statement(
            "Chu kì dao động là \(say.number(spoiled == 1 ? periodic * 2 : periodic)) s.", spoiled != 1, .comprehension),
          Draft.Statement(
            "Tại $t = 0$ vật ở vị trí \(spoiled == 3 ? "cân bằng" : "biên dương").", spoiled != 3, .comprehension),
          Draft.Statement(
            "Quãng đường vật đi được trong một chu kì là \(spoiled == 2 ? path / 2 : path) cm.", spoiled != 2,
            .application),
        ],
        explanation:
          "$A = \(amplitude)$ cm; $T = \\frac{2\\pi}{\\omega} = \(say.tex(periodic))$ s; $x(0) = A$; trong một chu kì vật đi "
          + "$4A = \(path)$ cm.")
    }
  ]

  private static let refraction: [any QuestionTemplate] = [
    Template(
      "phys-refractive-index", .physics, grade: 9, topic: "quang-học/khúc-xạ-ánh-sáng", level: .comprehension,
      cases: [1.2, 1.25, 1.5, 1.6, 1.875, 2, 2.4, 2.5]
    ) { say, index in
      let speed = 3 / index
      return .choice(
        "Tốc độ ánh sáng trong chân không là \(say.scientific(3, 8)) m/s. Tốc độ ánh sáng trong môi trường có chiết suất "
          + "\(say.number(index)) là",
        right: say.scientific(speed, 8) + " m/s",
        wrong: [3 * index, index, 3, speed / 2].map { say.scientific($0, 8) + " m/s" },
        explanation:
          "$v = \\frac{c}{n} = \\frac{3 \\cdot 10^8}{\(say.tex(index))} = \(say.tex(speed)) \\cdot 10^8$ (m/s).")
    }
  ]

  private static let interference: [any QuestionTemplate] = [
    Template(
      "phys-young-fringe", .physics, grade: 11, topic: "sóng/giao-thoa-ánh-sáng", level: .application,
      cases: grid([0.4, 0.5, 0.6, 0.64, 0.7], [1, 1.5, 2], [0.5, 1, 2]).sampled(42)
    ) { say, task in
      let (wavelength, screen, slits) = task
      let right = wavelength * screen / slits
      return .numeric(
        "Trong thí nghiệm Young, khoảng cách hai khe là \(say.number(slits)) mm, khoảng cách từ hai khe đến màn là "
          + "\(say.number(screen)) m, bước sóng ánh sáng là \(say.number(wavelength)) μm. Tính khoảng vân (theo mm).",
        (right * 1e6).rounded() / 1e6,
        explanation:
          "$i = \\frac{\\lambda D}{a} = \\frac{\(say.tex(wavelength)) \\cdot \(say.tex(screen))}{\(say.tex(slits))} = "
          + "\(say.tex(right))$ (mm).")
    }
  ]
}
