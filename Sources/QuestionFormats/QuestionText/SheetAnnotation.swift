extension QuestionSheet {
  /// The beginning of a remark that tells a fault.
  private static let faultMark = "//! "

  /// Writes faults into the sheet they were found in, each above its line, for another try in the editor.
  ///
  /// - Parameters:
  ///   - text: the sheet; faults of an earlier try are taken out of it.
  ///   - faults: what `parse` told of this text.
  ///   - language: of the word for "line".
  ///   - reason: what is said of a fault; in English where none is given.
  /// - Returns: the sheet, in which each fault names the line that it has there now.
  public static func annotated(
    _ text: String, _ faults: [QuestionTextFault], language: Language = .english,
    reason: (QuestionTextFault) -> String = \.reason
  ) -> String {
    let word = SheetWords(language: language).pick("dòng", "line")
    let lines = SheetText.lines(of: text)
    let sorted = faults.sorted { $0.line < $1.line }
    var next = sorted.startIndex
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var written = 0
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let isOldFault = line.starts(with: faultMark.utf8.dropLast())
      // Faults of a line that is taken out are told above the next one.
      if !isOldFault || isLast {
        var end = next
        while end < sorted.endIndex, isLast || sorted[end].line <= index + 1 { end += 1 }
        let place = written + (end - next) + 1
        for fault in sorted[next..<end] {
          output += "\(faultMark)\(word) \(place): \(oneLine(reason(fault)))\n".utf8
        }
        written = place
        next = end
      }
      guard !isOldFault else { continue }
      output += line
      if !isLast { output.append(UInt8(ascii: "\n")) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(400).map { $0.value < 0x20 ? " " : $0 }))
  }
}
