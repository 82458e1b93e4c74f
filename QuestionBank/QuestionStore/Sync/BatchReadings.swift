import QuestionModel
import QuestionSync
import Synchronization

/// Batches that were read as they came, while the one before was still being stored.
final class BatchReadings: Sendable {
  private struct Reading {
    let items: [SyncItem]
    let revisions: [PreparedRevision?]
  }

  /// One is being stored and one is received ahead; of more, the oldest is never asked for.
  private static let most = 2

  private let readings = Mutex<[Reading]>([])

  func add(_ batch: SyncBatch) async {
    guard !batch.items.isEmpty else { return }
    let reading = Reading(items: batch.items, revisions: await PreparedBatch.read(batch.items))
    readings.withLock { readings in
      readings.append(reading)
      if readings.count > Self.most { readings.removeFirst() }
    }
  }

  /// - Returns: the batch's revisions, once; nil where they were not read, or are not kept.
  func take(_ batch: SyncBatch) -> [PreparedRevision?]? {
    readings.withLock { readings in
      // Arrays that share their memory are equal at a glance.
      guard let index = readings.firstIndex(where: { $0.items == batch.items }) else { return nil }
      return readings.remove(at: index).revisions
    }
  }
}
