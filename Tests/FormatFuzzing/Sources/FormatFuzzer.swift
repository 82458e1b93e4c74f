import Foundation
import QuestionFormats

/// Feeds the parser of a format with what libFuzzer makes up: no input may crash or hang it.
@main
enum FormatFuzzer {
  /// The format whose parser is fuzzed, by the environment; without it the content tells.
  static let format = ProcessInfo.processInfo.environment["FORMAT"].flatMap { FileFormat(rawValue: $0) }

  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments) { start, count in FormatFuzzer.test(start, count) })
  }

  private static func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var reader = FileReader(format: format)
    // Cut in two, so that what stands across chunks is tried too.
    let middle = bytes.first.map { Int($0) % (count + 1) } ?? 0
    guard let items = try? reader.items(of: Array(bytes[..<middle])) else { return 0 }
    for item in items { _ = item.read() }
    _ = try? reader.all(of: Array(bytes[middle...]))
    return 0
  }
}

/// libFuzzer's own loop, for programs that bring their own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
