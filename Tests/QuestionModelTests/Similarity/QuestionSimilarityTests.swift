import PropertyTesting
import QuestionModel
import Testing

/// Duplicates and variants told apart.
struct QuestionSimilarityTests {
  private static let threshold = DuplicateFinder.defaultThreshold

  private static func similarity(_ left: String, _ right: String) -> QuestionSimilarity {
    SimilaritySamples.features(left).similarity(to: SimilaritySamples.features(right))
  }

  @Test(arguments: [
    (
      "Một vật rơi tự do từ độ cao 20 m, lấy $g = 10$ m/s². Thời gian rơi là|1 s|2 s|3 s|4 s",
      "Một vật được thả rơi tự do từ độ cao 20 m, lấy $g=10\\,$ m/s$^2$. Thời gian vật rơi là|2 s|1 s|4 s|3 s"
    ),
    (
      "Trong các loài vật nuôi sau đây ở nước ta, loài nào đẻ trứng?|Mèo|Gà|Chó|Bò",
      "Trong những loài vật nuôi sau ở nước ta, loài nào đẻ trứng?|Gà|Mèo|Bò|Chó"
    ),
    (
      "Which of these planets is known as the red planet of the system?|Mars|Venus|Earth|Saturn",
      "Which one of the planets is known as the red planet of the system?|Venus|Mars|Saturn|Earth"
    ),
    (
      "Sông nào dài chảy qua thành phố Huế xinh đẹp của miền Trung nước ta?|Sông Hương|Sông Gianh|Sông Ba|Sông Thu Bồn",
      "Sông nào dài chảy qua thành phố Huế xinh đẹp của miền Trung nước ta?|Sông Hương|Sông Gianh|Sông Lam|Sông Thu Bồn"
    ),
  ])
  func findsNearDuplicates(left: String, right: String) {
    let similarity = Self.similarity(left, right)
    #expect(similarity.relation == .near)
    #expect(similarity.share >= Self.threshold && similarity.share < 1, "\(similarity.share)")
  }

  @Test(arguments: [
    (
      "Khi nhiệt độ tăng thì áp suất của khối khí trong bình kín thay đổi ra sao?|Tăng dần|Không đổi|Chưa biết",
      "Khi nhiệt độ giảm thì áp suất của khối khí trong bình kín thay đổi ra sao?|Tăng dần|Không đổi|Chưa biết"
    ),
    (
      "Tìm nghiệm lớn của phương trình bậc hai sau đây trên tập số thực: $x^2 - 5x + 6 = 0$|1|2|3|4",
      "Tìm nghiệm lớn của phương trình bậc hai sau đây trên tập số thực: $x^2 + 5x + 6 = 0$|1|2|3|4"
    ),
    (
      "Thành phố nào là thủ đô của nước Pháp hiện nay ở châu Âu?|Paris|Rome|Madrid|London",
      "Thành phố nào là thủ đô của nước Ý hiện nay ở châu Âu?|Paris|Rome|Madrid|London"
    ),
    (
      "Which of the following statements about the cell wall of green plants is true?|It is thick|It is thin",
      "Which of the following statements about the cell wall of green plants is not true?|It is thick|It is thin"
    ),
    (
      "Một lớp có 40 học sinh, trong đó có 18 học sinh nam. Hỏi lớp có bao nhiêu học sinh nữ?|22|20|18|24",
      "Một lớp có 42 học sinh, trong đó có 18 học sinh nam. Hỏi lớp có bao nhiêu học sinh nữ?|22|20|18|24"
    ),
    (
      "Cho điểm B nằm trên đường tròn tâm O bán kính R, tiếp tuyến của đường tròn là|d|m|k",
      "Cho điểm C nằm trên đường tròn tâm O bán kính R, tiếp tuyến của đường tròn là|d|m|k"
    ),
  ])
  func tellsVariantsApart(left: String, right: String) {
    let similarity = Self.similarity(left, right)
    #expect(similarity.relation == .variant)
    #expect(similarity.share >= Self.threshold, "\(similarity.share)")
  }

  @Test(arguments: [
    ("2 + 3 = ?|4|5|6|7", "2 + 4 = ?|5|6|7|8"), ("x^2 - 5x", "x^2 + 5x"),
    ("Thủ đô của Lào là gì?|Viêng Chăn|Huế", "Ai viết Truyện Kiều?|Nguyễn Du|Nguyễn Trãi"),
    (
      "Phát biểu nào sau đây đúng?|Cá thở bằng mang|Chim có vảy",
      "Phát biểu nào sau đây đúng?|Sắt nhẹ hơn nước|Vàng dẫn điện"
    ),
  ])
  func leavesOthersAlone(left: String, right: String) {
    #expect(Self.similarity(left, right).share < Self.threshold)
  }

  @Test func emptyQuestionsAreTheSame() {
    #expect(Self.similarity("", "...").relation == .same)
    #expect(Self.similarity("", "").share == 1)
    #expect(Self.similarity("", "cây").share == 0)
  }

  @Test func isSymmetricAndOneForEqualOnly() {
    var random = SeededGenerator(seed: 33)
    for _ in 0..<300 {
      let content = random.question()
      let other =
        random.next(below: 4) == 0 ? random.question() : random.perturbed(content, changes: random.next(below: 6))
      let (left, right) = (QuestionFeatures(of: content), QuestionFeatures(of: other))
      let similarity = left.similarity(to: right)
      #expect(similarity == right.similarity(to: left))
      #expect((0...1).contains(similarity.share))
      #expect((similarity.share == 1) == (left == right) && (similarity.relation == .same) == (left == right))
    }
  }

  @Test func bestMatchComesFirst() {
    let draft = SimilaritySamples.content("Một vật rơi tự do từ độ cao 20 m. Thời gian rơi là bao nhiêu?|1 s|2 s|3 s")
    let candidates = [
      (id: SimilaritySamples.id(1), content: SimilaritySamples.content("Ai viết Truyện Kiều?|Nguyễn Du")),
      (id: SimilaritySamples.id(2), content: SimilaritySamples.content(draft.stem + " Biết|1 s|2 s|3 s")),
      (id: SimilaritySamples.id(4), content: SimilaritySamples.content("Câu 1: " + draft.stem + "|3 s|2 s|1 s")),
      (id: SimilaritySamples.id(3), content: draft),
    ]
    let matches = SimilarQuestions.matches(of: draft, among: candidates)
    #expect(matches.map(\.id) == [3, 4, 2].map(SimilaritySamples.id))
    #expect(matches.map(\.similarity.relation) == [.same, .same, .near])
    #expect(SimilarQuestions.matches(of: draft, among: candidates, threshold: 1).count == 2)
  }
}
