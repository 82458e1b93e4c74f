import QuestionModel

/// Facets as words of the search index.
enum FacetToken {
  /// The word that every question has.
  static let everything = "\u{2400}"

  /// Appends that word with a space behind it.
  static func appendEverything(to output: inout [UInt8]) {
    output += everything.utf8
    output.append(UInt8(ascii: " "))
  }

  /// Appends a facet's words: one for itself, and one for each tag or language above it.
  static func append(_ facet: Facet, to output: inout [UInt8]) {
    switch facet.kind {
    case Facet.tag:
      let value = Array(TextFolding.fold(facet.value).utf8)
      let start = value.firstIndex(of: UInt8(ascii: ":")) ?? 0
      for end in value.indices where end > start && value[end] == UInt8(ascii: "/") {
        append(kind: Facet.tag, value: value[..<end], to: &output)
      }
      append(kind: Facet.tag, value: value[...], to: &output)
    case "language":
      let value = Array(facet.value.lowercased().utf8)
      for end in value.indices where value[end] == UInt8(ascii: "-") {
        append(kind: facet.kind, value: value[..<end], to: &output)
      }
      append(kind: facet.kind, value: value[...], to: &output)
    case "level": append(kind: facet.kind, value: Array(TextFolding.fold(facet.value).utf8)[...], to: &output)
    default: append(kind: facet.kind, value: Array(facet.value.lowercased().utf8)[...], to: &output)
    }
  }

  /// The word of a kind and a folded value.
  static func token(kind: String, value: String) -> String {
    var output: [UInt8] = []
    append(kind: kind, value: Array(value.lowercased().utf8)[...], to: &output)
    return String(decoding: output.dropLast(), as: UTF8.self)
  }

  private static func append(kind: String, value: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += kind.utf8
    output += everything.utf8
    for byte in value {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: output.append(byte)
      default:
        // The index parts words at ASCII punctuation and spaces, so these stand as their control pictures, U+2400 on.
        output += [0xE2, 0x90 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    output.append(UInt8(ascii: " "))
  }
}
