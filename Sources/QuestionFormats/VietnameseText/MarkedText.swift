import QuestionModel

/// A stretch of text, letter by letter with its looks.
struct MarkedText: Sendable {
  struct Mark: Sendable, Hashable {
    var look: TextLook = []
    var colour: UInt32 = 0
    var isFormula = false
    /// Index of the object that stands here, from 1; 0 for a letter.
    var object = 0
  }

  private(set) var scalars: [Unicode.Scalar] = []
  /// Empty where every letter is plain.
  private var marks: [Mark] = []
  private(set) var objects: [StyledObject] = []
  /// Number of its line.
  let line: Int
  let isRow: Bool

  /// Stands for an object among the letters.
  static let object: Unicode.Scalar = "\u{FFFC}"

  init(_ line: StyledLine) {
    self.line = line.number
    isRow = line.isRow
    let isPlain = line.runs.allSatisfy { run in
      run.look.isEmpty && run.colour == 0 && !run.isFormula && run.object == nil
    }
    for run in line.runs {
      var mark = Mark(look: run.look, colour: run.colour, isFormula: run.isFormula)
      var added = Array(run.text.normalizedToNFC.unicodeScalars)
      if let object = run.object {
        objects.append(object)
        mark.object = objects.count
        added = [Self.object]
      }
      scalars += added
      if !isPlain { marks += repeatElement(mark, count: added.count) }
    }
  }

  private init(_ scalars: [Unicode.Scalar], _ marks: [Mark], _ objects: [StyledObject], line: Int, isRow: Bool) {
    (self.scalars, self.marks, self.objects, self.line, self.isRow) = (scalars, marks, objects, line, isRow)
  }

  subscript(range: Range<Int>) -> MarkedText {
    MarkedText(
      Array(scalars[range]), marks.isEmpty ? [] : Array(marks[range]), objects, line: line, isRow: isRow)
  }

  /// Whether no letter has a look, and nothing stands among the letters.
  var isPlain: Bool { marks.isEmpty }

  func mark(at index: Int) -> Mark { marks.isEmpty ? Mark() : marks[index] }

  func from(_ index: Int) -> MarkedText { self[min(index, scalars.count)..<scalars.count] }

  /// The text without spaces at its ends.
  var trimmed: MarkedText {
    guard let first = scalars.firstIndex(where: { !$0.isSpaceOfText }),
      let last = scalars.lastIndex(where: { !$0.isSpaceOfText })
    else { return self[0..<0] }
    return self[first..<(last + 1)]
  }

  var isBlank: Bool { scalars.allSatisfy(\.isSpaceOfText) }

  var string: String {
    var text = String.UnicodeScalarView()
    for scalar in scalars where scalar != Self.object { text.append(scalar) }
    return String(text)
  }

  /// Which letters belong to formulas, so that no mark of a layout is looked for in them.
  var formulas: [Bool] {
    guard !marks.isEmpty || scalars.contains("$") else { return Array(repeating: false, count: scalars.count) }
    var inside = scalars.indices.map { mark(at: $0).isFormula }
    var open: Int?
    for (index, scalar) in scalars.enumerated() where scalar == "$" && !inside[index] {
      if index > 0, scalars[index - 1] == "\\" { continue }
      if let start = open {
        for place in start...index { inside[place] = true }
        open = nil
      } else {
        open = index
      }
    }
    return inside
  }

  /// Whether every letter of a stretch has a look.
  func hasThroughout(_ look: TextLook, _ range: Range<Int>) -> Bool {
    let letters = range.filter { !scalars[$0].isSpaceOfText }
    return !letters.isEmpty && letters.allSatisfy { mark(at: $0).look.isSuperset(of: look) }
  }

  /// The one colour of a stretch's letters; nil where there are several.
  func colour(_ range: Range<Int>) -> UInt32? {
    let colours = Set(range.filter { !scalars[$0].isSpaceOfText }.map { mark(at: $0).colour })
    return colours.count == 1 ? colours.first : nil
  }
}
