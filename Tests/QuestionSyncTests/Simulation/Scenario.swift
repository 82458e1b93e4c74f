import PropertyTesting
import QuestionModel
import QuestionSync

/// Who is linked to whom.
enum Topology: CaseIterable {
  /// Every bank has one upper bank.
  case tree
  /// Every bank has a next one, the last the first.
  case ring
  /// Connected at random.
  case graph
}

/// Everything about a run of the simulation that is not left to chance, so that a seed replays it.
struct Scenario {
  var seed: UInt64
  var banks: Int
  var topology: Topology
  /// What is pulled and pushed over each link.
  var pull = ""
  var push: String? = ""
  var edits = 30
  /// Exchanges that begin while people edit.
  var exchanges = 30
  /// One in so many messages is lost; 0 for none. One in twice as many comes twice.
  var loss = 6
  /// One in so many writes fails; 0 for none.
  var brokenDisk = 12
  var crashes = 4
  var partitions = 3
  var restores = 0
  /// How often a bank takes more or less of another one.
  var selections = 0
  /// How often a bank changes its key.
  var rotations = 0
  /// Whether some questions' keys are held back for a while, some of them to the end.
  var hasEmbargoes = false
  /// Whether some banks get no keys at first.
  var withholdsKeys = false
  /// Whether what lower banks push waits for reviewers, and how often those look at something.
  var reviews: Int?
  /// Places for revisions that wait for their parents.
  var waitingPlaces = 10_000
  var mutation: Mutation?
  /// Whether messages travel as bytes, and signatures are tested.
  var isSigned = false
  var tampering: Tampering?

  /// Links of each bank, by its number.
  func links(_ random: inout SeededGenerator) throws -> [[Link]] {
    let pull = try SyncSelection(self.pull)
    let push = try self.push.map { try SyncSelection($0) }
    return (0..<banks).map { bank in
      let peers: Set<Int>
      switch topology {
      case .tree: peers = bank == 0 ? [] : [(bank - 1) / 2]
      case .ring: peers = [(bank + 1) % banks]
      case .graph:
        let extra = (0..<random.next(below: 2)).map { _ in random.next(below: banks) }
        peers = Set(extra + (bank == 0 ? [] : [random.next(below: bank)]))
      }
      return peers.subtracting([bank]).sorted().map {
        Link(peer: $0, pull: pull, push: push, isUpper: topology == .tree)
      }
    }
  }
}
