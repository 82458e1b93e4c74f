import QuestionAPI
import QuestionSync
import Synchronization

/// The next page of this bank's feed for another one, read while the page before is on its way.
///
/// What is written after it was read comes with a later page, or with the next exchange.
final class OutgoingAhead: Sendable {
  typealias Reading = Task<Result<OutgoingPage, BankError>, Never>

  private let reading = Mutex<(request: OutgoingRequest, task: Reading)?>(nil)

  deinit { reading.withLock { $0?.task.cancel() } }

  /// Gives a page, read ahead or now, and begins to read the one behind it.
  ///
  /// - Parameters:
  ///   - request: what is wanted.
  ///   - read: reads it.
  /// - Returns: the page.
  /// - Throws: what `read` throws.
  func page(
    _ request: OutgoingRequest, _ read: @escaping @Sendable (OutgoingRequest) async throws(BankError) -> OutgoingPage
  ) async throws(BankError) -> OutgoingPage {
    let known = reading.withLock { reading in
      defer { reading = nil }
      return reading
    }
    let page: OutgoingPage
    if let known, known.request == request {
      page = try await known.task.value.get()
    } else {
      known?.task.cancel()
      page = try await read(request)
    }
    guard case .since = request, page.hasMore else { return page }
    let next = OutgoingRequest.since(page.next)
    let task = Reading {
      do throws(BankError) { return .success(try await read(next)) } catch { return .failure(error) }
    }
    reading.withLock { $0 = (next, task) }
    return page
  }
}
