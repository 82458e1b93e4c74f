/// Where the fields of a question stand in its sheet.
enum SheetFieldLines {
  /// The line of a field, or of the nearest thing that it belongs to.
  ///
  /// - Parameters:
  ///   - field: a path such as `choices[2].text`.
  ///   - lines: the known lines by path.
  /// - Returns: nil where nothing of it is known.
  static func line(of field: String, in lines: [String: Int]) -> Int? {
    var path = Substring(field)
    // No path is nested deeper; longer ones are ids with points in them.
    for _ in 0..<4 {
      if let line = lines[String(path)] { return line }
      guard let end = path.utf8.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }) else { break }
      path = path[..<end]
    }
    return nil
  }
}
