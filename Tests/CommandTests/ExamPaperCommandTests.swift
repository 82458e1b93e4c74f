import Foundation
import QuestionFormats
import QuestionModel
import Testing

/// Papers printed, marked and analysed, by commands.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ExamPaperCommandTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private static let words = [
    "Sông", "Núi", "Biển", "Rừng", "Chợ", "Cầu", "Tháp", "Đền", "Hồ", "Đảo", "Vịnh", "Thác",
  ]

  /// A test of twelve questions, printed as two papers in a folder.
  private func printed(_ format: String = "html") async throws -> (sitting: String, folder: String) {
    var lines: [UInt8] = []
    for (index, word) in Self.words.enumerated() {
      lines += QuestionBankLines.line(
        id: Rows.id(index), question: Rows.question("\(word) nào đẹp nhất tỉnh \(index)?", tags: ["subject:địa-lí"]),
        status: .published)
    }
    #expect(try await space.run("import", try space.write(lines, to: "rows.jsonl")).status == 0)
    let quiz = try await space.run("quiz", "new", "--title", "Địa lí", "--query", "subject:địa-lí", "--count", "12")
    let sitting = try await space.run("sitting", "open", quiz.output.trimmingCharacters(in: .newlines))
    let id = sitting.output.trimmingCharacters(in: .newlines)
    let folder = space.file("papers-\(format)")
    let made = try await space.run(
      "sitting", "print", id, "--variants", "2", "--seed", "5", "--format", format, "--output", folder,
      "--school", "TRƯỜNG THPT CHU VĂN AN")
    #expect(made.status == 0 && made.errors.contains("2 papers with seed 5"), "\(made.output)\(made.errors)")
    return (id, folder)
  }

  private func table(_ path: String) throws -> [[String]] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func papersComeBackAsMarksAndCurves() async throws {
    let (sitting, folder) = try await printed()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      names == [
        "keys.csv", "keys.html", "origins.csv", "origins.html", "paper-0101.html", "paper-0102.html",
        "sheet-0101.html", "sheet-0102.html",
      ])
    let paper = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/paper-0101.html")), as: UTF8.self)
    #expect(paper.contains("TRƯỜNG THPT CHU VĂN AN") && paper.contains("0101") && paper.contains("Sông nào"))
    let keys = try table("\(folder)/keys.csv")
    #expect(keys[0].suffix(2) == ["0101", "0102"] && keys.count == 13)

    // Sixty candidates, the later the abler; the last question of the first paper is answered by nobody.
    var lines = ["sbd,mã đề," + (1...12).map(String.init).joined(separator: ",")]
    var random = SplitMix64(seed: 7)
    for number in 0..<60 {
      let answers = (1...12).map { question -> String in
        let right = keys[question][2 + number % 2]
        if question == 12, number % 2 == 0 { return "" }
        return random.next(below: 60) < 15 + number * 2 / 3 ? right : right == "A" ? "B" : "A"
      }
      lines.append(([String(1000 + number), number % 2 == 0 ? "0101" : "0102"] + answers).joined(separator: ","))
    }
    let file = try space.write(Array(lines.joined(separator: "\n").utf8), to: "marks.csv")
    let dry = try await space.run("sitting", "marks", sitting, file, "--dry-run")
    #expect(dry.output.contains("60 read, 60 created"), "\(dry.output)\(dry.errors)")
    #expect(try await space.run("sitting", "marks", sitting, file).output == dry.output)
    #expect(try await space.run("sitting", "marks", sitting, file).output.contains("60 unchanged"))

    let charts = space.file("charts")
    let told = try await space.run("sitting", "analysis", sitting, "--calibrate", "rasch", "--svg", charts, "--draw")
    #expect(told.status == 0 && told.output.contains("students 60") && told.output.contains("KR-20"), "\(told.errors)")
    #expect(told.output.contains("facility  discrimination  difficulty"))
    let drawn = try FileManager.default.contentsOfDirectory(atPath: charts)
    #expect(drawn.contains { $0.contains("scores") } && drawn.count { $0.hasSuffix(".svg") } > 12)
    let json = try await space.run("sitting", "analysis", sitting, "--json")
    let object = try #require(try JSONParser.parse(Array(json.output.utf8)).object)
    #expect(object["calibrations"]?.array?.count == 1 && object["items"]?.array?.count == 12)
    let ascii = try await space.run("sitting", "analysis", sitting, "--draw", "--ascii")
    #expect(ascii.status == 0 && !ascii.output.contains("█"))
  }

  @Test func junkForMarksIsToldAndStoresNothing() async throws {
    let (sitting, _) = try await printed()
    let junk = try await space.run(
      "sitting", "marks", sitting, try space.write([0xFF, 0xD8, 0x00, 0x22, 0x0A], to: "junk.csv"))
    #expect(junk.status != 0 && !junk.errors.isEmpty)
    let strange = try space.write(Array("sbd,mã đề,1\n1,9999,A\n,0101,A\n2,0101,Z\n".utf8), to: "strange.csv")
    let told = try await space.run("sitting", "marks", sitting, strange)
    #expect(told.status != 0 && told.output.contains("0 created") || told.errors.contains("9999"), "\(told.output)")
    #expect(try await space.run("sitting", "analysis", sitting).output.contains("students 0"))
    let none = try await space.run("sitting", "print", sitting, "--variants", "0", "--output", space.file("x"))
    #expect(none.status != 0)
  }

  /// The converter is a script here, so that what is asked of LibreOffice is tested where it is not installed too.
  @Test func aPDFIsMadeByTheConverterThatIsThere() async throws {
    let (sitting, _) = try await printed()
    let tools = space.file("tools")
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    func converter(_ script: String) throws {
      let path = "\(tools)/soffice"
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    func print(path: String) async throws -> Outcome {
      try await space.start(
        [
          "sitting", "print", sitting, "--variants", "2", "--seed", "5", "--format", "pdf", "--output",
          space.file("pdf"),
        ],
        environment: ["PATH": path]
      ).outcome()
    }
    let missing = try await print(path: tools)
    #expect(missing.status != 0 && missing.errors.contains("PDF files need LibreOffice"), "\(missing.errors)")
    try converter("exit 3")
    let failed = try await print(path: "\(tools):/usr/bin:/bin")
    #expect(failed.status != 0 && failed.errors.contains("status 3"), "\(failed.errors)")
    try converter(#"for a; do case "$a" in *.docx) d=${a%.docx}.pdf;; esac; done; printf '%%PDF-1.7' > "$d""#)
    let made = try await print(path: "\(tools):/usr/bin:/bin")
    #expect(made.status == 0, "\(made.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: space.file("pdf"))
    #expect(names.count { $0.hasPrefix("paper-") && $0.hasSuffix(".pdf") } == 2)
  }
}
