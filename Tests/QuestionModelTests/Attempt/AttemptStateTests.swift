import QuestionModel
import Testing

/// Laws of attempts: what counts follows from the steps alone.
struct AttemptStateTests {
  private static let start = Timestamp(milliseconds: 1_000_000)

  private static func terms(
    _ navigation: QuizSettings.Navigation = .free, seconds: Int64? = 600
  ) -> AttemptTerms {
    var content = QuestionContent(kind: .singleChoice, stem: "?")
    content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: $0) }
    return AttemptTerms(
      started: start, deadline: seconds.map { Timestamp(milliseconds: start.milliseconds + $0 * 1000) },
      grace: 10_000, navigation: navigation, items: (1...5).map { AttemptItem(id: "i\($0)", content: content) })
  }

  private static func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: start.milliseconds + seconds * 1000) }

  private static func answer(_ item: Int, _ choice: String, _ writer: String, _ sequence: Int) -> AttemptEvent {
    AttemptEvent(.answered(item: "i\(item)", .choices([choice])), writer: writer, sequence: sequence)
  }

  /// Sending steps again, in any order and however often, ends as sending each once in order.
  @Test(arguments: 0..<50) func repetitionsAndOrderMakeNoDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let events = (1...30).map { number in
      Self.answer(1 + random.next(below: 5), ["a", "b", "c", "d"][random.next(below: 4)], "w", number)
    }
    var inOrder = AttemptState(Self.terms())
    for event in events { inOrder.apply(ReceivedEvent(event, received: Self.at(1))) }
    var sent = AttemptState(Self.terms())
    for event in random.shuffled(events + events + events) {
      let verdict = sent.apply(ReceivedEvent(event, received: Self.at(1)))
      #expect([.counts, .known, .outdated].contains(verdict))
    }
    #expect(sent.responses == inOrder.responses && sent.count == 30)
  }

  /// A replay of what was kept is the state, wherever the deadline fell.
  @Test(arguments: 0..<50) func aReplayIsTheState(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (state, kept): (AttemptState, [ReceivedEvent]) = (AttemptState(Self.terms(.forward)), [])
    for number in 1...40 {
      let item = "i\(1 + random.next(below: 6))"
      let kind: AttemptEvent.Kind =
        switch random.next(below: 8) {
        case 0: .closed(item: item)
        case 1: .flagged(item: item, random.next(below: 2) == 0)
        case 2 where number > 30: .submitted
        case 3: .answered(item: item, nil)
        default: .answered(item: item, .choices([["a", "b", "x"][random.next(below: 3)]]))
        }
      let event = AttemptEvent(
        kind, writer: random.next(below: 2) == 0 ? "v" : "w", sequence: 1 + random.next(below: 40))
      let received = ReceivedEvent(event, received: Self.at(Int64(number) * 16))
      if state.apply(received).isKept { kept.append(received) }
    }
    let replayed = AttemptState(Self.terms(.forward), replaying: kept)
    #expect(replayed.responses == state.responses && replayed.closed == state.closed)
    #expect(replayed.flagged == state.flagged && replayed.submitted == state.submitted && replayed.late == state.late)
  }

  @Test func theDeadlineAndItsGraceAreTheBanks() {
    var state = AttemptState(Self.terms())
    #expect(state.verdict(on: Self.answer(1, "a", "w", 1), at: Self.at(610)) == .counts)
    #expect(state.apply(ReceivedEvent(Self.answer(1, "a", "w", 1), received: Self.at(611))) == .late)
    #expect(state.responses.isEmpty && state.late == 1 && state.ended(at: Self.at(611)) == Self.at(600))
    let kept = [
      ReceivedEvent(Self.answer(1, "a", "w", 1), received: Self.at(611)),
      ReceivedEvent(AttemptEvent(.extended(seconds: 30), writer: "t", sequence: 1), received: Self.at(700)),
    ]
    let given = AttemptState(Self.terms(), replaying: kept)
    #expect(given.responses == ["i1": .choices(["a"])] && given.late == 0 && given.deadline == Self.at(630))
  }

  @Test func aPaperHandedInTakesOnlyWhatWasTakenBefore() {
    var state = AttemptState(Self.terms())
    state.apply(ReceivedEvent(AttemptEvent(.submitted, writer: "w", sequence: 3), received: Self.at(5)))
    // Overtaken on the way.
    #expect(state.apply(ReceivedEvent(Self.answer(1, "a", "w", 2), received: Self.at(6))) == .counts)
    #expect(state.apply(ReceivedEvent(Self.answer(2, "a", "w", 4), received: Self.at(6))) == .late)
    #expect(state.apply(ReceivedEvent(Self.answer(2, "a", "v", 1), received: Self.at(6))) == .late)
    state.apply(ReceivedEvent(AttemptEvent(.reopened, writer: "t", sequence: 1), received: Self.at(7)))
    #expect(state.apply(ReceivedEvent(Self.answer(2, "b", "w", 5), received: Self.at(8))) == .counts)
    #expect(state.responses == ["i1": .choices(["a"]), "i2": .choices(["b"])])
  }

  @Test func whoGoesForwardDoesNotComeBack() {
    var state = AttemptState(Self.terms(.forward))
    state.apply(ReceivedEvent(AttemptEvent(.closed(item: "i3"), writer: "w", sequence: 1), received: Self.at(1)))
    for item in 1...3 {
      #expect(
        state.verdict(on: Self.answer(item, "a", "w", 2), at: Self.at(2)) == .refused(.closed("i\(item)")))
    }
    #expect(state.verdict(on: Self.answer(4, "a", "w", 2), at: Self.at(2)) == .counts)
  }

  @Test func marksFollowFromStateAndKeys() throws {
    var content = QuestionContent(kind: .trueFalseCluster, stem: "?")
    content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: $0) }
    let question = Question(content: content, key: AnswerKey(right: ["a"]))
    let item = QuizItem(
      id: "i", section: "p", prompt: .question(QuestionID(high: 1, low: 2), ContentDigest(of: [])), points: 1)
    let graded = GradedItem(item, question: question, scoring: .fourStatements)
    let answer = Response.statements(["a": true, "b": false, "c": true])
    #expect(
      AttemptGrading.mark(answer, to: graded)
        == ItemMark(item: "i", points: 0.25, maximum: 1, reason: .statements(right: 2, of: 4)))
    #expect(AttemptGrading.mark(nil, to: graded).reason == .blank)
    var mended = graded
    mended.remedy = .key(AnswerKey(right: ["a", "c"]), scoring: nil)
    #expect(AttemptGrading.mark(answer, to: mended).points == 0.5)
    mended.remedy = .everyone
    #expect(AttemptGrading.mark(nil, to: mended).points == 1)
    mended.remedy = .void
    #expect(AttemptGrading.mark(answer, to: mended).maximum == 0)
    let essay = GradedItem(
      QuizItem(id: "e", section: "p", prompt: .essay("?"), points: 3), question: nil, scoring: nil)
    #expect(AttemptGrading.mark(.text("Vì…"), to: essay).reason == .waits)
    #expect(AttemptGrading.mark(nil, to: essay).reason == .blank)
  }
}
