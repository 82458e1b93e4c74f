/// A file format that questions travel in.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  /// This project's own JSON Lines.
  case questionBank = "jsonl"
  /// The JSON Lines of ARC, OpenBookQA, CommonsenseQA and EXAMS.
  case arc
}
