import TerminalScreen

/// Whether chosen keys can be told apart.
extension KeyMap {
  /// Keys that would give two commands of one screen, and commands that could not be given where letters are typed.
  var faults: [TerminalSettingsFault] {
    var faults: [TerminalSettingsFault] = []
    for table in CommandCatalogue.tables {
      for place in table.places {
        let active = place.commands + table.everywhere + GlobalCommands.all
        for fault in clashes(among: active) + letters(among: active, isText: place.isText)
        where !faults.contains(fault) {
          faults.append(fault)
        }
      }
    }
    return faults
  }

  private func clashes(among active: [Command]) -> [TerminalSettingsFault] {
    var faults: [TerminalSettingsFault] = []
    for (index, one) in active.enumerated() {
      for other in active[(index + 1)...] where other != one && (isChosen(one) || isChosen(other)) {
        for key in keys(of: one) where keys(of: other).contains(key) {
          // What both have by themselves is told apart by the screen.
          guard !one.keys.contains(key) || !other.keys.contains(key) else { continue }
          let names = [one.name, other.name].sorted()
          faults.append(.clash(key: key.name, names[0], names[1]))
        }
      }
    }
    return faults
  }

  private func letters(among active: [Command], isText: Bool) -> [TerminalSettingsFault] {
    guard isText else { return [] }
    return active.filter { isChosen($0) && keys(of: $0).allSatisfy { $0.text != nil } }
      .map { .letters(command: $0.name) }
  }
}

extension CommandCatalogue {
  /// The name that is most like one that there is not: of the same screen, or the same on another one.
  static func similar(to name: String) -> String? {
    let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let names = all.map(\.name)
    return names.first { $0.lowercased() == name.lowercased() }
      ?? names.first { $0.lowercased().hasSuffix("." + last) }
      ?? names.first { !last.isEmpty && $0.lowercased().contains(last) }
  }
}
