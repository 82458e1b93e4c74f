import Foundation
import QuestionModel
import QuizApp

/// A file on this machine that is to become a part of a question.
enum AttachedFile {
  /// Reads it; `~` is the person's home folder. A file that is too large is not read at all.
  static func read(_ path: String) throws(AttachProblem) -> [UInt8] {
    let path = (path as NSString).expandingTildeInPath
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= MediaType.maximumSize else { throw AttachProblem.tooLarge(size) }
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch let problem as AttachProblem {
      throw problem
    } catch {
      throw .unreadable((error as NSError).localizedDescription)
    }
  }
}
