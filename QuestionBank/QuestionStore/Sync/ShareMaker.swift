import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Puts revisions into the form in which they travel, with a share of each signature that covers some of them.
final class ShareMaker {
  private let database: Database
  /// Pages follow one another, and so do the signatures that they need.
  private var signings: [Int64: BankSigning] = [:]

  init(_ database: Database) { self.database = database }

  func signed(_ revisions: [SQLiteLedger.Held]) throws -> (items: [SyncItem], signings: [SigningShare]) {
    var places: [Int64: Int] = [:]
    var leaves: [[Int]] = []
    var numbers: [Int64] = []
    var items: [SyncItem] = []
    items.reserveCapacity(revisions.count)
    for revision in revisions {
      var item = SyncItem(document: revision.document, key: revision.key)
      if let place = revision.signing {
        let index = places[place.signing] ?? numbers.count
        if index == numbers.count {
          places[place.signing] = index
          numbers.append(place.signing)
          leaves.append([])
        }
        leaves[index].append(place.leaf)
        item.place = SignedPlace(signing: index, leaf: place.leaf)
      }
      items.append(item)
    }
    let shares = try zip(numbers, leaves).map { number, leaves in try signing(number).share(of: leaves) }
    return (items, shares)
  }

  private func signing(_ number: Int64) throws -> BankSigning {
    if let known = signings[number] { return known }
    let signing = try StoredSigning.fetch(number, database).signing(database)
    if signings.count >= 64 { signings = [:] }
    signings[number] = signing
    return signing
  }
}
