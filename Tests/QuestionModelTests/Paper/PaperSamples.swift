import QuestionModel

/// Papers of invented questions.
enum PaperSamples {
  /// A single-choice question of a paper: how many options, which are pinned, which is right, which passage it has.
  struct Item {
    var choices = 4
    var pinned: Set<Int> = []
    var right = 0
    var passage: String?
    var kind = QuestionKind.singleChoice
  }

  /// A paper of sections of items, and its keys.
  static func paper(_ sections: [[Item]]) -> (paper: Paper, keys: [String: AnswerKey]) {
    var keys: [String: AnswerKey] = [:]
    var number = 0
    let parts = sections.enumerated().map { index, items in
      Paper.Section(
        heading: PaperSection(id: "s\(index)", title: "Phần \(index + 1)"),
        items: items.map { item in
          number += 1
          var content = QuestionContent(kind: item.kind, stem: "Stem \(number)")
          content.choices = (0..<item.choices).map {
            Choice(id: "c\($0)", text: "Option \($0) of \(number)", pinned: item.pinned.contains($0))
          }
          content.passage = item.passage
          keys["q\(number)"] = AnswerKey(right: ["c\(item.right)"])
          return Paper.Item(
            id: "q\(number)", prompt: .question(id(number), ContentDigest(of: [])), content: content,
            passage: item.passage.map { "Text of \($0)" }, points: 0.25)
        })
    }
    return (Paper(title: "Kiểm tra", language: "vi", sections: parts), keys)
  }

  /// The paper of a school: choices, clusters, numbers and an essay.
  static func school() -> (paper: Paper, keys: [String: AnswerKey]) {
    var (paper, keys) = paper([
      (0..<12).map { Item(right: $0 % 4) },
      (0..<4).map { _ in Item(kind: .trueFalseCluster) },
      (0..<6).map { _ in Item(choices: 0, kind: .numeric) },
      [],
    ])
    for number in 13...16 { keys["q\(number)"] = AnswerKey(right: ["c1", "c3"]) }
    for number in 17...22 {
      var key = AnswerKey()
      key.numbers = [NumericAnswer(Double(number) / 4 - 5)]
      keys["q\(number)"] = key
    }
    paper.sections[3].items = [Paper.Item(id: "e1", prompt: .essay("Trình bày."), content: nil, points: 1)]
    return (paper, keys)
  }

  /// The letter of the right option at each place of a section.
  static func letters(_ variant: Variant, keys: [String: AnswerKey], section: Int = 0) -> [Int] {
    variant.paper.sections[section].items.compactMap { item in
      item.content?.choices.firstIndex { $0.id == keys[item.id]?.right.first }
    }
  }

  /// The length of the longest run of equal letters.
  static func longestRun(_ letters: [Int]) -> Int {
    var (longest, run) = (0, 0)
    for (index, letter) in letters.enumerated() {
      run = index > 0 && letters[index - 1] == letter ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest
  }

  private static func id(_ number: Int) -> QuestionID { QuestionID(high: 7, low: UInt64(number)) }
}
