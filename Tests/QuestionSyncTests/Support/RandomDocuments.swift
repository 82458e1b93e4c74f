import PropertyTesting
import QuestionModel

/// What people do to plans and tests.
extension SeededGenerator {
  private static let names = ["sections": "p", "cells": "c", "items": "i"]

  /// Adds, takes away, moves or changes a part, a cell or an item.
  mutating func editDocument(_ content: inout QuestionContent) {
    guard content.kind == .blueprint || content.kind == .quiz else { return }
    let name = pick(["sections", "cells", "cells", "items"], else: "cells")
    var list = content.extra[name]?.array ?? []
    switch next(below: 4) {
    case 0:
      let id = "\(Self.names[name] ?? "")\(next(below: 5))"
      guard !list.contains(where: { $0.object?["id"]?.string == id }) else { return }
      list.insert(element(id, of: name, content), at: next(below: list.count + 1))
    case 1 where !list.isEmpty: list.remove(at: next(below: list.count))
    case 2 where list.count > 1: list.swapAt(next(below: list.count), next(below: list.count))
    case 3 where !list.isEmpty:
      let place = next(below: list.count)
      var object = list[place].object ?? JSONObject()
      let changed = element(object["id"]?.string ?? "", of: name, content).object ?? JSONObject()
      let member = pick(changed.members.map(\.name), else: "id")
      object[member] = changed[member]
      list[place] = .object(object)
    default: break
    }
    content.extra[name] = list.isEmpty ? nil : .array(list)
  }

  private mutating func element(_ id: String, of name: String, _ content: QuestionContent) -> JSONValue {
    let sections = content.extra["sections"]?.array?.compactMap { $0.object?["id"]?.string } ?? []
    let section = pick(sections, else: "p0")
    return switch name {
    case "sections": ["id": .string(id), "later": .string(word()), "title": .string(word())]
    case "items": ["essay": .string(word()), "id": .string(id), "points": 1, "section": .string(section)]
    default:
      [
        "count": .integer(1 + next(below: 3)), "id": .string(id), "level": .string(word()), "points": 1,
        "section": .string(section),
      ]
    }
  }
}
