import QuestionModel

/// The person's own files, as far as questions are read from them.
public struct LocalFiles: Sendable {
  let look: @Sendable (String?) throws(AttachProblem) -> FoundPath
  let open: @Sendable (String) throws(AttachProblem) -> OpenedFile

  /// Files.
  ///
  /// - Parameters:
  ///   - look: says what is at a path; without one, in the folder that the person is in.
  ///   - open: opens a file for reading.
  public init(
    look: @escaping @Sendable (String?) throws(AttachProblem) -> FoundPath,
    open: @escaping @Sendable (String) throws(AttachProblem) -> OpenedFile
  ) {
    self.look = look
    self.open = open
  }

  /// No files at all.
  public static let none = LocalFiles(
    look: { _ throws(AttachProblem) in throw .missing }, open: { _ throws(AttachProblem) in throw .missing })
}

/// What a path leads to.
public enum FoundPath: Sendable, Hashable {
  case folder(FolderListing)
  case file(String)
}

/// What is in a folder.
public struct FolderListing: Sendable, Hashable {
  /// A folder or a file.
  public struct Entry: Sendable, Hashable {
    let name: String
    let isFolder: Bool
    let size: Int

    /// An entry; a folder has no size.
    public init(name: String, isFolder: Bool, size: Int) {
      self.name = name
      self.isFolder = isFolder
      self.size = size
    }
  }

  /// Most entries that are listed.
  static let most = 5_000

  let path: String
  /// The folder that it is in; nil at the top.
  let parent: String?
  let entries: [Entry]
  /// Entries that are not listed.
  let omitted: Int

  /// A listing: folders first, then files, by name; hidden ones are left out.
  ///
  /// - Parameters:
  ///   - path: the folder's whole path.
  ///   - found: what is in it, in any order.
  public init(path: String, _ found: [Entry]) {
    self.path = path
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    parent = path == "/" ? nil : "/" + above
    let sorted = found.filter { !$0.name.hasPrefix(".") }.map { ($0, TextFolding.fold($0.name)) }.sorted {
      ($0.0.isFolder ? 0 : 1, $0.1, $0.0.name) < ($1.0.isFolder ? 0 : 1, $1.1, $1.0.name)
    }
    entries = sorted.prefix(Self.most).map(\.0)
    omitted = sorted.count - entries.count
  }

  /// The whole path of an entry.
  func path(of name: String) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }
}

/// A file that is being read.
public struct OpenedFile: Sendable {
  let size: Int
  let next: @Sendable () throws(AttachProblem) -> [UInt8]?

  /// A file.
  ///
  /// - Parameters:
  ///   - size: its bytes as far as that is known.
  ///   - next: the next bytes; nil at the end.
  public init(size: Int, next: @escaping @Sendable () throws(AttachProblem) -> [UInt8]?) {
    self.size = size
    self.next = next
  }
}
