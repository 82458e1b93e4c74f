import TerminalScreen

/// What the settings of the terminal client say.
extension Words {
  /// What is wrong with a settings file, and where.
  public func describe(_ fault: TerminalSettingsFault) -> String {
    switch fault {
    case .syntax(let line, let reason):
      pick("dòng \(line): không phải JSON (\(reason))", "line \(line): no JSON (\(reason))")
    case .type(let field, let wanted):
      (field.isEmpty ? "" : field + ": ") + pick("phải là \(name(wanted))", "must be \(name(wanted))")
    case .field(let field, let allowed):
      "\(field): " + pick("không có mục này; có: ", "there is no such field; there are: ")
        + allowed.joined(separator: ", ")
    case .command(let name, let similar):
      "keys.\(name): "
        + pick("không có lệnh này; xem \"quiz keys\"", "there is no such command; see \"quiz keys\"")
        + (similar.map { pick(" (có phải \($0)?)", " (is it \($0)?)") } ?? "")
    case .key(let key, let command):
      "keys.\(command): "
        + pick(
          "không có phím \"\(key)\"; ví dụ: F5, Ctrl-S, Shift-Tab, Enter, o",
          "there is no key \"\(key)\"; such as F5, Ctrl-S, Shift-Tab, Enter, o")
    case .clash(let key, let one, let other):
      "keys: "
        + pick(
          "phím \(key) dùng cho cả \(one) và \(other) trên cùng một màn hình",
          "the key \(key) is both \(one) and \(other) on one screen")
    case .letters(let command):
      "keys.\(command): "
        + pick(
          "cần một phím không phải chữ, vì ở đó chữ được gõ vào ô",
          "needs a key that is no letter, for letters are typed there")
    case .value(let field, let value, let allowed):
      "\(field): "
        + pick("không có \"\(value)\"; có: ", "there is no \"\(value)\"; there are: ")
        + allowed.joined(separator: ", ")
    }
  }

  private func name(_ wanted: TerminalSettingsFault.Wanted) -> String {
    switch wanted {
    case .object: pick("một đối tượng JSON", "a JSON object")
    case .text: pick("một chuỗi", "a string")
    case .keys: pick("tên một phím hoặc danh sách tên phím", "the name of a key or a list of names")
    case .color: pick("một màu: tên, số 0–255 hoặc \"#rrggbb\"", "a colour: a name, 0–255 or \"#rrggbb\"")
    case .texts: pick("một danh sách chuỗi", "a list of strings")
    }
  }

  /// That the settings file is at fault.
  public func settingsFaulty(_ path: String) -> String {
    pick("Hãy sửa tệp cài đặt \(path):", "Mend the settings file \(path):")
  }

  /// That a settings file that was named is not there or cannot be read.
  public func settingsUnreadable(_ path: String) -> String {
    pick(
      "Không đọc được tệp cài đặt \(path) mà $QUESTION_BANK_TERMINAL chỉ tới.",
      "The settings file \(path), which $QUESTION_BANK_TERMINAL names, cannot be read.")
  }

  /// The word for the terminal's own colour.
  public var terminalColor: String { pick("của terminal", "the terminal's") }
}
