/// A line of output that takes care of the spaces between its parts.
struct TexLine {
  private(set) var text = ""
  private(set) var last: Unicode.Scalar?
  /// Whether a space comes before whatever is put next.
  private(set) var wantsSpace = false
  /// Whether what is put next stands right behind the last part, whatever spaces the source has there.
  var holdsNext = false
  /// Whether a fraction put next is the argument of a function, and so stands in parentheses.
  var wrapsFraction = false

  /// Whether the line ends in something that an operator can stand behind.
  var endsInOperand: Bool {
    guard let last else { return false }
    return last.isWordScalar || last.isCombining || Scripts.isScript(last) || ")]}⟩⌉⌋∞".unicodeScalars.contains(last)
  }

  /// Whether the next part would touch an operand.
  var touchesOperand: Bool { endsInOperand && !wantsSpace }

  /// Whether a sign put next has nothing on its left to join, and so belongs to what follows.
  var takesPrefix: Bool {
    guard let last else { return true }
    return last.isControl || "([{⟨=<>≤≥≠≈∈+−±×·:/;,→⇒⇔|".unicodeScalars.contains(last) && (last != "|" || !wantsSpace)
  }

  /// Asks for one space before the next part, if there is one.
  mutating func space() { wantsSpace = !holdsNext }

  /// Puts a part, after a space if one is due and means something there.
  mutating func put(_ part: String) {
    guard let first = part.unicodeScalars.first else { return }
    if wantsSpace, needsSpace(before: first) { text.unicodeScalars.append(" ") }
    wantsSpace = false
    attach(part)
  }

  /// Puts a part right behind the last one; a space that is due stays due.
  mutating func attach(_ part: String) {
    guard let end = part.unicodeScalars.last else { return }
    text.unicodeScalars.append(contentsOf: part.unicodeScalars)
    last = end
    wrapsFraction = false
    holdsNext = false
  }

  /// Passes a control character on; no space is due around it.
  mutating func put(control: Unicode.Scalar) {
    wantsSpace = false
    holdsNext = false
    text.unicodeScalars.append(control)
    last = control
  }

  private func needsSpace(before first: Unicode.Scalar) -> Bool {
    guard let last, last != " ", !last.isControl, first != " " else { return false }
    return !"(⟨⌊⌈".unicodeScalars.contains(last) && !"),;⟩⌋⌉".unicodeScalars.contains(first)
  }
}
