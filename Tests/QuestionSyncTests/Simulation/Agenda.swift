/// What is to happen, by time, and at one time in the order in which it was planned.
struct Agenda {
  typealias Entry = (time: Int64, serial: Int, action: (World) -> Void)

  private var heap: [Entry] = []
  private var serial = 0

  private static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
    (left.time, left.serial) < (right.time, right.serial)
  }

  mutating func add(_ time: Int64, _ action: @escaping (World) -> Void) {
    serial += 1
    heap.append((time, serial, action))
    var child = heap.count - 1
    while child > 0, Self.comesFirst(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Entry? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { Self.comesFirst(heap[$0], heap[$1]) }),
        Self.comesFirst(heap[least], heap[parent])
      else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
