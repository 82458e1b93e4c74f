import QuestionModel
import Testing

struct KeyTableTests {
  @Test func answersAreWrittenAsInTheNationalExam() throws {
    let (paper, keys) = PaperSamples.school()
    let variants = try paper.variants(keys: keys, rules: VariantRules(count: 4, seed: 2))
    let table = KeyTable(variants.map(\.layout), keys: keys)
    #expect(table.codes == ["0101", "0102", "0103", "0104"] && table.rows.count == 23)
    for (index, variant) in variants.enumerated() {
      let letters = PaperSamples.letters(variant, keys: keys).map(ChoiceLetter.option)
      #expect(table.rows[..<12].map { $0.answers[index] } == letters)
      #expect(table.rows[12..<16].allSatisfy { $0.answers[index] == "SĐSĐ" })
      #expect(table.rows[22].answers[index] == nil)
      let numbers = table.rows[16..<22].compactMap { $0.answers[index] }
      #expect(Set(numbers) == ["-0,75", "-0,5", "-0,25", "0", "0,25", "0,5"])
    }
    #expect(Set(table.answersTooLong.flatMap(\.answers).compactMap(\.self)).isSuperset(of: ["-0,75", "-0,25"]))
    let english = KeyTable(variants.map(\.layout), keys: keys, language: .english)
    #expect(english.rows[12].answers[0] == "FTFT")
  }

  @Test func everyKindHasItsNotation() {
    func place(_ kind: QuestionKind, _ choices: [String] = []) -> VariantPlace {
      VariantPlace(
        section: 0, number: 1, item: "q", original: 1, kind: kind, choices: choices, origins: Array(choices.indices))
    }
    var key = AnswerKey(right: ["c", "a"])
    #expect(AnswerNotation.text(of: key, at: place(.multipleResponse, ["a", "b", "c"])) == "AC")
    #expect(AnswerNotation.text(of: AnswerKey(right: ["false"]), at: place(.trueFalse)) == "S")
    key.answers = [AcceptedAnswer("half", weight: 0.5), AcceptedAnswer("whole")]
    #expect(AnswerNotation.text(of: key, at: place(.shortAnswer)) == "whole")
    key.numbers = [NumericAnswer(-2.5)]
    #expect(AnswerNotation.text(of: key, at: place(.numeric)) == "-2,5")
    #expect(AnswerNotation.text(of: key, at: place(.numeric), language: .english) == "-2.5")
    #expect(AnswerNotation.text(of: AnswerKey(), at: place(.singleChoice, ["a"])) == nil)
    #expect(AnswerNotation.fitsGrid("-2,5") && !AnswerNotation.fitsGrid("12,55") && !AnswerNotation.fitsGrid("x"))
    #expect([0, 25, 26, 27, 701, 702].map(ChoiceLetter.option) == ["A", "Z", "AA", "AB", "ZZ", "AAA"])
  }

  @Test func originalLettersTellWhereOptionsCameFrom() {
    let place = VariantPlace(
      section: 0, number: 1, item: "q", original: 7, kind: .singleChoice, choices: ["x", "y", "z"], origins: [2, 0, 1])
    #expect(place.originalLetters == ["C", "A", "B"])
  }
}
