/// Finds, among questions taken in one by one, those that may be much like a given one (locality-sensitive hashing).
///
/// It keeps about 300 bytes a question. Both operations take a time that does not grow with how many questions are
/// alike: of those that share a band, only the ones with the least ids are kept.
public struct SimilarityIndex: Sendable {
  /// How many questions a bucket holds.
  public static let bucketCapacity = 64

  private struct Entry {
    var key: UInt32
    /// The number of the question.
    var question: UInt32
    /// The next entry of the slot, counted from 1; 0 where there is none.
    var next: UInt32
  }

  private var ids: [QuestionID] = []
  private var entries: [Entry] = []
  /// The first entry of each slot, counted from 1.
  private var slots: [UInt32] = Array(repeating: 0, count: 256)

  /// An index without questions.
  public init() {}

  /// How many questions were taken in.
  public var count: Int { ids.count }

  /// Takes in a question.
  ///
  /// - Parameters:
  ///   - id: its id; each one once, since a signature cannot be taken out again.
  ///   - signature: its signature.
  public mutating func insert(_ id: QuestionID, _ signature: MinHashSignature) {
    let question = UInt32(ids.count)
    ids.append(id)
    for key in signature.bands { insert(question, key) }
    if entries.count > slots.count { grow() }
  }

  /// The questions that share a band with a signature.
  ///
  /// - Parameter signature: that of the question to find others for.
  /// - Returns: their ids, by size; compare their features to know which are alike indeed.
  public func candidates(of signature: MinHashSignature) -> [QuestionID] {
    var found: Set<UInt32> = []
    for key in signature.bands {
      var place = slots[slot(of: key)]
      while place > 0 {
        let entry = entries[Int(place) - 1]
        if entry.key == key { found.insert(entry.question) }
        place = entry.next
      }
    }
    return found.map { ids[Int($0)] }.sorted()
  }

  private func slot(of key: UInt32) -> Int { Int(key) & (slots.count - 1) }

  private mutating func insert(_ question: UInt32, _ key: UInt32) {
    let slot = slot(of: key)
    var (place, held): (UInt32, Int) = (slots[slot], 0)
    var greatest: Int?
    while place > 0 {
      let index = Int(place) - 1
      if entries[index].key == key {
        held += 1
        if greatest.map({ id(of: entries[$0]) < id(of: entries[index]) }) ?? true { greatest = index }
      }
      place = entries[index].next
    }
    guard held >= Self.bucketCapacity, let greatest else {
      entries.append(Entry(key: key, question: question, next: slots[slot]))
      slots[slot] = UInt32(entries.count)
      return
    }
    if ids[Int(question)] < id(of: entries[greatest]) { entries[greatest].question = question }
  }

  private func id(of entry: Entry) -> QuestionID { ids[Int(entry.question)] }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in entries.indices {
      let slot = slot(of: entries[index].key)
      entries[index].next = slots[slot]
      slots[slot] = UInt32(index + 1)
    }
  }
}
