import Foundation
import QuestionFormats

/// The format whose parser is fuzzed, by the environment; without it the content tells.
private let format = ProcessInfo.processInfo.environment["FORMAT"].flatMap { FileFormat(rawValue: $0) }

/// Called by libFuzzer with one input after another: no input may crash or hang a parser.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = FileReader(format: format)
  // Cut in two, so that what stands across chunks is tried too.
  let middle = bytes.first.map { Int($0) % (count + 1) } ?? 0
  guard let items = try? reader.items(of: Array(bytes[..<middle])) else { return 0 }
  for item in items { _ = item.read() }
  _ = try? reader.all(of: Array(bytes[middle...]))
  return 0
}
