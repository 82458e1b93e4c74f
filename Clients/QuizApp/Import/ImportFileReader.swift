import QuestionFormats

/// Reads chosen files one after the other, never more of them than a screen can hold.
struct ImportFileReader {
  let files: LocalFiles
  let isStopped: @Sendable () -> Bool
  let tell: @Sendable (ImportProgress) -> Void
  private(set) var reading = ImportReading()
  private var progress = ImportProgress()

  init(
    files: LocalFiles, isStopped: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (ImportProgress) -> Void
  ) {
    self.files = files
    self.isStopped = isStopped
    self.tell = tell
  }

  mutating func read(_ chosen: [ImportFile]) {
    for file in chosen {
      let index = reading.files.count
      reading.files.append(ImportReading.File(file: file))
      do throws(AttachProblem) { try read(file, index) } catch { reading.files[index].fault = .file(error) }
    }
  }

  private mutating func read(_ file: ImportFile, _ index: Int) throws(AttachProblem) {
    let opened = try files.open(file.path)
    progress.total += opened.size
    guard progress.done + opened.size <= ImportReading.maximumBytes else {
      reading.files[index].fault = .tooManyBytes
      return
    }
    var reader = FileReader(encoding: file.encoding)
    defer {
      reading.files[index].format = reader.format
      if file.encoding == nil, !reader.fontSamples.isEmpty { reading.files[index].samples = reader.fontSamples }
    }
    var head: [UInt8] = []
    do throws(FormatFault) {
      while let chunk = try next(of: opened, index) {
        guard goesOn(index) else { return }
        if head.count < TextEncoding.examined { head += chunk.prefix(TextEncoding.examined) }
        progress.done += chunk.count
        take(try reader.items(of: chunk), index)
        tell(progress)
      }
      while reading.files[index].fault == nil, goesOn(index) {
        let rest = try reader.rest()
        guard !rest.isEmpty else { break }
        take(rest, index)
        tell(progress)
      }
    } catch {
      reading.files[index].fault = .format(error)
      if file.encoding == nil, reading.items.last?.file != index {
        reading.files[index].samples = Self.samples(of: head)
      }
    }
  }

  /// The next bytes; a file that cannot be read on is told as what it is.
  private mutating func next(of opened: OpenedFile, _ index: Int) throws(FormatFault) -> [UInt8]? {
    do throws(AttachProblem) { return try opened.next() } catch {
      reading.files[index].fault = .file(error)
      return nil
    }
  }

  private mutating func goesOn(_ index: Int) -> Bool {
    if isStopped() {
      reading.files[index].fault = .stopped
    } else if progress.done > ImportReading.maximumBytes {
      reading.files[index].fault = .tooManyBytes
    } else if reading.items.count > ImportReading.maximumItems {
      reading.files[index].fault = .tooManyQuestions
      reading.items.removeLast(reading.items.count - ImportReading.maximumItems)
    }
    return reading.files[index].fault == nil
  }

  private mutating func take(_ pending: [PendingItem], _ index: Int) {
    for entry in pending.prefix(ImportReading.maximumItems + 1 - reading.items.count) {
      // One chunk may hold thousands of questions.
      guard !isStopped() else { return }
      let item = entry.read()
      if case .finding(let text) = item.content {
        reading.files[index].findings.append(text)
      } else {
        reading.items.append(ImportItem(item, file: index, number: reading.items.count))
      }
    }
    progress.questions = reading.items.count
  }

  /// How the file would read where only its encoding keeps it from being read.
  private static func samples(of head: [UInt8]) -> [EncodingSample] {
    let samples = TextEncoding.samples(of: head)
    let isReadable = samples.contains { sample in
      var reader = FileReader(encoding: sample.encoding)
      do throws(FormatFault) {
        _ = try reader.items(of: head)
        // The head may end within a question: only what is wrong at the beginning counts.
        if reader.format == nil { _ = try reader.rest() }
        return true
      } catch { return reader.format != nil }
    }
    return isReadable ? samples : []
  }
}
