/// A part of an equation in MTEF, whatever its version.
indirect enum MTEFNode: Equatable {
  case character(MTEFCharacter)
  case template(MTEFTemplate)
  /// Things side by side; nil for the place of something that is not there.
  case line([MTEFNode]?)
  /// Lines one under the other.
  case pile([MTEFNode], MTEFAlignment)
  case matrix(columns: Int, cells: [MTEFNode])
}

/// How the lines of a pile stand under one another.
enum MTEFAlignment: Int {
  case left = 1
  case centre, right
  /// By their relations.
  case relation
  /// By their decimal signs.
  case decimal
}

/// A sign or a letter.
struct MTEFCharacter: Equatable {
  /// MTCode: Unicode with codes of its own in the private area.
  var code: UInt32
  var style: MTEFStyle
  /// Marks on it, by their numbers (EMBELL).
  var marks: [Int] = []
  /// Whether a function's name begins with it.
  var startsFunction = false
}

/// The typeface of a sign, which tells what it means.
enum MTEFStyle: Equatable {
  case text, function, variable, smallGreek, largeGreek, symbol, vector, number, user, extra
  /// A bracket or a large sign that a template brings.
  case expanding
  case space
  /// A font that was chosen by hand.
  case font(name: String, isItalic: Bool)
}

/// A fraction, a root, a pair of brackets and the like.
struct MTEFTemplate: Equatable {
  var kind: MTEFTemplateKind
  /// Its places in their order; nil for one that is not there.
  var slots: [[MTEFNode]?]
  /// Signs that it is drawn with.
  var signs: [MTEFCharacter] = []
}
