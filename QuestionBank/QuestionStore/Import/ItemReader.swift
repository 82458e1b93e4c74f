import QuestionAPI
import QuestionFormats

/// Reads what a file holds in batches.
struct ItemReader<Source: ByteSource> {
  private var source: Source
  private var reader: FileReader
  private var items: [PendingItem] = []
  private var isAtEnd = false
  private var isDone = false
  /// Whether a batch was handed out, so that something may be stored.
  private var hasBegun = false

  init(source: Source, options: ImportOptions) {
    self.source = source
    reader = FileReader(format: options.format, encoding: options.encoding)
  }

  /// The next items; none at the end.
  mutating func next(_ count: Int) async throws(BankError) -> [PendingItem] {
    while items.count < count, !isDone { try await fill() }
    let batch = Array(items.prefix(count))
    items.removeFirst(batch.count)
    hasBegun = hasBegun || !batch.isEmpty
    return batch
  }

  private mutating func fill() async throws(BankError) {
    let chunk = isAtEnd ? nil : try await nextChunk()
    do throws(FormatFault) {
      if let chunk {
        items += try reader.items(of: chunk)
      } else {
        isAtEnd = true
        let rest = try reader.rest()
        isDone = rest.isEmpty
        items += rest
      }
    } catch {
      let text = error.description
      let rest = hasBegun ? "What stands before it is stored." : "Nothing was stored."
      throw .unreadable("\(text.prefix(1).uppercased())\(text.dropFirst()). \(rest)")
    }
  }

  private mutating func nextChunk() async throws(BankError) -> [UInt8]? {
    do { return try await source.next() } catch let error as BankError { throw error } catch {
      throw .unreadable("The file could not be read to its end: \(error).")
    }
  }
}
