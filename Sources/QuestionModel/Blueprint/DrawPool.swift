/// What the questions of one test are drawn from for many students: a part of all that its cells find, read once.
///
/// A part is enough, since a draw looks at no more than a few times the wanted number; it holds whole passages.
public struct DrawPool: QuestionPool, Sendable {
  /// Fewest questions that are kept of what a cell finds, where it finds as many.
  static let breadth = 300
  /// How many times the questions of the whole test are kept of what a cell finds.
  private static let depth = 6

  private var found: [SearchExpression: [Int64]] = [:]
  private var candidates: [Int64: FillCandidate] = [:]

  /// Reads the questions.
  ///
  /// - Parameters:
  ///   - blueprint: the plan.
  ///   - pool: all questions.
  ///   - seed: says which part is kept.
  /// - Throws: `SearchSyntaxError` from a search of the plan, and whatever the pool throws.
  public init(_ blueprint: Blueprint, from pool: some QuestionPool, seed: UInt64) throws {
    var pool = pool
    let limit = max(Self.breadth, Self.depth * blueprint.cells.reduce(0) { $0 + $1.count })
    for cell in blueprint.cells {
      guard let expression = try cell.search(within: blueprint.query), found[expression] == nil
      else { continue }
      let all = try pool.numbers(matching: expression)
      found[expression] = all.count <= limit ? all : try part(of: all, limit: limit, &pool, seed: seed)
      for number in found[expression] ?? [] { try read(number, &pool) }
    }
  }

  /// Some of the numbers, by chance, with those whose questions share a passage with one of them.
  private mutating func part(
    of all: [Int64], limit: Int, _ pool: inout some QuestionPool, seed: UInt64
  ) throws -> [Int64] {
    let ranked = all.map { (rank: SplitMix64.mixed(seed ^ UInt64(bitPattern: $0)), number: $0) }.sorted { $0 < $1 }
    var kept = Set(ranked.prefix(limit).map(\.number))
    let fitting = Set(all)
    for number in kept {
      try read(number, &pool)
      guard let passage = candidates[number]?.passage else { continue }
      kept.formUnion(try siblings(passage, &pool).filter(fitting.contains))
    }
    return kept.sorted()
  }

  private mutating func siblings(_ passage: String, _ pool: inout some QuestionPool) throws -> [Int64] {
    let expression = SearchExpression.property(.passage(passage.lowercased()))
    if let known = found[expression] { return known }
    let siblings = try pool.numbers(matching: expression)
    found[expression] = siblings
    return siblings
  }

  private mutating func read(_ number: Int64, _ pool: inout some QuestionPool) throws {
    guard candidates[number] == nil else { return }
    candidates[number] = try pool.candidate(number)
    if let passage = candidates[number]?.passage { _ = try siblings(passage, &pool) }
  }

  /// The numbers of the kept questions that a search finds, in ascending order.
  public func numbers(matching expression: SearchExpression) -> [Int64] { found[expression] ?? [] }

  /// A kept question.
  public func candidate(_ number: Int64) -> FillCandidate? { candidates[number] }
}
