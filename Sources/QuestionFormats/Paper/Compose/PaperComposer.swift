import QuestionModel

/// Sets one paper in pages and notes what cannot be shown.
struct PaperComposer {
  private let header: PaperHeader
  private let options: PaperPrintOptions
  private let media: (ContentDigest) -> [UInt8]?
  private let layout: VariantLayout
  private let words: PaperWords
  private(set) var blocks: [PrintBlock] = []
  private(set) var losses: [PaperLoss] = []

  init(
    header: PaperHeader, options: PaperPrintOptions, media: @escaping (ContentDigest) -> [UInt8]?,
    layout: VariantLayout
  ) {
    self.header = header
    self.options = options
    self.media = media
    self.layout = layout
    words = PaperWords(language: header.language)
  }

  /// Letters that fit beside one another in four columns and in two.
  private static let (quarter, half) = (17.0, 38.0)
  /// Millimetres from the edge to options and statements.
  private static let optionIndent = 5.0

  mutating func add(_ variant: Variant) {
    blocks += PaperHead(header: header).blocks(code: variant.code, title: variant.paper.title)
    var places = layout.places[...]
    for section in variant.paper.sections {
      let own = Array(places.prefix(section.items.count))
      places = places.dropFirst(section.items.count)
      add(section, own)
    }
    let end = PrintParagraph([.text("-------- \(words.end) --------", .bold)], .center)
    blocks.append(.paragraph(spaced(end, 10)))
    blocks += words.notes.map { .paragraph(PrintParagraph([.text($0, .italic)], .left)) }
  }

  private mutating func add(_ section: Paper.Section, _ places: [VariantPlace]) {
    let kinds = Set(places.map(\.kind))
    var line: [PrintInline] = []
    if !section.heading.title.isEmpty { line += inlines(of: section.heading.title, .bold, place: nil) }
    let custom = kinds.count == 1 ? kinds.first : nil
    let instructions =
      section.heading.instructions
      ?? places.first.flatMap { words.instructions(custom ?? nil, from: $0.number, to: places.last?.number ?? 1) }
    if let instructions {
      if !line.isEmpty { line.append(.text(hasEnd(section.heading.title) ? " " : ". ", .bold)) }
      line += inlines(of: instructions, place: nil)
    }
    if !line.isEmpty {
      var paragraph = spaced(PrintParagraph(line), 6)
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    var passage: String?
    for (index, item) in section.items.enumerated() where index < places.count {
      let own = item.content?.passage
      if let own, own != passage {
        let count = section.items[index...].prefix { $0.content?.passage == own }.count
        addPassage(item.passage, places[index], places[min(index + count, places.count) - 1])
      }
      passage = own
      add(item, places[index])
    }
  }

  private func hasEnd(_ title: String) -> Bool { title.last.map { ".:!?".contains($0) } ?? true }

  private func spaced(_ paragraph: PrintParagraph, _ points: Double) -> PrintParagraph {
    var paragraph = paragraph
    paragraph.spaceBefore = points
    return paragraph
  }
}

/// Questions.
extension PaperComposer {
  private mutating func addPassage(_ text: String?, _ first: VariantPlace, _ last: VariantPlace) {
    guard let text else {
      note(.missingPassage, first)
      return
    }
    var heading = spaced(PrintParagraph([.text(words.passage(from: first.number, to: last.number), .bold)]), 6)
    heading.keepsWithNext = true
    blocks.append(.paragraph(heading))
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      blocks.append(.paragraph(PrintParagraph(inlines(of: String(line), place: first), indent: Self.optionIndent)))
    }
  }

  private mutating func add(_ item: Paper.Item, _ place: VariantPlace) {
    guard let content = item.content else {
      guard case .essay(let prompt) = item.prompt else { return }
      let label = words.question(place.number) + " " + words.points(item.points)
      addStem(prompt, label: label, place)
      let lines = min(PaperPrintOptions.maximumLines, options.essayLines)
      if lines > 0 { blocks.append(.ruledLines(lines)) }
      return
    }
    let keepsWithOptions = !content.choices.isEmpty || !content.media.isEmpty
    addStem(content.stem, label: words.question(place.number), place, keepsWithNext: keepsWithOptions)
    for reference in content.media { add(reference, place) }
    switch content.kind {
    case .trueFalseCluster:
      for (index, choice) in content.choices.enumerated() {
        let label = PrintInline.text(ChoiceLetter.statement(index) + ") ")
        let line = [label] + inlines(of: choice.text, place: place)
        blocks.append(.paragraph(PrintParagraph(line, indent: Self.optionIndent)))
      }
    default: addOptions(content.choices, place)
    }
  }

  private mutating func addStem(
    _ text: String, label: String, _ place: VariantPlace, keepsWithNext: Bool = false
  ) {
    let lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let start: [PrintInline] = index == 0 ? [.text(label + ". ", .bold)] : []
      var paragraph = PrintParagraph(start + inlines(of: String(line), place: place))
      paragraph.spaceBefore = index == 0 ? 4 : 2
      paragraph.keepsWithNext = keepsWithNext
      blocks.append(.paragraph(paragraph))
    }
    if lines.isEmpty { blocks.append(.paragraph(PrintParagraph([.text(label + ".", .bold)]))) }
  }

  private mutating func addOptions(_ choices: [Choice], _ place: VariantPlace) {
    guard !choices.isEmpty else { return }
    let texts = choices.map { inlines(of: $0.text, place: place) }
    let widest = texts.map(Self.width).max() ?? 0
    let columns = widest <= Self.quarter ? 4 : widest <= Self.half ? 2 : 1
    blocks.append(.options(texts, columns: columns))
  }

  private static func width(_ inlines: [PrintInline]) -> Double {
    inlines.reduce(0) { sum, inline in
      switch inline {
      case .text(let text, _): sum + Double(text.count)
      case .formula(let formula): sum + MathNode.width(of: formula.nodes)
      case .lineBreak: sum + half
      case .tab, .bubble: sum + 2
      }
    }
  }

  private mutating func add(_ reference: MediaReference, _ place: VariantPlace) {
    guard let bytes = media(reference.digest), let kind = MediaType(of: bytes), kind.isPicture else {
      let isSound = MediaType(rawValue: reference.type).map { !$0.isPicture } ?? false
      note(isSound ? .mediaKind(reference.type) : .missingMedia(reference.digest.description), place)
      let text = "[\(reference.alternative ?? reference.type)]"
      blocks.append(.paragraph(PrintParagraph([.text(text, .italic)], .center)))
      return
    }
    blocks.append(
      .picture(
        PrintPicture(
          bytes: bytes, kind: kind, alternative: reference.alternative ?? "", code: layout.code, place: label(place),
          size: PictureSize.size(of: bytes, kind))))
  }
}

/// Texts.
extension PaperComposer {
  /// The text with its formulas and line ends.
  private mutating func inlines(
    of text: String, _ style: PrintStyle = [], place: VariantPlace?
  ) -> [PrintInline] {
    if !XMLText.isAllowed(text) { note(.controlCharacters, place) }
    var inlines: [PrintInline] = []
    for piece in FormulaPiece.pieces(of: text) {
      switch piece {
      case .formula(let formula):
        for source in formula.unread { note(.formula(source), place) }
        for command in formula.plainLooks { note(.look(command), place) }
        inlines.append(.formula(formula))
      case .text(let words):
        for (index, line) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
          if index > 0 { inlines.append(.lineBreak) }
          for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.tab) }
            if !part.isEmpty { inlines.append(.text(String(part), style)) }
          }
        }
      }
    }
    return inlines
  }

  private mutating func note(_ reason: PaperLoss.Reason, _ place: VariantPlace?) {
    let loss = PaperLoss(code: layout.code, place: place.map(label), reason: reason)
    if losses.last != loss { losses.append(loss) }
  }

  private func label(_ place: VariantPlace) -> String {
    layout.repeatsNumbers ? "\(place.section + 1).\(place.number)" : "\(place.number)"
  }
}
