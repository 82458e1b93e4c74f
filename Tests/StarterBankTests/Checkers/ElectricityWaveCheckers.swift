/// Electricity, waves, optics and nuclei: the answer is put back into the law.
enum ElectricityWaveCheckers {
  static let checkers: [String: Checker] = [
    "phys-ohm": { stem, option in agree(stem.number(1) * option.number(0), stem.number(0)) },
    "phys-equivalent-resistance": { stem, option in
      let (first, second) = (stem.number(0), stem.number(1))
      guard stem.contains("song song") || stem.contains("parallel") else { return option.number(0) == first + second }
      // The currents of the branches at one volt.
      return agree(1 / first + 1 / second, 1 / option.number(0))
    },
    "phys-electric-energy": expecting { stem in
      (0..<Int(stem.number(2))).reduce(0.0) { sum, _ in sum + stem.number(0) * stem.number(1) } / 1000
    },
    "phys-series-circuit-cluster": { stem, option in
      let resistors = stem.formulas.compactMap { Reading(text: $0, language: "vi").numbers.last }
      guard resistors.count == 2, let voltage = stem.numbers.last, let stated = option.numbers.last else { return nil }
      let (first, second) = (resistors[0], resistors[1])
      let current = voltage / (first + second)
      if option.contains("tương đương") { return stated == first + second }
      if option.contains("Cường độ") { return agree(stated, current) }
      if option.contains("Hiệu điện thế") { return agree(stated / first, current) }
      return agree(stated, current * current * first + current * current * second)
    },
    "phys-coulomb-scaling": expecting { stem in
      let distance = stem.contains("tăng") ? stem.number(1) : 1 / stem.number(1)
      return stem.number(0) / distance / distance
    },
    "phys-wire-resistance": expecting { stem in
      // Pieces of the first wire one behind the other, each split lengthwise.
      (0..<Int(stem.number(1))).reduce(0.0) { sum, _ in sum + stem.number(0) * stem.number(2) }
    },
    "phys-capacitor-charge": { stem, option in agree(option.number(0) / stem.number(1), stem.number(0)) },
    "phys-closed-circuit": { stem, option in
      agree(stem.number(0) - option.number(0) * stem.number(1), option.number(0) * stem.number(2))
    },
    "phys-wavelength": { stem, option in agree(option.number(0) * stem.number(0), stem.number(1)) },
    "phys-frequency-from-count": { stem, option in option.number(0) * stem.number(1) == stem.number(0) },
    "phys-echo": { stem, option in agree(2 * option.number(0) / stem.number(1), stem.number(0)) },
    "phys-converging-lens": { stem, option in
      let (focus, object) = stem.language == "vi" ? (stem.number(0), stem.number(1)) : (stem.number(1), stem.number(0))
      // The ray parallel to the axis and the one through the centre meet in the image, for an object of height 1.
      let image = option.number(0)
      return agree(1 - image / focus, -image / object)
    },
    "phys-oscillation-maximum-speed": expecting(within: 1e-5) { stem in
      guard let formula = stem.formulas.first?.split(separator: "=").last else { return nil }
      let period = 2 * Double.pi / (Reading(text: String(formula), language: "vi").numbers.last ?? .nan)
      // A quarter of a period in, the body passes the middle.
      return slope(at: period / 4) { Expression.value(formula, ["t": $0]) }?.magnitude
    },
    "phys-oscillation-cluster": { stem, option in
      guard let formula = stem.formulas.first?.split(separator: "=").last else { return nil }
      func place(_ time: Double) -> Double { Expression.value(formula, ["t": time]) ?? .nan }
      let times = (0...50).map { Double($0) / 20 }
      let highest = times.map(place).max() ?? .nan
      if option.contains("Biên độ") { return agree(option.number(0), highest) }
      if option.contains("biên dương") { return place(0) == highest }
      if option.contains("cân bằng") { return place(0) == 0 }
      let period = times.dropFirst().first { agree(place($0), highest) } ?? .nan
      if option.contains("Chu kì") { return agree(option.number(0), period) }
      let places = (0...40).map { place(period * Double($0) / 40) }
      let path = zip(places, places.dropFirst()).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      return agree(option.number(0), path, within: 1e-4)
    },
    "phys-refractive-index": { stem, option in
      guard let light = stem.value, let speed = option.value, let index = stem.numbers.last else { return nil }
      return agree(speed * index, light)
    },
    "phys-young-fringe": expecting(within: 1e-5) { stem in
      // In metres throughout.
      let (slits, screen, wavelength) = (stem.number(0) * 1e-3, stem.number(1), stem.number(2) * 1e-6)
      return wavelength * screen / slits * 1000
    },
    "phys-half-life": expecting { stem in
      let (life, amount, time) = (stem.number(0), stem.number(1), stem.number(2))
      // Halved again and again until the time has gone by.
      return stride(from: life, through: time, by: life).reduce(amount) { left, _ in left / 2 }
    },
    "phys-neutron-number": { stem, option in
      let n = stem.numbers
      return n.count == 2 ? option.number(0) + n[1] == n[0] : nil
    },
  ]
}
