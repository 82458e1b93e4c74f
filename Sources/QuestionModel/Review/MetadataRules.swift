/// Rules about what is said of a question rather than in it.
enum MetadataRules {
  static func faults(of question: Question) -> [ItemFinding] {
    let content = question.content
    var found: [ItemFinding] = []
    for (index, reference) in content.media.enumerated() where isEmpty(reference.alternative) {
      found.append(ItemFinding(.media(index), .missingAlternative))
    }
    if content.kind != .passage, isEmpty(question.key.explanation), question.key.media.isEmpty {
      found.append(ItemFinding(.explanation, .missingExplanation))
    }
    if isEmpty(content.language) { found.append(ItemFinding(.language, .missingLanguage)) }
    // In a cluster each statement may have a level of its own, and a passage asks nothing that has one.
    let hasLevels =
      content.kind == .passage
      || content.kind == .trueFalseCluster && !content.choices.isEmpty
        && content.choices.allSatisfy { !isEmpty($0.level) }
    if isEmpty(content.level), !hasLevels { found.append(ItemFinding(.level, .missingLevel)) }
    for namespace in ["subject", "grade"] where !content.tags.contains(where: { $0.namespace == namespace }) {
      found.append(ItemFinding(.tags, .missingTag(namespace: namespace)))
    }
    return found
  }

  private static func isEmpty(_ text: String?) -> Bool { text?.trimmed.isEmpty ?? true }
}
