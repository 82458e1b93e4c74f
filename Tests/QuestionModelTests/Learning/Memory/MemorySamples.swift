import QuestionModel
import Testing

/// Courses of reviews with what another implementation of FSRS-6 makes of them.
struct MemorySample: Sendable, CustomTestStringConvertible {
  /// The settings of a course.
  enum Setup: Sendable {
    case standard
    /// Without steps of minutes, and with a short longest interval.
    case bare
    /// With more steps, other weights and a high retention.
    case stepped
    /// With one step.
    case short
  }

  let setup: Setup
  let ratings: [Rating]
  /// Minutes between the reviews.
  let gaps: [Int64]
  let phase: MemoryState.Phase
  let stability: Double
  let difficulty: Double
  /// Milliseconds from the last review until the next.
  let wait: Int64
  /// Days after the last review at which the probability of remembering is told.
  let later: Int64
  let chance: Double

  init(
    _ setup: Setup, _ ratings: String, _ gaps: [Int64], phase: MemoryState.Phase, stability: Double, difficulty: Double,
    wait: Int64, later: Int64, chance: Double
  ) {
    self.setup = setup
    self.ratings = ratings.compactMap { $0.wholeNumberValue.flatMap(Rating.init(rawValue:)) }
    self.gaps = gaps
    self.phase = phase
    self.stability = stability
    self.difficulty = difficulty
    self.wait = wait
    self.later = later
    self.chance = chance
  }

  var testDescription: String { "\(setup) \(ratings.map(\.rawValue)) \(gaps)" }

  /// Weights that differ from the standard ones in every place.
  static let otherWeights = [
    0.4, 1.1, 3.2, 12.5, 7.1, 0.6, 2.4, 0.02, 1.5, 0.25, 1.2, 1.9, 0.08, 0.35, 2.1, 0.4, 2.6, 0.7, 0.3, 0.12, 0.21,
  ]

  func scheduler() throws -> MemoryScheduler {
    switch setup {
    case .standard: .standard
    case .bare: try MemoryScheduler(desiredRetention: 0.8, maximumInterval: 90, learningSteps: [], relearningSteps: [])
    case .stepped:
      try MemoryScheduler(
        parameters: MemoryParameters(weights: Self.otherWeights), desiredRetention: 0.95,
        learningSteps: [60, 600, 3600], relearningSteps: [300, 1800])
    case .short: try MemoryScheduler(parameters: MemoryParameters(weights: Self.otherWeights), learningSteps: [45])
    }
  }

  // Made with the reference package fsrs 6.3.2 for Python: `Scheduler(enable_fuzzing=False, …).review_card(card,
  // rating, time)` in turn from 2026-03-01T00:00:00Z on with random ratings and gaps, 12 digits of each result.
  static let all: [MemorySample] = [
    .init(
      .standard, "43333", [15742, 10, 55417, 1440],
      phase: .review, stability: 160.922103247, difficulty: 1.0, wait: 13_910_400_000,
      later: 87, chance: 0.936526762293),
    .init(
      .standard, "3443", [72672, 10, 68832],
      phase: .review, stability: 246.714351946, difficulty: 1.0, wait: 21_340_800_000,
      later: 78, chance: 0.959223377911),
    .init(
      .standard, "314234442", [2880, 2879, 600, 15, 37700, 14008, 70616, 10],
      phase: .review, stability: 198.798348848, difficulty: 6.24864194153, wait: 17_193_600_000,
      later: 69, chance: 0.955844512001),
    .init(
      .standard, "4", [],
      phase: .review, stability: 8.2956, difficulty: 1.0, wait: 691_200_000,
      later: 35, chance: 0.776996790033),
    .init(
      .standard, "334344", [2, 5, 54025, 5, 18770],
      phase: .review, stability: 166.609238296, difficulty: 1.0, wait: 14_428_800_000,
      later: 87, chance: 0.938246122951),
    .init(
      .standard, "333333341432", [27893, 28614, 75606, 1, 15, 15, 13202, 5, 15, 1, 1439],
      phase: .review, stability: 91.4127959496, difficulty: 7.33514344017, wait: 7_862_400_000,
      later: 80, chance: 0.908897502134),
    .init(
      .standard, "333432", [60, 1, 1441, 2, 54197],
      phase: .review, stability: 62.8565279874, difficulty: 4.0106089693, wait: 5_443_200_000,
      later: 26, chance: 0.948863983807),
    .init(
      .standard, "333343", [1440, 6905, 77488, 1, 60],
      phase: .review, stability: 177.061071404, difficulty: 1.0, wait: 15_292_800_000,
      later: 9, chance: 0.992529431782),
    .init(
      .standard, "33333333333", [49938, 10, 1440, 1, 53978, 2, 34128, 28151, 600, 10],
      phase: .review, stability: 258.760334831, difficulty: 2.04951583646, wait: 22_377_600_000,
      later: 64, chance: 0.967076870446),
    .init(
      .standard, "421111432", [76325, 1439, 66505, 1, 10, 68981, 2879, 1],
      phase: .review, stability: 3.17662046823, difficulty: 9.88452772652, wait: 259_200_000,
      later: 75, chance: 0.612019601957),
    .init(
      .standard, "32313333", [21462, 1440, 63465, 86082, 46543, 16451, 1],
      phase: .review, stability: 49.7034962365, difficulty: 8.20536000746, wait: 4_320_000_000,
      later: 13, chance: 0.965414699918),
    .init(
      .standard, "323433", [52616, 1440, 1441, 1441, 75410],
      phase: .review, stability: 146.524498183, difficulty: 2.956549975, wait: 12_700_800_000,
      later: 73, chance: 0.940515138156),
    .init(
      .standard, "344433", [2, 1, 63594, 5, 5],
      phase: .review, stability: 145.104052669, difficulty: 1.0, wait: 12_528_000_000,
      later: 21, chance: 0.979749293754),
    .init(
      .standard, "24441332343", [51964, 5, 52562, 60, 23499, 79631, 20214, 2880, 64096, 62961],
      phase: .review, stability: 279.532269574, difficulty: 7.282416075, wait: 24_192_000_000,
      later: 33, chance: 0.983254935473),
    .init(
      .standard, "3334", [20554, 29576, 45239],
      phase: .review, stability: 252.638876516, difficulty: 1.0, wait: 21_859_200_000,
      later: 69, chance: 0.964078166519),
    .init(
      .standard, "11424332", [26322, 5, 5, 53435, 1, 60, 34511],
      phase: .review, stability: 12.9766760863, difficulty: 8.99963185575, wait: 1_123_200_000,
      later: 29, chance: 0.836175574258),
    .init(
      .standard, "3", [],
      phase: .learning(step: 1), stability: 2.3065, difficulty: 2.11810397046, wait: 600_000,
      later: 89, chance: 0.568791924756),
    .init(
      .standard, "3311223", [71896, 51554, 11857, 36825, 1440, 5],
      phase: .review, stability: 3.55901297678, difficulty: 9.57680873066, wait: 345_600_000,
      later: 18, chance: 0.759411987865),
    .init(
      .standard, "1", [],
      phase: .learning(step: 0), stability: 0.212, difficulty: 6.4133, wait: 60_000,
      later: 40, chance: 0.44673659826),
    .init(
      .standard, "113", [5, 1441],
      phase: .learning(step: 1), stability: 0.613944573602, difficulty: 8.79272653368, wait: 600_000,
      later: 96, chance: 0.45978744985),
    .init(
      .bare, "33", [600],
      phase: .review, stability: 2.3065, difficulty: 2.11121423579, wait: 691_200_000,
      later: 84, chance: 0.573750281027),
    .init(
      .bare, "3422324", [59242, 5, 2879, 68206, 15295, 2879],
      phase: .review, stability: 157.791424232, difficulty: 6.4214203318, wait: 7_776_000_000,
      later: 16, chance: 0.985492606768),
    .init(
      .bare, "43", [5],
      phase: .review, stability: 8.2956, difficulty: 1.0, wait: 2_419_200_000,
      later: 79, chance: 0.697568910592),
    .init(
      .bare, "33", [600],
      phase: .review, stability: 2.3065, difficulty: 2.11121423579, wait: 691_200_000,
      later: 29, chance: 0.670765948765),
    .init(
      .bare, "3443333", [42839, 43347, 1439, 1439, 80931, 1441],
      phase: .review, stability: 407.517881333, difficulty: 1.0, wait: 7_776_000_000,
      later: 23, chance: 0.991730171052),
    .init(
      .bare, "31223312234", [1441, 1439, 600, 17881, 82663, 33756, 85615, 10, 15, 61750],
      phase: .review, stability: 20.6079815961, difficulty: 9.69241503719, wait: 5_875_200_000,
      later: 86, chance: 0.778053279211),
    .init(
      .stepped, "333433333", [71390, 26823, 55215, 2880, 55286, 1439, 2880, 71875],
      phase: .review, stability: 335.181890465, difficulty: 3.11388259398, wait: 12_268_800_000,
      later: 73, chance: 0.972518413092),
    .init(
      .stepped, "13323331433", [60, 60, 44133, 1440, 57498, 47962, 1440, 15, 50917, 77834],
      phase: .review, stability: 67.6502788006, difficulty: 7.86323145779, wait: 2_505_600_000,
      later: 63, chance: 0.905211222024),
    .init(
      .stepped, "124323333133", [60, 27003, 1, 1, 15, 2, 73072, 10, 1441, 2879, 1440],
      phase: .review, stability: 7.22643534418, difficulty: 8.31088095017, wait: 259_200_000,
      later: 36, chance: 0.738120647877),
    .init(
      .stepped, "1334143142", [2880, 77867, 73830, 2879, 65798, 5, 3025, 600, 1],
      phase: .review, stability: 11.5442176785, difficulty: 8.46801075377, wait: 432_000_000,
      later: 72, chance: 0.711315475352),
    .init(
      .stepped, "3343334", [4275, 600, 69054, 46940, 29978, 2880],
      phase: .review, stability: 185.939424992, difficulty: 1.42506416273, wait: 6_825_600_000,
      later: 49, chance: 0.967271522599),
    .init(
      .stepped, "3131332313", [56516, 51148, 10, 46581, 9267, 38728, 10, 58941, 1439],
      phase: .relearning(step: 1), stability: 4.94701022797, difficulty: 9.0285199054, wait: 1_800_000,
      later: 75, chance: 0.605793642019),
    .init(
      .stepped, "2311122343", [60, 14910, 53649, 600, 2, 1439, 10, 85711, 600],
      phase: .review, stability: 11.5046050891, difficulty: 8.7786612093, wait: 432_000_000,
      later: 75, chance: 0.706006750638),
    .init(
      .stepped, "223", [2879, 10],
      phase: .learning(step: 1), stability: 2.44374250145, difficulty: 7.06373050342, wait: 600_000,
      later: 32, chance: 0.622834190036),
    .init(
      .short, "333334", [74692, 2880, 5, 15389, 42435],
      phase: .review, stability: 175.551334099, difficulty: 3.09806526624, wait: 15_206_400_000,
      later: 100, chance: 0.9358631192),
    .init(
      .short, "3", [],
      phase: .review, stability: 3.2, difficulty: 4.77988307726, wait: 259_200_000,
      later: 86, chance: 0.541803871046),
    .init(
      .short, "133423423", [1439, 48290, 10, 85463, 50245, 15, 53578, 60],
      phase: .review, stability: 127.392795769, difficulty: 6.83068129592, wait: 10_972_800_000,
      later: 42, chance: 0.959960202932),
    .init(
      .short, "22332131", [1440, 68621, 17370, 69778, 56205, 4448, 79347],
      phase: .relearning(step: 0), stability: 3.55697569508, difficulty: 9.21714791146, wait: 600_000,
      later: 69, chance: 0.577689541234),
    .init(
      .short, "3333333443", [61953, 1439, 15, 22749, 58799, 600, 33110, 1440, 10],
      phase: .review, stability: 205.335344119, difficulty: 1.13839101672, wait: 17_712_000_000,
      later: 92, chance: 0.947632634502),
    .init(
      .short, "3332224", [22131, 31248, 1440, 5406, 51418, 3337],
      phase: .review, stability: 80.7926000952, difficulty: 6.9448682895, wait: 6_998_400_000,
      later: 97, chance: 0.885719326099),
  ]
}
