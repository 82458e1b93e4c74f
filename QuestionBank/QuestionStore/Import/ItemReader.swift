import QuestionAPI
import QuestionFormats

/// Reads what a file holds in batches.
struct ItemReader<Source: ByteSource> {
  /// Bytes of a file after which a batch is full: each item may hold megabytes of what it was read from.
  private static var maximumBatchLength: Int { 8 << 20 }

  private var source: Source
  private var reader: FileReader
  private var items: [PendingItem] = []
  private var isAtEnd = false
  private var isDone = false
  /// Bytes that were read for the items at hand.
  private var length = 0
  /// Why the file cannot be read on; told when all that stands before it has been handed out.
  private var fault: BankError?

  init(source: Source, options: ImportOptions) {
    self.source = source
    reader = FileReader(format: options.format, encoding: options.encoding)
  }

  /// Whether the file may hold revisions of histories.
  var mayHoldRevisions: Bool { reader.format ?? .questionBank == .questionBank }

  /// The next items; none at the end.
  mutating func next(_ count: Int) async throws(BankError) -> [PendingItem] {
    while items.count < count, length < Self.maximumBatchLength || items.isEmpty, !isDone, fault == nil {
      do throws(BankError) { try await fill() } catch { fault = error }
    }
    if items.isEmpty, let fault { throw fault }
    let batch = Array(items.prefix(count))
    items.removeFirst(batch.count)
    if items.isEmpty { length = 0 }
    return batch
  }

  private mutating func fill() async throws(BankError) {
    let chunk = isAtEnd ? nil : try await nextChunk()
    do throws(FormatFault) {
      if let chunk {
        length += chunk.count
        items += try reader.items(of: chunk)
      } else {
        isAtEnd = true
        let rest = try reader.rest()
        isDone = rest.isEmpty
        items += rest
      }
    } catch {
      let text = error.description
      throw .unreadable(error.place == FilePlace() ? "\(text.prefix(1).uppercased())\(text.dropFirst())." : "\(text).")
    }
  }

  private mutating func nextChunk() async throws(BankError) -> [UInt8]? {
    do { return try await source.next() } catch let error as BankError { throw error } catch {
      throw .unreadable("The file could not be read to its end: \(error).")
    }
  }
}
