extension TextArea {
  /// Takes a key as editors do: arrows, with Control by words, with Shift selecting; Home, End, and Control with A, E,
  /// B, F, D, H, W, K, U. Enter breaks the line where the text may have several.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - page: rows that are seen at one time.
  /// - Returns: whether the key meant something to the text; one that leads out of it does not.
  public mutating func handle(_ key: Key, page: Int = 10) -> Bool {
    switch key {
    case .character(let text): insert(text)
    case .enter where isMultiline: insert("\n")
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"): delete(.wordLeft)
    case .control("k"): delete(.rowEnd)
    case .control("u"): delete(.rowStart)
    case .shift(let arrow): move(Self.motion(arrow), selecting: true)
    default:
      guard let motion = Self.motion(key, page: page) else { return false }
      return move(motion) || !motion.leadsOut
    }
    return true
  }

  private static func motion(_ key: Key, page: Int) -> TextMotion? {
    switch key {
    case .left, .control("b"): .left
    case .right, .control("f"): .right
    case .up: .up
    case .down: .down
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    case .home, .control("a"): .rowStart
    case .end, .control("e"): .rowEnd
    case .pageUp: .pageUp(Swift.max(1, page - 1))
    case .pageDown: .pageDown(Swift.max(1, page - 1))
    default: nil
    }
  }

  private static func motion(_ arrow: Key.Arrow) -> TextMotion {
    switch arrow {
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .home: .rowStart
    case .end: .rowEnd
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    }
  }
}

extension TextMotion {
  /// Whether it goes on into the next field where it meets the end of a text.
  fileprivate var leadsOut: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown: true
    default: false
    }
  }
}
