import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Word files: reading")
struct WordReadingTests {
  @Test("looks of letters tell the key, wherever they come from")
  func looks() throws {
    var file = WordTrial(
      WordTrial.paragraphs("{b|Câu 1:} Một?", "A. x", "{u|B}. y") + WordTrial.paragraphs("{b|Câu 2:} Hai?")
        + WordTrial.paragraph("{rStyle|A}. x").replacing("<w:rStyle/>", with: "<w:rStyle w:val=\"key\"/>")
        + WordTrial.paragraphs("B. y", "Câu 3: Ba?", "A. x\t{red|B.} y", "Câu 4: Bốn?", "A. x    {yellow|B.} y"))
    file.parts["word/styles.xml"] = Array(
      """
      <w:styles \(WordTrial.namespaces)><w:style w:type="character" w:styleId="base"><w:rPr><w:u w:val="single"/></w:rPr>\
      </w:style><w:style w:type="character" w:styleId="key"><w:basedOn w:val="base"/></w:style></w:styles>
      """.utf8)
    let trial = try file.read()
    #expect(trial.summary == ["Một?|x/y|b", "Hai?|x/y|a", "Ba?|x/y|b", "Bốn?|x/y|b"])
    #expect(trial.problems.count == 2 && trial.problems.allSatisfy { $0.contains("it may be chance") })
    #expect(
      trial.items.dropFirst().map(\.place.description) == ["paragraph 1", "paragraph 4", "paragraph 7", "paragraph 9"])
  }

  @Test("labels that Word counts by itself are counted")
  func numbering() throws {
    let question = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let option = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"
    let right = option + "<w:rPr><w:u w:val=\"single\"/></w:rPr>"
    var file = WordTrial(
      WordTrial.paragraph("Một?", question) + WordTrial.paragraph("x", option) + WordTrial.paragraph("y", right)
        + WordTrial.paragraph("Hai?", question) + WordTrial.paragraph("x", right) + WordTrial.paragraph("y", option))
    file.parts["word/numbering.xml"] = Array(
      """
      <w:numbering \(WordTrial.namespaces)><w:abstractNum w:abstractNumId="7">\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Câu %1."/></w:lvl>\
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>
      """.utf8)
    let trial = try file.read()
    #expect(trial.summary == ["Một?|x/y|b", "Hai?|x/y|a"])
    #expect(trial.problems == [])
  }

  @Test("formats of numbers, starts and restarts")
  func numbers() throws {
    let levels = ["upperRoman", "lowerLetter", "lowerRoman", "decimalZero"].enumerated().map { index, format in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"4\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"%1-%\(index + 1)\"/></w:lvl>"
    }
    let xml =
      "<w:numbering \(WordTrial.namespaces)><w:abstractNum w:abstractNumId=\"1\">\(levels.joined())</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>"
      + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num></w:numbering>"
    var numbering = WordNumbering(try XMLTree.parse(Array(xml.utf8)))
    func label(_ list: String, _ level: Int) throws -> String? {
      let properties =
        "<w:pPr \(WordTrial.namespaces)><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
      return WordNumbering.Reference(try XMLTree.parse(Array(properties.utf8))).flatMap { numbering.label($0)?.text }
    }
    #expect(try label("1", 0) == "IV-IV")
    #expect(try label("1", 1) == "IV-d")
    #expect(try label("1", 1) == "IV-e")
    #expect(try label("1", 0) == "V-V")
    #expect(try label("1", 1) == "V-d")
    #expect(try label("1", 2) == "V-iv")
    #expect(try label("1", 3) == "V-04")
    #expect(try label("2", 0) == "IX-IX")
    #expect(try label("1", 0) == "X-X")
    #expect(try label("0", 0) == nil)
    #expect(try label("7", 0) == nil)
  }

  @Test("options and keys in tables")
  func tables() throws {
    let trial = try WordTrial(
      WordTrial.paragraphs("Câu 1: Một?") + WordTrial.table([["A. x", "B. y"], ["C. z", "D. t"]])
        + WordTrial.paragraphs("Câu 2: Hai?") + WordTrial.table([["A. x", "B. y", "C. z", "D. t"]])
        + WordTrial.paragraphs("Câu 3: Bảng:") + WordTrial.table([["x", "1", "2"], ["y", "3", "4"]])
        + WordTrial.paragraphs("Kết quả?", "A. x", "B. y", "BẢNG ĐÁP ÁN")
        + WordTrial.table([["Câu", "1", "2", "3"], ["ĐA", "C", "D", "A"]])
    ).read()
    #expect(trial.summary == ["Một?|x/y/z/t|c", "Hai?|x/y/z/t|d", "Bảng:\nx\t1\t2\ny\t3\t4\nKết quả?|x/y|a"])
    #expect(trial.losses.count { $0.contains("a table") } == 1)
    #expect(trial.problems == [])
  }

  @Test("letters of options in cells of their own belong to the cells behind them")
  func lettersInCells() throws {
    let trial = try WordTrial(
      WordTrial.paragraphs("Câu 1: Một?") + WordTrial.table([["A.", "x", "{u|B}.", "y"], ["C.", "z", "D.", "t"]])
        + WordTrial.paragraphs("Câu 2: Hai?") + WordTrial.table([["{u|A.}", "x"], ["B.", "y"]])
    ).read()
    #expect(trial.summary == ["Một?|x/y/z/t|b", "Hai?|x/y|a"])
    #expect(trial.problems == [])
  }

  @Test("greys that look like black mark nothing")
  func dark() {
    #expect(
      [0x0D0D0D, 0x333333, 0x3F3F3F, 0xFF0000, 0x404040].map { StyledRun.colour($0) } == [0, 0, 0, 0xFF0000, 0x404040])
  }

  @Test("a table of statements with their truth")
  func statements() throws {
    let trial = try WordTrial(
      WordTrial.paragraphs("Câu 1: Xét:")
        + WordTrial.table([["a) m", "Đ"], ["b) n", "S"], ["c) p", "S"], ["d) q", "Đ"]])
    ).read()
    #expect(trial.summary == ["Xét:|m/n/p/q|a,d"])
  }

  @Test("raised and lowered letters, symbols, breaks, fields and changes")
  func inline() throws {
    let more = """
      <w:p><w:r><w:t>Câu 2: a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F070"/></w:r>\
      <w:ins><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:hyperlink><w:r><w:t>nối</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:smartTag><w:r><w:t>thẻ</w:t></w:r>\
      </w:smartTag></w:sdtContent></w:sdt><w:r><w:footnoteReference w:id="1"/></w:r>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>
      """
    let trial = try WordTrial(
      WordTrial.paragraphs("Câu 1: x{sup|2} + H{sub|2}O{low|3} + 5{sup|đ}", "Đáp án: 1") + more
        + WordTrial.paragraphs("ĐS: 2")
    ).read()
    #expect(
      trial.questions.map(\.content.stem) == ["x² + H₂O₃ + 5$^{\\text{đ}}$", "a\nb\u{2011}π mới7nốithẻ"])
    #expect(trial.has("a note at the foot of the page", in: trial.losses) && trial.has("hidden text", in: trial.losses))
  }

  @Test("formulas become TeX")
  func formulas() throws {
    let formula =
      "<w:p><w:r><w:t xml:space=\"preserve\">Câu 1: Tính </w:t></w:r>\(OfficeMath.xml([.fraction([.number("1")], [.variable("x")])]))</w:p>"
    let display = """
      <w:p><m:oMathPara><m:oMath><m:groupChr><m:groupChrPr><m:chr m:val="⏟"/></m:groupChrPr><m:e><m:r><m:t>a</m:t></m:r></m:e>\
      </m:groupChr><m:mystery><m:r><m:t>b</m:t></m:r></m:mystery></m:oMath></m:oMathPara></w:p>
      """
    let trial = try WordTrial(formula + display + WordTrial.paragraphs("Đáp án: 1")).read()
    #expect(trial.questions.map(\.content.stem) == ["Tính $\\frac{1}{x}$\n$$\\underbrace{a}b$$"])
    #expect(trial.has("mystery is not understood", in: trial.losses))
  }

  @Test("pictures come with their question, and those that cannot be shown are told")
  func pictures() throws {
    let object = """
      <w:p><w:r><w:t xml:space="preserve">Giải </w:t><w:object><v:shape><v:imagedata r:id="rId2"/></v:shape>\
      <o:OLEObject ProgID="Equation.DSMT4" r:id="rId9"/></w:object></w:r></w:p>
      """
    var file = WordTrial(
      WordTrial.paragraphs("Câu 1: Hình?") + "<w:p><w:r>\(WordTrial.drawing("rId1", "Con mèo"))</w:r></w:p>" + object
        + "<w:p><w:r>\(WordTrial.drawing("rId2"))\(WordTrial.drawing("rId3"))\(WordTrial.drawing("rId4"))"
        + "\(WordTrial.drawing("rId5"))\(WordTrial.drawing("rId6"))</w:r></w:p>" + WordTrial.paragraphs("Đáp án: 1"))
    file.parts["word/media/image1.png"] = WordTrial.png
    file.parts["word/media/image2.wmf"] = [1, 2, 3]
    file.relationships =
      WordTrial.relationship("rId1", "media/image1.png") + WordTrial.relationship("rId2", "media/image2.wmf")
      + WordTrial.relationship("rId3", "media/none.png") + WordTrial.relationship("rId4", "../../x.png")
      + WordTrial.relationship("rId5", "https://example.org/x.png", "TargetMode=\"External\"")
    let trial = try file.read()
    #expect(trial.questions.map(\.content.stem) == ["Hình?\n\nGiải [MathType]"])
    #expect(trial.read.first?.media.map(\.type) == [.png])
    #expect(trial.questions.first?.content.media.map(\.alternative) == ["Con mèo"])
    for words in [
      "image2.wmf", "it is missing in the file", "it lies outside of the file", "no such relationship",
      "Equation.DSMT4",
    ] {
      #expect(trial.has(words, in: trial.losses), "\(words): \(trial.losses)")
    }
  }

  @Test("a question that stands again with its answer, but without its picture, is not taken for it")
  func repeatedPictures() throws {
    let asked = "<w:p><w:r>\(WordTrial.drawing("rId1", "mèo"))</w:r></w:p>"
    func paper(_ again: String) throws -> [Int] {
      let options = WordTrial.paragraphs("A. một", "B. hai")
      var file = WordTrial(
        WordTrial.paragraphs("Câu 1: Con gì?") + asked + options
          + WordTrial.paragraphs("ĐÁP ÁN CHI TIẾT", "Câu 1: Con gì?")
          + again + options + WordTrial.paragraphs("Đáp án: B"))
      file.parts["word/media/image1.png"] = WordTrial.png
      file.relationships = WordTrial.relationship("rId1", "media/image1.png")
      return try file.read().questions.map(\.content.media.count)
    }
    #expect(try paper(asked) == [1])
    #expect(try paper("").contains(1))
  }

  @Test("options that are pictures get a name")
  func pictureOptions() throws {
    var file = WordTrial(
      WordTrial.paragraphs("Câu 1: Hình nào?") + "<w:p><w:r><w:t>A.</w:t>\(WordTrial.drawing("rId1"))</w:r></w:p>"
        + WordTrial.paragraphs("{u|B}. không"))
    file.parts["word/media/image1.png"] = WordTrial.png
    file.relationships = WordTrial.relationship("rId1", "media/image1.png")
    let trial = try file.read()
    #expect(trial.summary == ["Hình nào?|[Hình 1]/không|b"])
    #expect(trial.has("it was option A", in: trial.losses))
  }

  @Test("text boxes are read once")
  func boxes() throws {
    let box = "<w:txbxContent>\(WordTrial.paragraph("trong hộp"))</w:txbxContent>"
    let both =
      "<w:p><w:r><w:t>Câu 1: Một</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    let trial = try WordTrial(both + WordTrial.paragraphs("Đáp án: 1")).read()
    #expect(trial.questions.map(\.content.stem) == ["Một\ntrong hộp"])
    #expect(trial.has("a text box", in: trial.losses))
  }

  @Test("fonts from before Unicode are a problem unless they are converted")
  func legacyFonts() throws {
    let file = WordTrial(
      WordTrial.paragraphs(
        "Câu 1: {font:.VnTime|Thñ ®« cña n­íc ta lµ g×?}", "A. {font:VNI-Times|Haø Noäi}", "{u|B}. {font:.VnTimeH|huÕ}")
    )
    let trial = try file.read()
    #expect(trial.problems.count == 3)
    #expect(trial.has("\"Thủ đô của nước ta là gì?\"; read the file again with the encoding tcvn3", in: trial.problems))
    let converted = try file.read(legacy: .tcvn3)
    #expect(converted.summary == ["Thủ đô của nước ta là gì?|Hà Nội/HUẾ|b"])
    #expect(converted.problems == [])
    let asItStands = try file.read(legacy: .utf8)
    #expect(asItStands.problems == [] && asItStands.questions[0].content.stem == "Thñ ®« cña n\u{AD}íc ta lµ g×?")
  }

  private func samples(_ file: WordTrial, _ encoding: TextEncoding? = nil) -> [EncodingSample] {
    var reader = FileReader(encoding: encoding)
    _ = try? reader.all(of: file.bytes)
    return reader.fontSamples
  }

  @Test("how texts in old fonts would read is told, even where no question is found in them")
  func legacySamples() throws {
    let file = WordTrial(
      WordTrial.paragraphs("{font:.VnTime|C©u 1: Thñ} {font:.VnTime|®«?}", "{font:.VnTime|A. 1}", "{font:.VnTime|§óng}")
    )
    #expect(
      samples(file) == [
        EncodingSample(encoding: .tcvn3, text: "Câu 1: Thủđô? / Đúng"),
        EncodingSample(encoding: .utf8, text: "C©u 1: Thñ®«? / §óng"),
      ])
    #expect(samples(file, .tcvn3) == [] && samples(file, .utf8) == [])
    #expect(samples(WordTrial(WordTrial.paragraphs("Câu 1: {font:.VnTimeH|abc}", "A. à", "B. b"))) == [])
  }

  @Test("a key a row, and what stands in other parts")
  func columns() throws {
    let question = { (number: Int) in WordTrial.paragraphs("Câu \(number): Gì?", "A. x", "B. y", "C. z", "D. t") }
    var file = WordTrial(
      question(1) + question(2) + WordTrial.table([["Câu", "Đáp án"], ["1", "C"], ["2", "A"]]))
    file.parts["word/header1.xml"] = Array("<w:hdr/>".utf8)
    file.parts["word/comments.xml"] = Array("<w:comments/>".utf8)
    let trial = try file.read()
    #expect(trial.questions.map(\.key.right) == [["c"], ["a"]])
    #expect(trial.problems == [])
    #expect(trial.findings.contains("headers are not read") && trial.findings.contains("comments are not read"))
  }

  @Test("a file is known as one of Word by its parts")
  func detection() throws {
    let spooled = try SpooledFile()
    try spooled.append(WordTrial("").bytes)
    #expect(WordFile.isWord(try ZipFile(spooled)))
    let other = try SpooledFile()
    try other.append(try ZipArchive.bytes(of: [ZipArchive.Entry(path: "imsmanifest.xml", bytes: [0x3C])]))
    #expect(!WordFile.isWord(try ZipFile(other)))
  }
}
