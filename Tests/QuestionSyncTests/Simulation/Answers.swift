import QuestionSync

extension SyncOutcome {
  /// Whether nothing came of it.
  var isQuiet: Bool {
    fault == nil && pulled == 0 && pushed == 0 && evicted == 0 && merged == 0 && waiting == 0 && !wasRepaired
      && unchanged == 0 && proposed == 0 && media == 0
  }
}

extension SyncAnswer {
  /// The batches that an answer carries.
  var batches: [SyncBatch] {
    switch self {
    case .pulled(let page): [page.batch]
    case .questions(let batch), .snapshotPart(let batch): [batch]
    case .pushed, .fingerprints, .snapshot: []
    }
  }
}
