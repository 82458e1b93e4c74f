/// Recognises options that speak of the other options.
enum CatchAllOption {
  /// What an option says of the others.
  ///
  /// Every word must belong to such a phrase, so that "Tất cả các nước châu Á" is none.
  ///
  /// - Parameters:
  ///   - tokens: its words.
  ///   - text: the option as it is written, in which letters that name options are capitals.
  /// - Returns: nil where it says something of its own.
  static func kind(of tokens: [Tokenizer.Token], text: String) -> ItemProblem.CatchAll? {
    guard let first = tokens.first, tokens.count <= longest else { return nil }
    let words = tokens.map(\.folded)
    // Without its mark "cả" is also calcium.
    let opensWithAll =
      words.starts(with: ["tat", "ca"]) || first.exact == "cả" || (first.folded == "ca" && words.contains("deu"))
    let letters = letters(words, in: text)
    return english(words, letters: letters) ?? vietnamese(words, letters: letters, opens: opensWithAll)
  }

  private static let longest = 14

  /// How many options are named by their letters, written as capitals.
  private static func letters(_ words: [String], in text: String) -> Int {
    let named = Set(words).intersection(["a", "b", "c", "d", "e", "f"])
    guard !named.isEmpty else { return 0 }
    let capitals = text.unicodeScalars.split { !$0.isWordScalar }.filter { $0.count == 1 }.compactMap(\.first)
    return Set(capitals.filter { ("A"..."F").contains($0) }).count
  }

  private static let digits: Set<String> = ["2", "3", "4", "5"]
  private static let letterNames: Set<String> = ["a", "b", "c", "d", "e", "f"]
}

/// Vietnamese.
extension CatchAllOption {
  private static let fillers: Set<String> = letterNames.union(digits).union([
    "tat", "ca", "cac", "nhung", "dap", "an", "phuong", "y", "kien", "cau", "tra", "loi", "lua", "chon", "tren", "neu",
    "o", "deu", "dung", "va", "hoac", "hai", "ba", "bon", "nam", "la", "sai", "khong", "co", "nao", "phai", "hop",
    "chinh", "xac", "day", "trong", "so", "ke", "luon", "het", "ve", "khac", "ket", "qua", "mot", "dieu", "noi", "dung",
  ])
  private static let nouns: Set<String> = ["an", "y", "cau", "chon", "kien"]

  private static func vietnamese(_ words: [String], letters: Int, opens: Bool) -> ItemProblem.CatchAll? {
    guard words.allSatisfy(fillers.contains) else { return nil }
    let text = " " + words.joined(separator: " ") + " "
    func has(_ phrase: String) -> Bool { text.contains(" " + phrase + " ") }
    if ["dap an khac", "ket qua khac", "mot ket qua khac", "mot dap an khac", "y kien khac"].contains(where: {
      text == " " + $0 + " "
    }) {
      return ItemProblem.CatchAll.none
    }
    let points =
      letters >= 2 || has("tren") || has("deu") || has("hai") || has("ba") || has("bon")
      || words.contains(where: digits.contains)
    let isDenied = has("sai") || has("khong dung") || has("khong phai")
    if opens, points || has("dung") || isDenied {
      if isDenied { return ItemProblem.CatchAll.none }
      // "Cả A và B" leaves out the rest; "cả A, B, C" names all there are.
      return letters == 2 || (letters == 0 && has("hai")) || has("2") ? .some : .all
    }
    if words[0] == "khong", words.contains(where: nouns.contains), has("nao") || has("dung") {
      return ItemProblem.CatchAll.none
    }
    guard letters >= 2, has("deu") || words.starts(with: ["dap", "an"]) || words.starts(with: ["cau"]) else {
      return nil
    }
    return isDenied ? ItemProblem.CatchAll.none : letters == 2 ? .some : .all
  }
}

/// English.
extension CatchAllOption {
  private static let englishFillers: Set<String> = letterNames.union([
    "all", "none", "both", "neither", "no", "of", "the", "above", "these", "them", "those", "answers", "answer",
    "options", "option", "choices", "choice", "alternatives", "statements", "responses", "are", "is", "correct", "true",
    "right", "listed", "given", "following", "and", "or", "nor", "mentioned", "foregoing", "previous", "other", "two",
    "three", "four", "incorrect", "wrong", "false", "only", "any",
  ])

  private static func english(_ words: [String], letters: Int) -> ItemProblem.CatchAll? {
    guard words.count > 1, words.allSatisfy(englishFillers.contains) else { return nil }
    let points =
      !Set(words).isDisjoint(with: [
        "above", "these", "them", "answers", "options", "choices", "alternatives", "listed", "given", "mentioned",
        "foregoing", "previous", "responses",
      ]) || words.contains("answer") && words.contains("correct")
    let isDenied = !Set(words).isDisjoint(with: ["incorrect", "wrong", "false"])
    switch words[0] {
    case "none", "neither", "no": return points || letters >= 2 ? ItemProblem.CatchAll.none : nil
    case "all", "both":
      guard points || letters >= 2 || words.contains("correct") else { return nil }
      return isDenied ? ItemProblem.CatchAll.none : words[0] == "both" ? .some : .all
    default:
      guard letters >= 2, words.contains("correct") || words.contains("and") || words.contains("or"),
        letterNames.contains(words[0]) || words[0] == "answers" || words[0] == "options" || words[0] == "only"
      else { return nil }
      return isDenied ? ItemProblem.CatchAll.none : letters > 2 ? .all : .some
    }
  }
}
