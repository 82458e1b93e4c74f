import Foundation

/// Which topics a student should practise: the weak ones, those of which too little is known, and those never met.
public struct TopicReport: Sendable, Hashable {
  /// Topics with enough evidence, the weakest first: by the lower bound, then by the mastery, then by the tag.
  public let weakest: [TopicMastery]
  /// Topics with answers, but too few or too old ones to judge by; in the same order.
  public let uncertain: [TopicMastery]
  /// Known topics without any answer, by their tags.
  public let unpractised: [Tag]

  /// The report of a moment.
  ///
  /// An answer counts for each topic of its question and for all topics above it, for each of them once. It loses half
  /// of its weight in each half-life; one of a time to come, by a clock that went back, has its full weight.
  ///
  /// - Parameters:
  ///   - answers: of one student, in any order.
  ///   - known: the topics there are to practise; answers may name others.
  ///   - time: the moment.
  ///   - halfLife: in days; what is not above 0 is taken as without end, so that all answers weigh the same.
  ///   - evidence: how many fresh answers a topic must have to be judged.
  public init(
    of answers: some Sequence<PracticeAnswer>, known: some Sequence<Tag> = [], at time: Timestamp,
    halfLife: Double = 30, evidence: Double = 3
  ) {
    var tallies: [Tag: TopicTally] = [:]
    var lines: [Tag: [Tag]] = [:]
    for answer in answers {
      let days = max(0, Double(time.milliseconds) - Double(answer.time.milliseconds)) / 86_400_000
      let weight = halfLife > 0 ? exp2(-days / halfLife) : 1
      var topics: Set<Tag> = []
      for topic in answer.topics { topics.formUnion(Self.line(of: topic, &lines)) }
      for topic in topics { tallies[topic, default: TopicTally()].add(answer, weight: weight) }
    }
    let all = tallies.map { $0.value.mastery(of: $0.key) }
      .sorted { ($0.lowerBound, $0.mastery, $0.topic) < ($1.lowerBound, $1.mastery, $1.topic) }
    weakest = all.filter { $0.evidence >= evidence }
    uncertain = all.filter { !($0.evidence >= evidence) }
    unpractised = Set(known).filter { tallies[$0] == nil }.sorted()
  }

  /// A topic and all above it, looked up where it was met before.
  private static func line(of topic: Tag, _ lines: inout [Tag: [Tag]]) -> [Tag] {
    if let line = lines[topic] { return line }
    let line = topic.path.compactMap { try? Tag($0) }
    lines[topic] = line
    return line
  }
}
