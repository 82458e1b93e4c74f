/// Where in a file something stands.
public struct FilePlace: Sendable, Hashable, CustomStringConvertible {
  /// The file inside a package; nil where there is only one.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The element of a document that has no lines worth telling, such as `/quiz/question[3]`, `sheet 1, row 4`.
  public var element: String?

  /// A place.
  public init(file: String? = nil, line: Int? = nil, element: String? = nil) {
    self.file = file
    self.line = line
    self.element = element
  }

  /// The place in a few words; empty for the whole file.
  public var description: String {
    [file, line.map { "line \($0)" }, element].compactMap(\.self).joined(separator: ", ")
  }
}
