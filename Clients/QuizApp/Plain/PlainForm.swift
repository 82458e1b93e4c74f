import TerminalScreen

extension PlainProgram {
  /// Asks for the rows of a form one by one; an empty line leaves a row as it is, `-` empties a text.
  ///
  /// - Returns: whether the input went on to the end of it.
  mutating func fill<Row>(_ form: inout EntryForm<Row>, _ names: FormWords<Row>) async -> Bool {
    for line in form.lines {
      let label = names.label(line.row)
      switch line.entry {
      case .text(let field):
        let shown = field.isEmpty ? names.placeholder(line.row) : field.text
        let prompt = shown.isEmpty ? "\(label):" : "\(label) [\(shown)]:"
        guard let text = await (field.isSecret ? console.askSecret(prompt) : console.ask(prompt)) else { return false }
        if text == "-", !field.isSecret {
          form.write(line.row, "")
        } else if !text.isEmpty {
          form.write(line.row, text)
        }
      case .tick(let isOn):
        let ways = [words.yes, words.no]
        guard let way = await console.choose(label, ways, fallback: isOn ? 0 : 1, words: words) else { return false }
        form.set(line.row, .tick(way == 0))
      case .choice(let place, let count):
        let ways = (0..<count).map { names.choice(line.row, $0) }
        guard let way = await console.choose(label, ways, fallback: place, words: words) else { return false }
        form.set(line.row, .choice(way, of: count))
      }
    }
    return true
  }
}
