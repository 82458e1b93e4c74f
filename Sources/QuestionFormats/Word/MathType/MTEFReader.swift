/// Reads MTEF, the format of the equations of MathType and Equation Editor ("MathType MTEF v.5" of the MathType SDK and
/// its forerunners): versions 1 to 5.
struct MTEFReader {
  /// An equation: its lines, and whether it was made to stand within text; nil where the version does not say.
  struct Equation {
    let nodes: [MTEFNode]
    let isInline: Bool?
  }

  /// Nesting beyond this belongs to no equation that people write.
  private static let deepest = 80

  /// Kinds of records.
  private enum Record {
    static let (end, line, character, template, pile, matrix, mark, ruler) = (0, 1, 2, 3, 4, 5, 6, 7)
    static let (font, size, colour, colourDefinition, fontDefinition) = (8, 9, 15, 16, 17)
    static let (preferences, encoding) = (18, 19)
    /// Sizes by their names, from full size to that of signs in scripts.
    static let sizes = 10...14
    /// From here on kinds of later versions, which tell how long they are.
    static let later = 100
  }

  private enum Option {
    static let nudge = 8
    static let (isEmpty, hasRuler, hasSpacing) = (1, 2, 4)
    static let (is8Bit, is16Bit, hasNoCode) = (4, 0x10, 0x20)
    static let (isCMYK, hasName) = (1, 4)
  }

  private var bytes: MTEFBytes
  private let version: Int
  private var isInline: Bool?
  private var depth = 0
  private var endsMarksTwice = false
  private var hasMarks = false
  /// Whether the equation ended where the bytes end.
  private var isWhole = false
  /// Names of fonts and those chosen by hand, in the order of their definitions.
  private var names: [String] = []
  private var fonts: [MTEFStyle] = []
  /// Fonts chosen by hand in versions before 5, by the typeface that stands for them.
  private var oldFonts: [Int: MTEFStyle] = [:]
  /// The font of text.
  private var textFont = ""

  /// Reads an equation.
  ///
  /// - Throws: `MathTypeFault` where it is broken, as what stands behind a break would mean something else.
  static func equation(_ bytes: ArraySlice<UInt8>) throws(MathTypeFault) -> Equation {
    var reader = try MTEFReader(bytes)
    let first = Result { () throws(MathTypeFault) in try reader.equation() }
    if reader.isWhole || !reader.hasMarks || reader.isNew { return try first.get() }
    // LibreOffice ends the marks of a sign twice.
    var other = try MTEFReader(bytes)
    other.endsMarksTwice = true
    if let second = try? other.equation(), other.isWhole { return second }
    return try first.get()
  }

  private mutating func equation() throws(MathTypeFault) -> Equation {
    let nodes = try objects(isWhole: true)
    isWhole = bytes.isAtEnd
    return Equation(nodes: nodes, isInline: isInline)
  }

  private init(_ bytes: ArraySlice<UInt8>) throws(MathTypeFault) {
    self.bytes = MTEFBytes(bytes)
    version = try self.bytes.byte()
    switch version {
    // Version 1 says nothing else.
    case 1: break
    // The platform, the program and its version.
    case 2...4: try self.bytes.skip(4)
    case 5:
      try self.bytes.skip(4)
      _ = try self.bytes.text()
      isInline = try self.bytes.byte() & 1 == 1
    default: throw .version(version)
    }
  }

  private var isNew: Bool { version == 5 }

  /// The records up to the end of a list. The list of the whole equation may lack its end.
  private mutating func objects(isWhole: Bool = false) throws(MathTypeFault) -> [MTEFNode] {
    guard depth < Self.deepest else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    var nodes: [MTEFNode] = []
    while !(isWhole && bytes.isAtEnd) {
      let tag = try bytes.byte()
      let kind = isNew ? tag : tag & 0xF
      if kind == Record.end { break }
      if let node = try record(kind, tag >> 4) { nodes.append(node) }
    }
    return nodes
  }

  private mutating func record(_ kind: Int, _ oldOptions: Int) throws(MathTypeFault) -> MTEFNode? {
    switch kind {
    case Record.line...Record.mark:
      let options = isNew ? try bytes.byte() : oldOptions
      if options & Option.nudge != 0 { try skipNudge() }
      return try structure(kind, options)
    case Record.ruler: try skipRuler()
    case Record.font: try readFont()
    case Record.size:
      switch try bytes.byte() {
      case 101: try bytes.skip(2)
      case 100: try bytes.skip(3)
      default: try bytes.skip(1)
      }
    case Record.sizes: break
    case _ where !isNew: throw .record(kind)
    case Record.colour: _ = try bytes.number()
    case Record.colourDefinition:
      let options = try bytes.byte()
      try bytes.skip(options & Option.isCMYK == 0 ? 6 : 8)
      if options & Option.hasName != 0 { _ = try bytes.text() }
    case Record.fontDefinition:
      _ = try bytes.number()
      names.append(try bytes.text())
    case Record.preferences: try readPreferences()
    case Record.encoding: _ = try bytes.text()
    case Record.later...: try bytes.skip(try bytes.number())
    default: throw .record(kind)
    }
    return nil
  }
}

/// Records of the structure.
extension MTEFReader {
  private mutating func structure(_ kind: Int, _ options: Int) throws(MathTypeFault) -> MTEFNode? {
    switch kind {
    case Record.line:
      if options & Option.hasSpacing != 0 { try bytes.skip(2) }
      if options & Option.hasRuler != 0 { try skipRuler() }
      return .line(options & Option.isEmpty != 0 ? nil : try objects())
    case Record.character: return .character(try character(options))
    case Record.template: return .template(try template())
    case Record.pile:
      let alignment = MTEFAlignment(rawValue: try bytes.byte()) ?? .left
      try bytes.skip(1)
      if options & Option.hasRuler != 0 { try skipRuler() }
      return .pile(try objects(), alignment)
    case Record.matrix:
      try bytes.skip(3)
      let rows = try bytes.byte()
      let columns = try bytes.byte()
      // Two bits for each line between rows and between columns.
      try bytes.skip((rows + 4) / 4 + (columns + 4) / 4)
      let cells = try objects().filter { if case .character = $0 { false } else { true } }
      return .matrix(columns: columns, cells: cells)
    // A mark out of the list of marks belongs to nothing.
    default:
      try bytes.skip(1)
      return nil
    }
  }

  private mutating func template() throws(MathTypeFault) -> MTEFTemplate {
    let selector = try bytes.byte()
    var variation = try bytes.byte()
    if isNew, variation & 0x80 != 0 { variation = variation & 0x7F | (try bytes.byte()) << 8 }
    try bytes.skip(1)
    let kind =
      isNew
      ? MTEFTemplateKind(selector: selector, variation: variation)
      : MTEFTemplateKind(oldSelector: selector, variation: variation)
    var template = MTEFTemplate(kind: kind, slots: [])
    for node in try objects() {
      switch node {
      case .line(let nodes): template.slots.append(nodes)
      case .character(let sign): template.signs.append(sign)
      default: template.slots.append([node])
      }
    }
    // Of the old arrows those with a label under them have no place over them.
    if case .arrow = kind, !isNew, variation == 1 { template.slots.insert(nil, at: 0) }
    guard case .scripts = kind else { return template }
    let isRaised = isNew ? selector == 28 : variation == 0
    let isLowered = isNew ? selector == 27 : variation == 1
    template.slots = Self.scripts(template.slots, isRaised: isRaised, isLowered: isLowered)
    return template
  }

  /// The lower script and the upper one, also where a program leaves out the place of the other.
  private static func scripts(_ slots: [[MTEFNode]?], isRaised: Bool, isLowered: Bool) -> [[MTEFNode]?] {
    let given = slots.compactMap { $0 }
    if isRaised { return [nil, given.last] }
    if isLowered { return [given.first, nil] }
    return slots
  }

  private mutating func character(_ options: Int) throws(MathTypeFault) -> MTEFCharacter {
    let typeface = try bytes.byte()
    var character = MTEFCharacter(code: 0, style: style(typeface))
    var position: Int?
    if isNew {
      if options & Option.hasNoCode == 0 { character.code = UInt32(try bytes.word()) }
      if options & Option.is8Bit != 0 {
        position = try bytes.byte()
      } else if options & Option.is16Bit != 0 {
        position = try bytes.word()
      }
      if options & Option.hasNoCode == 0 { position = nil }
    } else if version < 3 {
      position = try bytes.byte()
    } else {
      character.code = UInt32(try bytes.word())
    }
    if let position { character.code = MTEFFonts.code(at: position, in: character.style) }
    character.startsFunction = isNew && options & 2 != 0
    guard options & (isNew ? 1 : 2) != 0 else { return character }
    while true {
      let tag = try bytes.byte()
      let kind = isNew ? tag : tag & 0xF
      if kind == Record.end { return character }
      guard kind == Record.mark else {
        _ = try record(kind, tag >> 4)
        continue
      }
      let options = isNew ? try bytes.byte() : tag >> 4
      if options & Option.nudge != 0 { try skipNudge() }
      character.marks.append(try bytes.byte())
      hasMarks = true
      if endsMarksTwice, try bytes.byte() != Record.end { throw .cut }
    }
  }

  private func style(_ typeface: Int) -> MTEFStyle {
    guard typeface > 128 else {
      let chosen = isNew ? (fonts.indices.contains(127 - typeface) ? fonts[127 - typeface] : nil) : oldFonts[typeface]
      return chosen ?? .font(name: "", isItalic: true)
    }
    return switch typeface - 128 {
    case 1 where LegacyText.encoding(ofFont: textFont) != nil: .font(name: textFont, isItalic: false)
    case 1, 12: .text
    case 2: .function
    case 4: .smallGreek
    case 5: .largeGreek
    case 6: .symbol
    case 7: .vector
    case 8: .number
    case 9, 10: .user
    case 11: .extra
    case 22: .expanding
    case 24: .space
    default: .variable
    }
  }
}

/// Records that say how things look.
extension MTEFReader {
  private mutating func skipNudge() throws(MathTypeFault) {
    let (x, y) = (try bytes.byte(), try bytes.byte())
    if x == 128, y == 128 { try bytes.skip(4) }
  }

  /// A ruler: its stops with their kinds. Before version 5 its tag may stand before it.
  private mutating func skipRuler() throws(MathTypeFault) {
    var count = try bytes.byte()
    if !isNew, count == Record.ruler { count = try bytes.byte() }
    try bytes.skip(3 * count)
  }

  private mutating func readFont() throws(MathTypeFault) {
    let italic = 2
    if isNew {
      let font = try bytes.number()
      let look = try bytes.byte()
      fonts.append(.font(name: names.indices.contains(font - 1) ? names[font - 1] : "", isItalic: look & italic != 0))
    } else {
      let typeface = try bytes.byte()
      let look = try bytes.byte()
      // Its typeface is the negative of this, and typefaces are written with 128 added.
      oldFonts[128 - typeface] = .font(name: try bytes.text(), isItalic: look & italic != 0)
    }
  }

  /// Sizes, spaces and the fonts of the styles, of which that of text comes first.
  private mutating func readPreferences() throws(MathTypeFault) {
    try bytes.skip(1)
    for _ in 0..<2 { try bytes.skipDimensions(try bytes.byte()) }
    for style in 0..<(try bytes.byte()) {
      let font = try bytes.number()
      guard font != 0 else { continue }
      try bytes.skip(1)
      if style == 0, names.indices.contains(font - 1) { textFont = names[font - 1] }
    }
  }
}
