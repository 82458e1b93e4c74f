import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

@testable import QuestionStore

struct PaperTests {
  @Test func answersFromPaperEnterTheSameMarks() async throws {
    let exam = try await TestExam(students: 1)
    let sitting = try await exam.open()
    await #expect(throws: BankError.self) {
      try await exam.teacher.takeSheets(of: sitting.id, Array("0101,1,A,B".utf8), isDryRun: false)
    }
    let made = try await exam.teacher.makeVariants(of: sitting.id, VariantRules(count: 4, seed: 9))
    #expect(made.layouts.map(\.code) == ["0101", "0102", "0103", "0104"])
    #expect(try await exam.teacher.makeVariants(of: sitting.id, VariantRules(count: 4, seed: 9)) == made)
    #expect(try await exam.teacher.variants(of: sitting.id) == made)
    // What is printed stays as it is.
    await #expect(throws: BankError.self) {
      try await exam.teacher.makeVariants(of: sitting.id, VariantRules(count: 4, seed: 10))
    }
    await #expect(throws: BankError.self) { try await exam.students[0].variants(of: sitting.id) }

    let table = KeyTable(made.layouts, keys: made.keys)
    var lines = ["mã đề,sbd,câu 1,câu 2,câu 1,câu 1"]
    for (index, code) in table.codes.enumerated() {
      lines.append(([code, "00\(index)"] + table.rows.map { "\"\($0.answers[index] ?? "")\"" }).joined(separator: ","))
    }
    lines.append("0102,em1,,,ĐĐĐĐ,")
    lines.append("9999,x,A,B,ĐĐĐĐ,1")
    let csv = Array(lines.joined(separator: "\n").utf8)
    let dry = try await exam.teacher.takeSheets(of: sitting.id, csv, isDryRun: true)
    #expect(dry.created == 5 && dry.faults.map(\.line) == [7])
    #expect(try await exam.teacher.sitting(sitting.id).attempts == 0)
    #expect(try await exam.teacher.takeSheets(of: sitting.id, csv, isDryRun: false) == dry)
    let again = try await exam.teacher.takeSheets(of: sitting.id, csv, isDryRun: false)
    #expect(again.unchanged == 5 && again.created == 0 && again.updated == 0)
    let results = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil)
    // Two of four statements are true.
    #expect(results.attempts.map(\.score.points) == [2, 2, 2, 2, 0.25])
    #expect(results.attempts.map(\.candidate) == ["000", "001", "002", "003", "Em 1"])
    #expect(try await exam.teacher.analysis(of: sitting.id).test.count == 5)

    let mended = Array((lines[0] + "\n0102,em1,,,ĐSĐS,\n").utf8)
    #expect(try await exam.teacher.takeSheets(of: sitting.id, mended, isDryRun: false).updated == 1)
    let after = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil)
    #expect(after.attempts.map(\.score.points) == [2, 2, 2, 2, 1])
    #expect(try await exam.teacher.analysis(of: sitting.id).test.count == 5)
  }

  /// A candidate came as far as the last answer on the printed paper, wherever that stands in the original.
  @Test func whatWasNotReachedFollowsThePrintedOrder() async throws {
    let exam = try await TestExam(students: 1)
    let sitting = try await exam.open()
    let made = try await exam.teacher.makeVariants(of: sitting.id, VariantRules(count: 8, seed: 3))
    // A paper on which the second question of the original comes first.
    let turned = try #require(made.layouts.first { $0.places[0].item == "i2" })
    let straight = try #require(made.layouts.first { $0.places[0].item == "i1" })
    let csv = [
      "mã đề,sbd,câu 1,câu 2,câu 1,câu 1", "\(turned.code),001,A,,,", "\(straight.code),002,A,,,",
    ].joined(separator: "\n")
    _ = try await exam.teacher.takeSheets(of: sitting.id, Array(csv.utf8), isDryRun: false)
    let analysis = try await exam.teacher.analysis(of: sitting.id)
    let unreached = analysis.items.map(\.statistics.unreached)
    #expect(unreached == [1, 1, 2, 2])
    // The code was read wrongly: the same line with the other one is another paper.
    let mended = "mã đề,sbd,câu 1,câu 2,câu 1,câu 1\n\(straight.code),001,A,,,"
    #expect(try await exam.teacher.takeSheets(of: sitting.id, Array(mended.utf8), isDryRun: false).updated == 1)
    let later = try await exam.teacher.analysis(of: sitting.id)
    #expect(later.items.map(\.statistics.unreached) == [0, 2, 2, 2])
  }

  /// More attempts than a page holds come page by page, none twice and none left out, with the same marks.
  @Test func resultsOfManyComeByPages() async throws {
    let exam = try await TestExam(students: 1)
    let sitting = try await exam.open()
    let made = try await exam.teacher.makeVariants(of: sitting.id, VariantRules(count: 1, seed: 9))
    let row = KeyTable(made.layouts, keys: made.keys).rows[0].answers[0] ?? ""
    var lines = ["mã đề,sbd,câu 1,câu 2,câu 1,câu 1"]
    for number in 1...1_203 { lines.append("0101,t\(number),\(number % 2 == 0 ? row : ""),,,") }
    let csv = Array(lines.joined(separator: "\n").utf8)
    #expect(try await exam.teacher.takeSheets(of: sitting.id, csv, isDryRun: false).created == 1_203)
    let all = try await exam.teacher.allResults(of: sitting.id)
    #expect(all.attempts.map(\.candidate) == (1...1_203).map { "t\($0)" } && all.next == nil)
    #expect(all.attempts.count { $0.score.points == 0.25 } == 601)
    var (found, cursor, pages): ([SittingResults.AttemptRow], String?, Int) = ([], nil, 0)
    repeat {
      let page = try await exam.teacher.results(of: sitting.id, limit: 100, cursor: cursor)
      found += page.attempts
      (cursor, pages) = (page.next, pages + 1)
    } while cursor != nil
    #expect(pages == 13 && found == all.attempts)
    #expect(try await exam.teacher.analysis(of: sitting.id).test.count == 1_203)
    let first = try await exam.teacher.results(of: sitting.id, limit: 1_000, cursor: nil)
    #expect(first.attempts.count == 1_000 && first.next != nil)
  }
}
