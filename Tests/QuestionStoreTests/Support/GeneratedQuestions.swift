import QuestionFormats
import QuestionModel

/// The generator of questions and queries: the same numbers on every machine.
typealias FixedGenerator = SplitMix64

extension SplitMix64 {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func pick<Element>(_ count: ClosedRange<Int>, of elements: [Element]) -> [Element] {
    (0..<Int.random(in: count, using: &self)).map { _ in pick(elements) }
  }

  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
}

/// Revisions of many questions, drawn from few words so that searches meet often.
enum GeneratedQuestions {
  static let words = [
    "toan", "toán", "Toàn", "hoà", "hòa", "hoa", "hóa", "đường", "duong", "dương", "số", "so", "10-5", "x²", "H2O",
    "cực", "trị", "CỰC", "a", "và", "Straße", "naïve", "数学", "mười_hai", "don't", "to\u{0061}\u{0301}n",
  ]
  static let tags = [
    "subject:toán", "subject:hoá-học", "grade:10", "grade:12", "topic:hàm-số", "topic:hàm-số/cực-trị",
    "topic:hàm-số/cực-trị/bậc-ba", "topic:hàm", "ôn-tập", "a+b", "subject:toán/đại-số", "đ",
  ]
  static let levels = ["Nhận biết", "thông-hiểu", "VẬN DỤNG", "c++"]
  static let languages = ["vi", "en", "en-GB", "en-gb-oxendict", "zh-Hant", "VI"]
  static let authors = ["Lan", "Trần Đức", "tran duc", "O'Neill", "minh anh"]
  static let day: Int64 = 86_400_000
  static let start: Int64 = 1_767_225_600_000  // 2026-01-01

  /// Roots of so many questions, edits of some of them, and for some an edit made apart.
  static func revisions(_ count: Int, seed: UInt64) -> [Foreign] {
    var generator = FixedGenerator(seed: seed)
    return (0..<count).flatMap { number -> [Foreign] in
      let root = revision(of: number, parents: [], &generator)
      guard generator.happens(0.3) else { return [root] }
      let edit = revision(of: number, parents: [root], &generator)
      guard generator.happens(0.3) else { return [root, edit] }
      return [root, edit, revision(of: number, parents: [root], &generator)]
    }
  }

  private static func revision(of number: Int, parents: [Foreign], _ generator: inout FixedGenerator) -> Foreign {
    let kind = generator.pick(QuestionKind.known + [.unknown("matching")])
    var content = QuestionContent(kind: kind, stem: generator.pick(1...6, of: words).joined(separator: " ") + "?")
    if kind == .singleChoice || kind == .multipleResponse || kind == .trueFalseCluster {
      content.choices = (0..<3).map {
        Choice(id: String($0), text: generator.pick(1...3, of: words).joined(separator: " ") + " \($0)")
      }
    }
    content.tags = generator.pick(0...4, of: tags).compactMap { try? Tag($0) }
    content.level = generator.happens(0.7) ? generator.pick(levels) : nil
    content.language = generator.happens(0.8) ? generator.pick(languages) : nil
    if generator.happens(0.2) {
      content.media = [MediaReference(digest: ContentDigest(of: [UInt8(number & 255)]), type: "image/png")]
    }
    if kind != .passage, generator.happens(0.15) { content.passage = generator.pick(["p1", Sample.id(3).description]) }
    let author = generator.happens(0.8) ? generator.pick(authors) : nil
    let status = generator.pick(QuestionStatus.allCases)
    let created = Timestamp(milliseconds: start + Int64.random(in: 0..<60 * day, using: &generator))
    return Foreign("", of: Sample.id(number), parents: parents, status: status, author: author) { revision in
      revision.content = content
      revision.created = created
    }
  }
}
