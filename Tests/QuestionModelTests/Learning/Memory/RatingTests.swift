import QuestionModel
import Testing

/// Which rating an answer stands for.
struct RatingTests {
  @Test(
    arguments: [
      (0, nil, nil, .again), (0.49, 10, .easy, .again), (.nan, nil, nil, .again), (-1, nil, nil, .again),
      (0.5, 10, .easy, .hard), (0.99, nil, nil, .hard), (1, 121, nil, .hard), (1, 121, .easy, .hard),
      (1, 10, .hard, .hard), (1, nil, nil, .good), (1, 120, nil, .good), (1, 10, nil, .good), (1, 10, .fair, .good),
      (1, 61, .easy, .good), (1, 60, .easy, .easy), (1, nil, .easy, .easy),
    ] as [(Double, Double?, OwnJudgement?, Rating)])
  func followsFromGradeTimeAndOwnJudgement(
    fraction: Double, seconds: Double?, judgement: OwnJudgement?, rating: Rating
  ) {
    #expect(Rating(Grade(fraction: fraction), seconds: seconds, usualSeconds: 60, judgement: judgement) == rating)
  }

  @Test func areOrdered() {
    #expect(Rating.allCases == [.again, .hard, .good, .easy])
    #expect(Rating.allCases == Rating.allCases.sorted())
  }

  @Test func aWorseAnswerNeverRatesHigher() {
    for judgement in [OwnJudgement?.none] + OwnJudgement.allCases {
      for seconds in [nil, 5, 70, 200] as [Double?] {
        let ratings = (0...20).map {
          Rating(Grade(fraction: Double($0) / 20), seconds: seconds, judgement: judgement)
        }
        #expect(ratings == ratings.sorted())
      }
    }
  }
}
