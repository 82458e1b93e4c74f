import QuestionModel

/// Brackets that were typed one by one, for programs that want them in pairs of a kind.
enum BracketPairs {
  /// Nesting beyond this belongs to no formula that people write.
  private static let deepest = 16
  private static let closings = ["(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌈": "⌉", "⌊": "⌋"]

  /// The nodes with half-open intervals such as `[1;2)` in brackets that belong together, and with brackets that have
  /// no other half, as in `]1;2[`, as words.
  static func resolved(_ nodes: [MathNode]) -> [MathNode] {
    guard nodes.contains(where: isBracket) else { return nodes }
    var output: [MathNode] = []
    var openings: [Int] = []
    for node in nodes {
      guard case .sign(let sign, let role) = node, role == .opening || role == .closing else {
        output.append(node)
        continue
      }
      if role == .opening {
        openings.append(output.count)
        output.append(node)
      } else if let start = openings.popLast(), case .sign(let opening, _) = output[start] {
        if closings[opening] == sign {
          output.append(node)
        } else if openings.count > deepest {
          output[start] = .text(opening)
          output.append(.text(sign))
        } else {
          let content = Array(output[(start + 1)...])
          output.removeSubrange(start...)
          output.append(.fenced(opening: opening, content, closing: sign))
        }
      } else {
        output.append(.text(sign))
      }
    }
    for start in openings {
      if case .sign(let opening, _) = output[start] { output[start] = .text(opening) }
    }
    return output
  }

  private static func isBracket(_ node: MathNode) -> Bool {
    if case .sign(_, let role) = node { role == .opening || role == .closing } else { false }
  }
}
