import QuestionModel
import Testing

@testable import QuestionFormats

struct MatchingPairsTests {
  private func written(_ pairs: [(String, String)]) -> Question {
    var matching = MatchingPairs()
    for (premise, target) in pairs { matching.add(premise, target) }
    var question = Question(content: QuestionContent(kind: .passage, stem: "Nối"), key: AnswerKey())
    matching.write(to: &question.content, &question.key)
    return question
  }

  @Test func onlyWholeWordsOfOneLanguageAreACluster() {
    for targets in [
      ["F", "T"], ["T", "T"], ["S", "F"], ["Đ", "S"], ["Đúng", "False"], ["Đúng", "Sai", "Không rõ"],
    ] {
      let question = written(targets.enumerated().map { ("\($0.offset)", $0.element) })
      #expect(question.content.kind == MatchingPairs.kind, "\(targets)")
    }
    for targets in [["Đúng", "Sai"], ["true", "FALSE", "true"], ["Sai", "Sai"]] {
      let question = written(targets.enumerated().map { ("\($0.offset)", $0.element) })
      #expect(question.content.kind == .trueFalseCluster, "\(targets)")
    }
    #expect(TruthWords.truth("Đ") == true && TruthWords.truth("f") == false)
  }

  @Test func theOrderOfTargetsTellsNothing() throws {
    let question = written([("Nhật", "Tokyo"), ("Pháp", "Paris"), ("", "Huế")])
    #expect(question.content.extra["targets"] == ["Huế", "Paris", "Tokyo"])
    #expect(question.key.extra["pairs"] == [[0, 2], [1, 1]])
    let texts = try #require(MatchingPairs(question)).texts
    #expect(texts.pairs.map(\.target) == ["Tokyo", "Paris"] && texts.others == ["Huế"])
  }

  @Test func whatIsPairedTellsQuestionsApart() {
    let ids = [[("a", "1")], [("b", "1")], [("a", "2")]].map { QuestionIdentity.id(of: written($0).content) }
    #expect(Set(ids).count == 3)
    let content = QuestionContent(kind: .unknown("cloze"), stem: "____")
    #expect(QuestionIdentity.id(of: content, markup: "{a}") != QuestionIdentity.id(of: content, markup: "{b}"))
  }

  @Test func tooManyPairsAreRefused() throws {
    let lines = (0..<50_000).map { "=p\($0) -> t\($0)" }.joined(separator: "\n")
    let items = try FormatTrials.items(GIFTReader(), Array("Nối {\n\(lines)\n}".utf8))
    #expect(FormatTrials.refusals(items).first?.contains("more than 1000") == true)
    var matching = MatchingPairs()
    for index in 0..<MatchingPairs.maximum { matching.add("\(index)", "t") }
    #expect(matching.refusal == nil)
    matching.add("x", "t")
    #expect(matching.refusal != nil)
  }
}
