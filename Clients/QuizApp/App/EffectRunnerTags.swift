import QuestionAPI
import QuestionModel

extension EffectRunner {
  /// Carries out what the tag tree and the editor ask of tags and namespaces.
  func performOnTags(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .namespaces(let ticket):
      .namespaces(ticket, await result { () async throws(BankError) in try await bank.namespaces() })
    case .changeTags(let ticket, let change):
      .tagsChanged(
        ticket,
        await result { () async throws(BankError) in
          switch change {
          case .rename(let tags, let target): try await bank.renameTags(tags, to: target, by: authorship)
          case .delete(let deletion): try await bank.deleteTags(deletion, by: authorship)
          }
        })
    case .setNamespace(let ticket, let namespace):
      .namespaceSet(
        ticket,
        await result { () async throws(BankError) in
          try await bank.setNamespace(namespace, by: authorship)
          return namespace
        })
    default: nil
    }
  }

  private var authorship: Authorship { Authorship(author: author) }
}
