import QuestionModel
import Testing

/// Topics by chance, weak ones more often.
struct TopicSamplerTests {
  private let now = Timestamp(milliseconds: 1_772_323_200_000)

  private func report(_ shares: [String: Double], new: [String] = []) throws -> TopicReport {
    var answers: [PracticeAnswer] = []
    for (topic, share) in shares {
      for count in 0..<20 {
        answers.append(
          PracticeAnswer(time: now, fraction: Double(count) < share * 20 ? 1 : 0, topics: [try Tag(topic)]))
      }
    }
    return TopicReport(of: answers, known: try new.map { try Tag($0) }, at: now)
  }

  @Test func choosesWeakTopicsMoreOften() throws {
    let sampler = TopicSampler(try report(["topic:weak": 0.1, "topic:fair": 0.5, "topic:good": 1], new: ["topic:new"]))
    var counts: [String: Int] = [:]
    for seed in 0..<500 as Range<UInt64> {
      for topic in sampler.topics(4, seed: seed) { counts[topic.name, default: 0] += 1 }
    }
    let order = counts.sorted { $0.value > $1.value }.map(\.key)
    #expect(order.first == "topic:weak" && order.last == "topic:good" && order.count == 4)
    #expect((counts["topic:weak"] ?? 0) > 2 * (counts["topic:good"] ?? 0))
  }

  @Test func neverChoosesOnlyOneOfSeveral() throws {
    let sampler = TopicSampler(try report(["topic:weak": 0, "topic:good": 1]))
    for count in 2...9 {
      for seed in 0..<100 as Range<UInt64> {
        let topics = sampler.topics(count, seed: seed)
        #expect(topics.count == count)
        #expect(Set(topics).allSatisfy { topic in topics.count { $0 == topic } <= (count + 1) / 2 })
      }
    }
  }

  @Test func isTheSameForTheSameSeed() throws {
    let shares = ["topic:a": 0.2, "topic:b": 0.4, "topic:c": 0.6, "topic:d": 0.9]
    let (one, other) = (TopicSampler(try report(shares)), TopicSampler(try report(shares)))
    #expect((0..<20).allSatisfy { one.topics(10, seed: $0) == other.topics(10, seed: $0) })
    #expect(Set((0..<20).map { one.topics(10, seed: $0) }).count > 15)
  }

  @Test func takesTheOnlyTopicAndNothingFromNone() throws {
    let known = try report(["topic:a": 0.5, "topic:b": 0.5])
    let sampler = TopicSampler(known) { $0.name == "topic:a" }
    #expect(sampler.topics(5, seed: 1).map(\.name) == Array(repeating: "topic:a", count: 5))
    #expect(sampler.topics(0, seed: 1).isEmpty && sampler.topics(-2, seed: 1).isEmpty)
    #expect(TopicSampler(try report([:])).topics(5, seed: 1).isEmpty)
  }
}
