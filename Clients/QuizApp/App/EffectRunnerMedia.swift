import QuestionAPI
import QuestionModel
import TerminalScreen

/// Pictures and sounds out of the bank. What the bytes are is told by themselves: the question may name them wrongly.
extension EffectRunner {
  func open(_ reference: MediaReference) async throws {
    let file = try await bank.media(reference.digest)
    guard let kind = MediaType(of: file.bytes) else { throw AttachProblem.notMedia }
    try openFile(file.bytes, kind)
  }

  func picture(_ request: PictureRequest) async -> Result<Picture, PictureProblem> {
    switch await result({ () async throws(BankError) in try await bank.media(request.digest) }) {
    case .failure(let error): return .failure(.bank(error))
    case .success(let file):
      guard let kind = MediaType(of: file.bytes), kind.isPicture else { return .failure(.notPicture) }
      do throws(PictureError) { return .success(try await drawPicture(file.bytes, kind, request.room)) } catch {
        return .failure(.drawing(error))
      }
    }
  }
}
