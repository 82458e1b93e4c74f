extension Paper {
  /// The paper as one student gets it: the same seed gives the same paper on every machine.
  ///
  /// Questions stay within their section, those that share a passage stay side by side, and pinned options keep their
  /// places.
  ///
  /// - Parameters:
  ///   - seed: that of the attempt.
  ///   - settings: what is shuffled.
  /// - Returns: the same questions and options.
  public func shuffled(seed: UInt64, _ settings: QuizSettings) -> Paper {
    var generator = SplitMix64(seed: seed)
    var paper = self
    for index in paper.sections.indices {
      if settings.shufflesQuestions {
        paper.sections[index].items = generator.shuffled(paper.sections[index].groups).flatMap {
          generator.shuffled($0)
        }
      }
      guard settings.shufflesChoices else { continue }
      for place in paper.sections[index].items.indices {
        paper.sections[index].items[place].shuffleChoices(seed: seed)
      }
    }
    return paper
  }
}

extension Paper.Section {
  /// The items in groups that stay side by side: those that share a passage, and each other one by itself.
  public var groups: [[Paper.Item]] {
    var groups: [[Paper.Item]] = []
    var places: [String: Int] = [:]
    for item in items {
      guard let passage = item.content?.passage else {
        groups.append([item])
        continue
      }
      if let place = places[passage] {
        groups[place].append(item)
      } else {
        places[passage] = groups.count
        groups.append([item])
      }
    }
    return groups
  }
}

extension Paper.Item {
  fileprivate mutating func shuffleChoices(seed: UInt64) {
    guard case .question(let id, _) = prompt, let content else { return }
    self.content?.choices = ChoiceOrder.choices(of: content, id: id, seed: seed)
  }
}
