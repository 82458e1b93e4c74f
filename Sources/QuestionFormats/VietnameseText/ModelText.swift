internal import Foundation
import QuestionModel

/// Lines as a text of the model: formulas in dollars, pictures apart, and a note of each look that is lost.
struct ModelText {
  private(set) var text = ""
  private(set) var media: [(file: ReadMedia, alternative: String)] = []
  private(set) var losses: [FormatLoss] = []
  /// Looks that were left out, in words.
  private(set) var looks: Set<String> = []
  /// What keeps the text from being stored.
  private(set) var problems: [String] = []

  /// What a text is of, for losses.
  private let name: String
  private var pictureIsInside = false

  /// A text.
  ///
  /// - Parameters:
  ///   - lines: its lines; blank ones at its ends are left out.
  ///   - name: what it is, for losses.
  ///   - ignoring: a look that is a sign of the key and nothing of the text.
  ///   - isUnderlinedBefore: whether the mark before the text is underlined, which the text's beginning may share.
  init(_ lines: [MarkedText], _ name: String, ignoring: TextLook = [], isUnderlinedBefore: Bool = false) {
    self.name = name
    let lines = lines.trimmingBlanks
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      let own = index == 0 && lines.count == 1 ? line.trimmed : index == 0 ? line.trimmedStart : line.trimmedEnd
      add(own, ignoring: ignoring, isUnderlinedBefore: isUnderlinedBefore && index == 0)
      if line.isRow, line.scalars.contains("\t") { looks.insert("a table, whose cells are parted by tabs") }
    }
    text = text.trimmed
    if pictureIsInside {
      losses.append(FormatLoss(.picture, name, .changed, "it stood within the text and now stands with the question"))
    }
    for fault in FormulaCheck.faults(in: text) where fault.isError {
      let place = text.utf8.index(text.startIndex, offsetBy: fault.offset)
      let line = lines.first?.line ?? 0
      losses.append(FormatLoss(.formula, String(text[place...]), .kept, "\(fault) (\(name), \(line))"))
    }
  }

  private mutating func add(_ line: MarkedText, ignoring: TextLook, isUnderlinedBefore: Bool) {
    guard !line.isPlain else {
      text += line.string
      return
    }
    let common = uniform(line)
    var output = String.UnicodeScalarView()
    var underlined: String.UnicodeScalarView?
    var isKeySpan = isUnderlinedBefore
    func endUnderline() {
      guard let span = underlined else { return }
      underlined = nil
      output += Self.underlined(String(span)).unicodeScalars
    }
    for index in line.scalars.indices {
      let mark = line.mark(at: index)
      let scalar = line.scalars[index]
      if mark.object > 0 {
        endUnderline()
        take(line.objects[mark.object - 1], isAtEnd: index == 0 || index == line.scalars.count - 1)
        continue
      }
      let isUnderlined = mark.look.contains(.underline) && !mark.isFormula && !ignoring.contains(.underline)
      isKeySpan = isKeySpan && isUnderlined
      if isUnderlined, !isKeySpan {
        if underlined == nil { underlined = String.UnicodeScalarView() }
        underlined?.append(scalar)
      } else {
        endUnderline()
        output.append(scalar)
      }
      if !scalar.isSpaceOfText, !mark.isFormula {
        note(mark, besides: common.look.union(ignoring), common.colour)
      }
    }
    endUnderline()
    text += String(output)
  }

  private static func underlined(_ span: String) -> String {
    let core = span.trimmed
    // A line to write on, or a formula, stays what it is.
    guard core.unicodeScalars.contains(where: { $0.isLetterOfText || $0.digit != nil }),
      !core.contains(where: { "$\\{}".contains($0) }), let start = span.range(of: core)
    else { return span }
    return String(span[..<start.lowerBound]) + "$\\underline{\\text{\(core)}}$" + span[start.upperBound...]
  }

  /// What all letters of a line have: it tells nothing.
  private func uniform(_ line: MarkedText) -> (look: TextLook, colour: UInt32?) {
    var look: TextLook = [.bold, .italic, .highlight]
    for index in line.scalars.indices where !line.scalars[index].isSpaceOfText {
      let mark = line.mark(at: index)
      if !mark.isFormula, mark.object == 0 { look.formIntersection(mark.look) }
    }
    return (look, line.colour(line.scalars.indices))
  }

  private mutating func note(_ mark: MarkedText.Mark, besides look: TextLook, _ colour: UInt32?) {
    let left = mark.look.subtracting(look)
    if left.contains(.bold) { looks.insert("bold") }
    if left.contains(.italic) { looks.insert("italic") }
    if left.contains(.highlight) { looks.insert("highlighting") }
    if mark.colour != 0, mark.colour != colour { looks.insert("colour") }
  }

  private mutating func take(_ object: StyledObject, isAtEnd: Bool) {
    switch object {
    case .picture(let source):
      guard let file = source.load() else {
        losses.append(
          FormatLoss(.picture, source.name, .dropped, "it is no picture that can be shown (\(name)); save it as PNG"))
        return
      }
      media.append((file, source.alternative))
      if !isAtEnd { pictureIsInside = true }
    case .lost(let loss): losses.append(loss)
    case .problem(let words): problems.append(words)
    }
  }
}

extension [MarkedText] {
  /// Without blank lines at the ends.
  fileprivate var trimmingBlanks: [MarkedText] {
    guard let first = firstIndex(where: { !$0.isBlank || !$0.objects.isEmpty }),
      let last = lastIndex(where: { !$0.isBlank || !$0.objects.isEmpty })
    else { return [] }
    return Array(self[first...last])
  }
}

extension MarkedText {
  fileprivate var trimmedStart: MarkedText {
    from(scalars.firstIndex { !$0.isSpaceOfText } ?? scalars.count)
  }

  fileprivate var trimmedEnd: MarkedText {
    self[0..<((scalars.lastIndex { !$0.isSpaceOfText } ?? -1) + 1)]
  }
}
