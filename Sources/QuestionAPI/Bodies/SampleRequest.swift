public import QuestionModel

/// Questions to be drawn at random out of those that a search finds.
public struct SampleRequest: Sendable, Hashable {
  /// Most questions of one draw.
  public static let maximumCount = 200

  /// The search, in the grammar of `SearchParser`.
  public var query: String
  /// How many, 1 to 200.
  public var count: Int
  /// The same seed draws the same questions as long as the search finds the same ones, on every bank.
  public var seed: UInt64

  /// A request.
  public init(query: String = "", count: Int = 20, seed: UInt64) {
    self.query = query
    self.count = count
    self.seed = seed
  }
}

/// Draws questions out of any number of them in one pass: those whose ids, mixed with a seed, come first.
public struct QuestionSampler: Sendable {
  private struct Candidate: Comparable {
    let rank: UInt64
    let id: QuestionID

    static func < (left: Self, right: Self) -> Bool { (left.rank, left.id) < (right.rank, right.id) }
  }

  private let count: Int
  private let seed: UInt64
  private var candidates: [Candidate] = []
  private var worst = UInt64.max

  /// A sampler that has seen nothing.
  ///
  /// - Parameters:
  ///   - count: how many questions it draws, 1 or more.
  ///   - seed: what the draw depends on, besides the ids.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// Shows a question to the sampler; each but once.
  public mutating func offer(_ id: QuestionID) {
    var high = SplitMix64(seed: seed ^ id.high)
    var both = SplitMix64(seed: high.next() ^ id.low)
    let rank = both.next()
    guard rank <= worst else { return }
    candidates.append(Candidate(rank: rank, id: id))
    guard candidates.count >= 2 * count else { return }
    candidates = Array(candidates.sorted().prefix(count))
    worst = candidates.last?.rank ?? worst
  }

  /// The questions drawn, in the order of the draw.
  public var drawn: [QuestionID] { candidates.sorted().prefix(count).map(\.id) }
}
