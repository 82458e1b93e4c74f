import TerminalScreen

/// Choosing files with questions by prompts.
extension PlainProgram {
  /// Asks for files until the person goes back, and imports what they hold.
  mutating func importFiles() async {
    var screen = FilesScreen(screen: 3)
    var turn = await carryOut(screen.appear(context), of: &screen)
    var isListing = false
    while !console.hasEnded {
      if let error = screen.error {
        console.warn(words.notFound(error))
        screen.error = nil
      }
      if isListing { await list(screen) }
      isListing = false
      guard let line = await console.ask(words.plainFilesPrompt(screen.folder?.path ?? "")), line != "0" else { return }
      if line.isEmpty {
        isListing = true
        continue
      }
      if let places = PlainCommand.places(line, of: screen.rows.count), let first = places.first {
        let rows = places.map { screen.rows[$0] }
        if rows.count == 1, rows[0].isFolder {
          screen.list.select(first, count: screen.rows.count, rows: 1)
          turn = await carryOut(screen.handle(.key(.enter), context), of: &screen)
          isListing = true
        } else {
          await importQuestions(of: rows.filter { !$0.isFolder }.map { ImportFile(path: $0.path) })
        }
        continue
      }
      screen.typing = .path(TextField(line))
      turn = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      isListing = screen.error == nil && turn.pushed.isEmpty
      for case let next as ImportScreen in turn.pushed { await importQuestions(of: next.files.map(\.file)) }
    }
  }

  private mutating func list(_ screen: FilesScreen) async {
    await console.page(
      screen.rows.indices.map { "  \($0 + 1). " + screen.row($0, width: 0, words).plainText }, words: words)
  }
}

extension PlainCommand {
  /// The places, from 0, that numbers from 1 name; nil where one is no number of so many.
  static func places(_ line: String, of count: Int) -> [Int]? {
    var places: [Int] = []
    for word in line.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let number = Int(word), (1...Swift.max(1, count)).contains(number), count > 0 else { return nil }
      places.append(number - 1)
    }
    return places
  }
}
