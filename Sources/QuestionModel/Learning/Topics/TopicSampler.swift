/// Chooses topics to practise by chance, weak ones more often, and never only one of several.
public struct TopicSampler: Sendable {
  /// Weight of a topic that is wholly mastered, beside which a wholly unknown one has 1 more.
  private static let least = 0.1
  /// Mastery that is supposed of a topic never met.
  private static let unknown = 0.5

  /// The topics with their weights, by their tags.
  private let weights: [(topic: Tag, weight: Double)]

  /// A sampler of the topics of a report.
  ///
  /// - Parameters:
  ///   - report: what is known of the student.
  ///   - isWanted: whether a topic may be chosen, such as one that has questions.
  public init(_ report: TopicReport, where isWanted: (Tag) -> Bool = { _ in true }) {
    let met = (report.weakest + report.uncertain).map { (topic: $0.topic, weight: Self.least + 1 - $0.mastery) }
    let new = report.unpractised.map { (topic: $0, weight: Self.least + 1 - Self.unknown) }
    weights = (met + new).filter { isWanted($0.topic) }.sorted { $0.topic < $1.topic }
  }

  /// The topics of some questions in a row.
  ///
  /// - Parameters:
  ///   - count: how many questions.
  ///   - seed: the same seed gives the same topics.
  /// - Returns: a topic for each question, none for more than half of them, rounded up, if there are several topics;
  ///   empty where there is none.
  public func topics(_ count: Int, seed: UInt64) -> [Tag] {
    var generator = SplitMix64(seed: seed)
    var left = weights.map { (topic: $0.topic, weight: $0.weight, room: (max(0, count) + 1) / 2) }
    if left.count == 1 { left[0].room = count }
    var chosen: [Tag] = []
    while chosen.count < count, let index = Self.draw(left.map(\.weight), using: &generator) {
      chosen.append(left[index].topic)
      left[index].room -= 1
      if left[index].room == 0 { left.remove(at: index) }
    }
    return chosen
  }

  /// An index by chance, each as likely as its weight; nil where there are none.
  private static func draw(_ weights: [Double], using generator: inout SplitMix64) -> Int? {
    var rest = generator.nextShare() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    // Rounding may leave a little at the end.
    return weights.indices.last
  }
}
