import QuestionAPI
import QuestionModel
import QuestionSync
import Testing

@testable import QuizApp

/// What came of exchanges is told in the reader's language.
struct SyncWordsTests {
  @Test func everyKindHasWords() {
    let (vietnamese, english) = (Words(.vietnamese), Words(.english))
    for kind in SyncRefusal.Kind.allCases where kind != .other {
      let refusal = SyncRefusal(id: ContentDigest(of: [1]), kind: kind, subject: "x1y2", reason: "In English.")
      #expect(english.describe(refusal) == "In English.")
      #expect(!vietnamese.describe(refusal).contains("English"))
      let names = [SyncRefusal.Kind.parentRefused, .tooManyVersions, .declined].contains(kind)
      #expect(vietnamese.describe(refusal).contains("x1y2") == names)
    }
    for ending in SyncEnding.allCases {
      #expect(english.describe(ending, "In English.") == "In English.")
      #expect(vietnamese.describe(ending, "Cannot reach http://so (refused).").contains("http") == false)
    }
  }

  @Test func whatIsNotKnownIsToldAsItIs() {
    let refusal = SyncRefusal(id: ContentDigest(of: [1]), reason: "Something of a later version.")
    #expect(Words(.vietnamese).describe(refusal) == "Something of a later version.")
    #expect(Words(.vietnamese).describe(.forbidden, "Not today.").hasSuffix("Not today."))
  }

  @Test func faultsOfTheServiceAreToldAlike() {
    let words = Words(.vietnamese)
    let fault = SyncFault.version(ours: 1...1, theirs: 2...3)
    #expect(words.describe(BankError.sync(fault)) == words.describe(.peerIsNewer, ""))
    #expect(words.describe(BankError.sync(.forbidden("This bank gives you no questions."))).contains("họ chưa chọn"))
  }
}
