public import QuestionModel

/// Tags as a tree: namespaces, then the levels parted by `/`.
public struct TagTree: Sendable, Hashable {
  /// One place of the tree.
  public struct Node: Sendable, Hashable {
    /// The full tag up to here, or the namespace with its colon.
    public var name: String
    /// Questions that have the very tag.
    public var count: Int
    /// Questions that have the tag or one below it; a question with two of them counts twice.
    public var total: Int
    /// The places below, sorted by name.
    public var children: [Node]
  }

  /// The namespaces and free tags.
  public var roots: [Node]

  /// The tree of some tags.
  ///
  /// - Parameter counts: tags sorted by name, as a bank gives them.
  public init(_ counts: [TagCount]) {
    roots = []
    for count in counts {
      let namespace = count.tag.namespace
      let path = (namespace.isEmpty ? [] : [namespace + ":"]) + count.tag.path.map { $0[...] }
      Self.add(count.count, path: path[...], to: &roots)
    }
  }

  private static func add(_ count: Int, path: ArraySlice<Substring>, to nodes: inout [Node]) {
    guard let name = path.first else { return }
    // By halves: a bank may hold very many tags, and the order of whole tags is not that of the tree's names.
    var (index, end) = (0, nodes.count)
    while index < end {
      let middle = (index + end) / 2
      if nodes[middle].name.utf8.lexicographicallyPrecedes(name.utf8) { index = middle + 1 } else { end = middle }
    }
    if index == nodes.count || nodes[index].name != name {
      nodes.insert(Node(name: String(name), count: 0, total: 0, children: []), at: index)
    }
    nodes[index].total += count
    if path.count == 1 { nodes[index].count += count }
    add(count, path: path.dropFirst(), to: &nodes[index].children)
  }

  /// The tags of the tree, with their counts.
  public var counts: [TagCount] {
    func flatten(_ node: Node) -> [TagCount] {
      let own = node.count > 0 ? (try? Tag(node.name)).map { [TagCount(tag: $0, count: node.count)] } ?? [] : []
      return own + node.children.flatMap(flatten)
    }
    return roots.flatMap(flatten).sorted { $0.tag < $1.tag }
  }
}

extension TagTree: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    roots = try reader.list("tags") { (value, path) throws(FieldProblem) in try Node(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue { ["tags": .array(roots.map(\.json))] }
}

extension TagTree.Node: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    name = try reader.string("name")
    count = try reader.integer("count")
    total = try reader.integer("total")
    children = try reader.list("children") { (value, path) throws(FieldProblem) in
      try TagTree.Node(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "children": .array(children.map(\.json)), "count": .integer(count), "name": .string(name),
      "total": .integer(total),
    ]
  }
}
