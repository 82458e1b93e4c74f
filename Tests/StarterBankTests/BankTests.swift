import QuestionModel
import StarterBank
import Testing

/// What holds for the bank as a whole.
struct BankTests {
  private static let bank = Array(StarterBank.questions())

  @Test func everyRunGivesTheSameBytes() {
    func digest() -> ContentDigest {
      var bytes: [UInt8] = []
      for item in StarterBank.questions() {
        bytes += item.id.bytes
        bytes += Array(item.template.utf8)
        CanonicalJSON.append(item.question.content.json, to: &bytes)
        CanonicalJSON.append(item.question.key.json, to: &bytes)
      }
      return ContentDigest(of: bytes)
    }
    #expect(digest() == digest())
  }

  @Test func everyQuestionMayBeStored() {
    for item in Self.bank {
      let problems = QuestionValidation.problems(of: item.question)
      #expect(problems.isEmpty, "\(item.template): \(item.question.content.stem): \(problems)")
    }
  }

  @Test func everyTextIsInNFC() {
    for item in Self.bank {
      let isSettled =
        item.question.content.stem.utf8.elementsEqual(item.question.normalized.content.stem.utf8)
        && zip(item.question.content.choices, item.question.normalized.content.choices)
          .allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
      #expect(isSettled, "\(item.template): \(item.question.content.stem)")
    }
  }

  @Test func idsAreUUIDsOfVersion8AndAllDifferent() {
    #expect(Set(Self.bank.map(\.id)).count == Self.bank.count)
    #expect(Self.bank.allSatisfy { $0.id.high >> 12 & 0xF == 8 && $0.id.low >> 62 == 2 })
  }

  @Test func noTwoQuestionsAreTheSame() {
    var seen: [[String]: String] = [:]
    for item in Self.bank {
      let content = item.question.content
      let texts = [content.stem] + content.choices.map(\.text).sorted()
      let other = seen.updateValue(item.template, forKey: texts)
      #expect(other == nil, "\(item.template) and \(other ?? ""): \(content.stem)")
    }
  }

  @Test func choicesAreFourAndTheRightOneIsAnywhere() {
    var places: [String: Int] = [:]
    var total = 0
    for item in Self.bank where item.question.content.kind == .singleChoice {
      #expect(
        item.question.content.choices.count == 4,
        "\(item.template): \(item.question.content.stem): \(item.question.content.choices.map(\.text))")
      places[item.question.key.right[0], default: 0] += 1
      total += 1
    }
    for letter in ["a", "b", "c", "d"] {
      let share = Double(places[letter] ?? 0) / Double(total)
      #expect((0.23...0.27).contains(share), "\(letter): \(share)")
    }
  }

  @Test func tagsSayWhatAndForWhom() {
    for item in Self.bank {
      let namespaces = item.question.content.tags.map { String($0.namespace) }
      #expect(namespaces.sorted() == ["grade", "subject", "topic"], "\(item.template)")
      #expect(item.question.content.level != nil)
      #expect(item.question.key.explanation?.isEmpty == false, "\(item.template)")
    }
  }

  @Test func textsAreWellFormed() {
    for item in Self.bank {
      let texts =
        [item.question.content.stem, item.question.key.explanation ?? ""]
        + item.question.content.choices.map(\.text)
      for text in texts {
        let dollars = text.utf8.filter { $0 == UInt8(ascii: "$") }.count
        let depth = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "{") ? 1 : $1 == UInt8(ascii: "}") ? -1 : 0) }
        #expect(dollars % 2 == 0 && depth == 0, "\(item.template): \(text)")
        // Indentation means something inside a fence of code.
        let prose = text.contains("```") ? "" : text
        #expect(!prose.contains("  ") && !prose.contains("..") && !prose.contains("+ -"), "\(item.template): \(text)")
      }
    }
  }
}
