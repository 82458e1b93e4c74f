import QuestionModel

/// What comments say of a question: `[id:x]` and `[tag:y]`, which Moodle reads too, and what this project writes there
/// because GIFT has no other place for it, such as `[level:Vận dụng]`.
struct GIFTNotes: Sendable {
  /// A name that this project gives a meaning.
  enum Name: String {
    case id
    case tag
    case level
    case language
    case difficulty
    case hint
    case licence
    case source
    case passage
    case scoring
    case options
    case pinned
    case exact
    case levels
    case kind
    case right
    case feedback
    case weights
  }

  private(set) var values: [(name: Name, text: String)] = []

  /// The first value of a name.
  subscript(_ name: Name) -> String? { values.first { $0.name == name }?.text }

  /// All values of a name.
  func all(_ name: Name) -> [String] { values.filter { $0.name == name }.map(\.text) }

  /// Reads a comment; brackets of other names are words of it.
  mutating func read(_ comment: ArraySlice<UInt8>) {
    var place = comment.startIndex
    while let open = comment[place...].firstIndex(of: UInt8(ascii: "[")) {
      place = open + 1
      let colon = comment[place...].firstIndex { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      guard let colon, comment[colon] == UInt8(ascii: ":"),
        let name = Name(rawValue: String(decoding: comment[place..<colon], as: UTF8.self))
      else { continue }
      var value: [UInt8] = []
      var index = colon + 1
      while index < comment.endIndex, comment[index] != UInt8(ascii: "]") {
        if comment[index] == UInt8(ascii: "\\"), index + 1 < comment.endIndex {
          index += 1
          value.append(comment[index] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : comment[index])
        } else {
          value.append(comment[index])
        }
        index += 1
      }
      guard index < comment.endIndex else { return }
      values.append((name, String(decoding: value, as: UTF8.self)))
      place = index + 1
    }
  }

  mutating func add(_ name: Name, _ text: String?) {
    if let text { values.append((name, text)) }
  }

  /// The comments, a line each for the name and the tags, and for the rest.
  var text: String {
    let moodle = values.filter { $0.name == .id || $0.name == .tag }
    let own = values.filter { $0.name != .id && $0.name != .tag }
    return [moodle, own].filter { !$0.isEmpty }.map { values in
      "// " + values.map { "[\($0.name.rawValue):\(Self.escaped($0.text))]" }.joined(separator: " ") + "\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "]") || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    return text.replacing("\\", with: "\\\\").replacing("]", with: "\\]").replacing("\r\n", with: "\\n")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\n")
  }
}
