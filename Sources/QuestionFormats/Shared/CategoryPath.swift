import QuestionModel

/// A category of Moodle or Canvas: a path in which `//` is a slash of a name.
struct CategoryPath: Sendable, Hashable {
  /// Namespace of the tags that are categories.
  static let namespace = "category"
  /// What stands for a slash inside a name, since tags have none there.
  private static let innerSlash: Character = "∕"

  /// The names from the top down.
  var parts: [String]

  /// Reads a path as it stands in a file; the context and `top` at its beginning are no names.
  init(path: String) {
    var parts = [""]
    var isBehindSlash = false
    for scalar in path.trimmed.unicodeScalars {
      if scalar == "/" {
        if isBehindSlash { parts[parts.count - 1].unicodeScalars.append("/") }
        isBehindSlash.toggle()
        continue
      }
      if isBehindSlash { parts.append("") }
      isBehindSlash = false
      parts[parts.count - 1].unicodeScalars.append(scalar)
    }
    parts = parts.map(\.trimmed).filter { !$0.isEmpty }
    if let first = parts.first, first.hasPrefix("$"), first.hasSuffix("$") { parts.removeFirst() }
    if parts.first?.lowercased() == "top" { parts.removeFirst() }
    self.parts = parts
  }

  /// Reads a tag of the namespace.
  init(_ tag: Tag) {
    parts = tag.value.split(separator: "/").map { String($0).replacing(String(Self.innerSlash), with: "/") }
  }

  /// The path as it stands in a file of Moodle.
  var path: String { (["$course$", "top"] + (parts.isEmpty ? [] : [names])).joined(separator: "/") }

  /// The names alone.
  var names: String { parts.map { $0.replacing("/", with: "//") }.joined(separator: "/") }

  /// Gives a question its category as a tag.
  ///
  /// - Parameters:
  ///   - tags: gets the tag.
  ///   - losses: gets what the tag does not say.
  func add(to tags: inout [Tag], _ losses: inout [FormatLoss]) {
    guard !parts.isEmpty else { return }
    let value = parts.map { $0.replacing("/", with: String(Self.innerSlash)) }.joined(separator: "/")
    let name = parts.joined(separator: "/")
    do {
      let tag = try Tag("\(Self.namespace):\(value)")
      tags.append(tag)
      if parts.contains(where: { $0.contains("/") }) { losses.append(FormatLoss(.category, name, .changed, tag.name)) }
    } catch { losses.append(FormatLoss(.category, name, .dropped, error.reason)) }
  }
}
