import QuestionFormats
import QuestionModel
import Testing

struct PaperTablesTests {
  private let place = VariantPlace(
    section: 1, number: 3, item: "q\"1", original: 7, kind: .singleChoice, choices: ["b", "a"], origins: [1, 0])

  @Test func keysAreALineForEachPlace() throws {
    let table = KeyTable([VariantLayout(code: "0101", places: [place])], keys: ["q\"1": AnswerKey(right: ["a"])])
    let text = PaperTables.csv(table, language: .vietnamese)
    #expect(text == "\u{FEFF}Phần,Câu,0101\r\n2,3,B\r\n")
    #expect(try CSVText.records(of: Array(text.utf8)).map(\.fields) == [["Phần", "Câu", "0101"], ["2", "3", "B"]])
  }

  @Test func originsAreALineForEachPlaceOfEachCode() throws {
    let text = PaperTables.csv(
      [VariantLayout(code: "0101", places: [place])], language: .english, marksUTF8: false)
    #expect(text.hasPrefix("Code,Section,Question,Original question,Original options,Item\r\n"))
    #expect(try CSVText.records(of: Array(text.utf8)).last?.fields == ["0101", "2", "3", "7", "BA", "q\"1"])
  }

  @Test func negativeNumbersAreNoFormulas() {
    let row = KeyTable.Row(section: 0, number: 1, answers: ["-2,5", "=1+1", nil])
    var table = KeyTable([], keys: [:])
    (table.codes, table.rows) = (["0101", "0102", "0103"], [row])
    #expect(PaperTables.csv(table, language: .english, marksUTF8: false).hasSuffix("1,1,\"'-2,5\",'=1+1,\r\n"))
  }
}
