/// Mechanics and fluids: motion is stepped through time, balances are tested with the answer put in.
enum MechanicsCheckers {
  /// Position and velocity after a time, by summing small steps of constant acceleration at their middle.
  private static func motion(_ velocity: Double, _ acceleration: Double, _ time: Double) -> (
    path: Double, velocity: Double
  ) {
    let steps = 50
    let step = time / Double(steps)
    var (path, velocity) = (0.0, velocity)
    for _ in 0..<steps {
      path += (velocity + acceleration * step / 2) * step
      velocity += acceleration * step
    }
    return (path, velocity)
  }

  static let checkers: [String: Checker] = [
    "phys-speed-units": expecting(within: 1e-4) { stem in
      // How far one comes in an hour, in metres.
      let asksMetres = stem.contains("bao nhiêu m/s") || stem.contains("How many m/s")
      let hour = asksMetres ? stem.number(0) * 1000 : stem.number(0) * 3600
      return asksMetres ? hour / 3600 : hour / 1000
    },
    "phys-average-speed": expecting { stem in
      let n = stem.numbers
      return (n[0] * n[1] + n[2] * n[3]) / (n[0] + n[2])
    },
    "phys-velocity-after-acceleration": expecting { stem in
      motion(stem.number(0), stem.number(1), stem.number(2)).velocity
    },
    "phys-accelerated-distance": expecting { stem in motion(stem.number(0), stem.number(1), stem.number(2)).path },
    "phys-free-fall": expecting { stem in
      if stem.contains("Độ cao ban đầu") { return motion(0, 10, stem.number(0)).path }
      if stem.contains("Vận tốc của vật") { return motion(0, 10, stem.number(0)).velocity }
      return bisect(0, 20) { motion(0, 10, $0).path - stem.number(0) }
    },
    "phys-centripetal-acceleration": expecting(within: 1e-5) { stem in
      // The velocity's change over a very small turn, by the time the turn takes.
      let (speed, radius) = (stem.number(0), stem.number(1))
      let turn = 1e-3
      return 2 * speed * sine(turn / 2) / (radius * turn / speed)
    },
    "phys-motion-cluster": { stem, option in
      let (start, acceleration) = (stem.number(0), stem.number(1))
      if option.contains("dần đều") { return option.contains("nhanh") == (acceleration > 0) }
      if option.contains("giây thứ hai") {
        return agree(motion(start, acceleration, 2).path - motion(start, acceleration, 1).path, option.number(0))
      }
      let state = motion(start, acceleration, option.number(0))
      return agree(option.contains("Vận tốc") ? state.velocity : state.path, option.number(1))
    },
    "phys-weight": expecting { stem in stem.number(0) * stem.number(1) / 1000 },
    "phys-newton-second-law": { stem, option in
      // In English the force comes first.
      let (mass, force) = stem.language == "vi" ? (stem.number(0), stem.number(1)) : (stem.number(1), stem.number(0))
      return agree(mass * option.number(0), force)
    },
    "phys-hooke": expecting { stem in stem.number(1) * 0.01 * stem.number(0) },
    "phys-friction": expecting { stem in stem.number(0) * 10 * stem.number(1) },
    "phys-inelastic-collision": { stem, option in
      let n = stem.numbers
      // Momentum before and after.
      return agree(n[0] * n[1], (n[0] + n[2]) * option.number(0))
    },
    "phys-kinetic-energy": expecting { stem in
      // The work that brings the body up to its speed.
      simpson(from: 0, to: stem.number(1)) { stem.number(0) * $0 }
    },
    "phys-lifting-power": expecting { stem in
      let n = stem.numbers
      return (0..<Int(n[1])).reduce(0.0) { work, _ in work + n[0] * 10 } / n[2]
    },
    "phys-efficiency": expecting { stem in 100 * stem.number(1) / stem.number(0) },
    "phys-lever-balance": { stem, option in agree(stem.number(0) * stem.number(1), option.number(0) * stem.number(2)) },
    "phys-density": { stem, option in
      // The mass that the answer gives for the volume.
      agree(option.number(0) * stem.number(0) * 0.001, stem.number(1))
    },
    "phys-pressure": { stem, option in agree(option.number(0) * stem.number(1) * 0.0001, stem.number(0)) },
    "phys-liquid-pressure": expecting { stem in
      simpson(from: 0, to: stem.number(1)) { _ in stem.number(0) }
    },
    "phys-buoyancy": expecting { stem in stem.number(0) * 1e-6 * stem.number(1) },
    "phys-heat": { stem, option in
      let n = stem.numbers
      guard n.count == 4 else { return nil }
      let degrees = n[3] - n[2]
      return agree(option.number(0) * 1000 / degrees / n[1], n[0])
    },
    "phys-mixing-temperature": { stem, option in
      let n = stem.numbers
      // What one loses the other gains.
      return agree(n[0] * (n[1] - option.number(0)), n[2] * (option.number(0) - n[3]))
    },
    "phys-kelvin": { stem, _ in stem.number(1) - stem.number(0) == 273 },
    "phys-boyle": { stem, option in agree(stem.number(0) * stem.number(1), stem.number(2) * option.number(0)) },
    "phys-gas-heating": { stem, option in
      agree(stem.number(0) / (stem.number(1) + 273), option.number(0) / (stem.number(2) + 273))
    },
  ]
}
