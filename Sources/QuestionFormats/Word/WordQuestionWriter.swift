import QuestionModel

/// Writes questions as a Word file in the layout that its reader reads: the right option's letter is underlined, levels
/// stand as `[NB]`, explanations behind `Lời giải`.
///
/// Pictures go into the package as they come; only the text is held.
struct WordQuestionWriter: FormatWriter {
  private let archive: ZipStream
  private var body = ""
  private var number = 0
  private var drawings = 0
  private var words: PaperWords?
  private var isStarted = false
  private var isInEssays = false
  private var group: PassageGroup<String>?
  private var pictures: [ContentDigest: Int] = [:]
  private var kinds: [MediaType] = []
  private var spellings = FormulaSpellings()

  init() throws(FormatFault) { archive = try ZipStream() }

  mutating func add(_ question: WrittenQuestion) throws(FormatFault) -> WrittenPart {
    let content = question.question.content
    if content.kind == .passage {
      body += flush()
      var bytes = try start()
      var losses = LayoutPrinting.losses(ofPassage: question, keepsPictures: true)
      var group = PassageGroup<String>(question)
      group.drawn = try draw(content.media, question.media, &bytes, &losses)
      self.group = group
      return WrittenPart(bytes, losses: losses + formulaLosses([content.stem]))
    }
    let words = self.words ?? PaperWords(language: content.language == "en" ? .english : .vietnamese)
    let abilities = LayoutPrinting.Abilities(pictures: true, pinned: true)
    guard var printing = LayoutPrinting(question, number: number + 1, words: words, abilities: abilities) else {
      return .leftOut(content.stem, "the layout has no questions of the kind \(content.kind)")
    }
    self.words = words
    number += 1
    var bytes = try start()
    let passage = content.passage
    let isInGroup =
      passage != nil && passage == group?.id.description && (content.kind == .unknown("essay")) == isInEssays
    if !isInGroup { body += flush() }
    let heading = heading(content.kind, words)
    var losses: [FormatLoss] = []
    let drawn = try draw(content.media, question.media, &bytes, &losses)
    let working = try draw(question.question.key.media, question.media, &bytes, &losses)
    let paragraphs = Self.paragraphs(printing, drawn, working)
    printing.check(Self.question(of: (isInEssays ? Self.essays : "") + paragraphs), isSame: WordQuestionText.isSame)
    losses = printing.losses + losses
    losses += formulaLosses([content.stem, question.question.key.explanation ?? ""] + content.choices.map(\.text))
    if isInGroup {
      group?.add(paragraphs, number: number)
    } else {
      body += heading + paragraphs
      if let passage { losses.append(FormatLoss(.passage, question.passage ?? passage, .dropped)) }
    }
    return WrittenPart(bytes, losses: losses)
  }

  mutating func finish() throws(FormatFault) -> [UInt8] {
    var bytes = try start()
    body += flush()
    let section = """
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="1134" \
      w:header="567" w:footer="454" w:gutter="0"/></w:sectPr>
      """
    let document = "<w:document \(WordParts.namespaces)><w:body>\(body)\(section)</w:body></w:document>"
    body = ""
    // The relationships name pictures by kind and number only.
    let pictures = kinds.map { WordPicture(bytes: [], kind: $0) }
    bytes += try archive.add("word/document.xml", Array((WordParts.declaration + document).utf8))
    let spellings = self.spellings.xml
    let relationships = WordParts.documentRelationships(
      footers: 0, pictures: pictures, others: spellings == nil ? [] : [("customXml", "../\(FormulaSpellings.path)")])
    bytes += try archive.add("word/_rels/document.xml.rels", Array(relationships.utf8))
    if let spellings { bytes += try archive.add(FormulaSpellings.path, Array(spellings.utf8)) }
    return bytes + (try archive.finish())
  }

  /// What becomes of the formulas of texts.
  private mutating func formulaLosses(_ texts: [String]) -> [FormatLoss] {
    texts.flatMap { WordQuestionText.losses($0) + spellings.keep($0) }
  }

  /// The parts that are the same in every file.
  private mutating func start() throws(FormatFault) -> [UInt8] {
    guard !isStarted else { return [] }
    isStarted = true
    let language = words?.language ?? .vietnamese
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes(footers: 0)), ("_rels/.rels", WordParts.packageRelationships),
      ("docProps/core.xml", WordParts.properties(title: "", language: language)),
      ("word/styles.xml", WordParts.styles(language)), ("word/settings.xml", WordParts.settings),
    ]
    var bytes: [UInt8] = []
    for (path, text) in parts { bytes += try archive.add(path, Array(text.utf8)) }
    return bytes
  }
}

/// Paragraphs.
extension WordQuestionWriter {
  private static let essays = paragraph([.text("PHẦN TỰ LUẬN", .bold)], space: 8)

  /// The heading that tells essays from short answers.
  private mutating func heading(_ kind: QuestionKind, _ words: PaperWords) -> String {
    let isEssay = kind == .unknown("essay")
    guard isEssay != isInEssays else { return "" }
    isInEssays = isEssay
    return isEssay ? Self.essays : Self.paragraph([.text(words.pick("PHẦN 1", "PART 1"), .bold)], space: 8)
  }

  private static func paragraph(_ inlines: [PrintInline], indent: Double = 0, space: Double = 2) -> String {
    var paragraph = PrintParagraph(inlines, .left, indent: indent)
    paragraph.spaceBefore = space
    var blocks = WordBlocks()
    blocks.put(.paragraph(paragraph))
    return blocks.body
  }

  private static func paragraphs(_ printing: LayoutPrinting, _ pictures: String, _ working: String) -> String {
    var output = ""
    for (index, line) in WordQuestionText.lines(printing.stem).enumerated() {
      let label: [PrintInline] = index == 0 ? [.text(printing.label + " ", .bold)] : []
      output += paragraph(label + line, space: index == 0 ? 6 : 2)
    }
    output += pictures
    for choice in printing.choices {
      var style: PrintStyle = choice.isRight ? [.bold, .underlined] : .bold
      if choice.isPinned { style.insert(.italic) }
      let letter = choice.mark.prefix(1)
      var inlines: [PrintInline] = [
        .text(String(letter), style), .text(choice.mark.dropFirst() + " ", .bold),
      ]
      for (index, line) in WordQuestionText.lines(choice.text).enumerated() {
        if index > 0 { inlines.append(.lineBreak) }
        inlines += line
      }
      output += paragraph(inlines, indent: 5)
    }
    if let key = printing.writtenKey { output += paragraph([.text(key)]) }
    if let explanation = printing.explanation ?? (working.isEmpty ? nil : "") {
      for (index, line) in WordQuestionText.lines(explanation).enumerated() {
        let label: [PrintInline] = index == 0 ? [.text(printing.explanationLabel + " ", .bold)] : []
        output += paragraph(label + line)
      }
    }
    output += working
    return output
  }

  /// The passage before and its questions.
  private mutating func flush() -> String {
    guard let group else { return "" }
    self.group = nil
    let words = self.words ?? PaperWords(language: .vietnamese)
    let numbers = group.numbers
    let heading = numbers.map { words.passage(from: $0.lowerBound, to: $0.upperBound) } ?? "[<passage>]"
    var output = Self.paragraph([.text(heading, .bold)], space: 6)
    for line in WordQuestionText.lines(group.passage.question.content.stem) { output += Self.paragraph(line) }
    output += group.drawn + group.bodies.joined()
    if numbers == nil { output += Self.paragraph([.text("[</passage>]")]) }
    return output
  }

  /// What paragraphs of one question are read as.
  private static func question(of paragraphs: String) -> Question? {
    let document = "<w:body \(WordParts.namespaces)>\(paragraphs)</w:body>"
    guard let root = try? XMLTree.parse(Array(document.utf8)) else { return nil }
    var text = WordText(parts: nil)
    for node in root.elements { text.take(node) }
    let read = VietnameseText.items(text.lines, word: "paragraph").compactMap { item -> ReadQuestion? in
      if case .question(let question) = item.read().content { question } else { nil }
    }
    return read.count == 1 && read[0].problems.isEmpty ? read[0].question : nil
  }
}

/// Pictures.
extension WordQuestionWriter {
  private static let (widest, highest) = (120.0, 90.0)
  private static let millimetresOfPixel = 25.4 / 96

  /// Puts pictures into the package.
  ///
  /// - Returns: the paragraphs that show them.
  private mutating func draw(
    _ references: [MediaReference], _ files: [ContentDigest: [UInt8]], _ bytes: inout [UInt8],
    _ losses: inout [FormatLoss]
  ) throws(FormatFault) -> String {
    var output = ""
    for reference in references {
      let words = reference.alternative ?? ""
      let detail = words.isEmpty ? reference.type : words
      guard let file = files[reference.digest] else {
        losses.append(FormatLoss(.picture, detail, .dropped, "the bank does not have its file"))
        continue
      }
      guard let kind = MediaType(of: file), [.png, .jpeg, .gif].contains(kind),
        let size = PictureSize.size(of: file, kind)
      else {
        let isSound = MediaType(of: file).map { !$0.isPicture } ?? false
        losses.append(FormatLoss(isSound ? .sound : .picture, detail, .dropped, "Word shows PNG, JPEG and GIF only"))
        continue
      }
      let index = pictures[reference.digest] ?? kinds.count
      if index == kinds.count {
        pictures[reference.digest] = index
        kinds.append(kind)
        bytes += try archive.add("word/\(WordPicture(bytes: [], kind: kind).path(index))", file)
      }
      drawings += 1
      let natural = (Double(size.width) * Self.millimetresOfPixel, Double(size.height) * Self.millimetresOfPixel)
      let scale = min(1, Self.widest / max(1, natural.0), Self.highest / max(1, natural.1))
      let drawing = WordPicture.drawing(
        number: drawings, relation: WordPicture.relation(index), alternative: words,
        width: WordMeasure.units(natural.0 * scale), height: WordMeasure.units(natural.1 * scale))
      output += "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r>\(drawing)</w:r></w:p>"
    }
    return output
  }
}
