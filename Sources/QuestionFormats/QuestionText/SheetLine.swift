/// One line of a sheet that is no remark.
struct SheetLine {
  /// Its number in the sheet, from 1.
  let number: Int
  /// Its bytes without white space at the end.
  let bytes: SheetText.Line

  var isEmpty: Bool { bytes.isEmpty }
  var isIndented: Bool { bytes.first.map(SheetText.isBlank) ?? false }

  /// The line without one step of indentation: four spaces, or a tab.
  var unindented: SheetText.Line {
    if bytes.first == 0x09 { return bytes.dropFirst() }
    return bytes.dropFirst(bytes.prefix(4).prefix { $0 == 0x20 }.count)
  }

  /// Most marks that may stand on one letter.
  static let maximumMarks = 256

  /// Whether more marks stand on one letter than may: putting them in order takes the square of their number.
  var hasTooManyMarks: Bool {
    guard bytes.count > Self.maximumMarks else { return false }
    var run = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      run = isMark ? run + 1 : 0
      if run > Self.maximumMarks { return true }
    }
    return false
  }

  /// Cuts a sheet into the lines of its questions.
  ///
  /// - Parameter text: the sheet.
  /// - Returns: for each question its lines without remarks and without empty lines around.
  static func blocks(of text: [UInt8]) -> [ArraySlice<SheetLine>] {
    var blocks: [ArraySlice<SheetLine>] = []
    var block: [SheetLine] = []
    func end() {
      let last = block.lastIndex { !$0.isEmpty } ?? -1
      let lines = block[...last].drop(while: \.isEmpty)
      if !lines.isEmpty { blocks.append(lines) }
      block = []
    }
    let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let last = line.lastIndex { !SheetText.isBlank($0) && $0 != UInt8(ascii: "\r") } ?? line.startIndex - 1
      let bytes = line[...last]
      if SheetMark.isRule(bytes) {
        end()
      } else if !SheetMark.isRemark(bytes) {
        block.append(SheetLine(number: index + 1, bytes: bytes))
      }
    }
    end()
    return blocks
  }
}
