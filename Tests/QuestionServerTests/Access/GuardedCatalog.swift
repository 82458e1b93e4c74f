import QuestionAPI
import QuestionModel
import TestSupport

extension GuardedOperation {
  static let sharing: [GuardedOperation] = [
    GuardedOperation(.readCatalogue) { bank, _, _ in
      _ = try await bank.catalog()
      _ = try await bank.dumps()
    },
    GuardedOperation(.readSharing) { bank, _, _ in _ = try await bank.catalogTexts() },
    GuardedOperation(.changeSharing) { bank, _, _ in
      try await bank.setCatalogTexts(CatalogTexts(title: "a"), by: Authorship())
    },
    GuardedOperation(.makeDump) { bank, _, _ in _ = try await bank.makeDump(by: Authorship()) },
    GuardedOperation(.readDump) { bank, _, _ in
      let dump = try await bank.bank.makeDump(by: Authorship())
      _ = try await bank.readDump(dump.name, from: 0, length: 1)
    },
    GuardedOperation(.readNotices) { bank, _, _ in _ = try await bank.notices() },
    GuardedOperation(.changeNotices) { bank, _, _ in
      let notice = OutageNotice(from: Timestamp(milliseconds: 1), until: Timestamp(milliseconds: 2), text: "a")
      let kept = try await bank.addNotice(notice, by: Authorship())
      try await bank.removeNotice(kept.number, by: Authorship())
    },
  ]
}
