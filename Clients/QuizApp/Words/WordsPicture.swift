import QuestionModel
import TerminalScreen

extension Words {
  var pictureTitle: String { pick("Hình", "Picture") }
  var showPicture: String { pick("xem hình", "picture") }
  var otherPicture: String { pick("hình sau", "next picture") }
  var pictureBefore: String { pick("hình trước", "picture before") }
  var picturesAreOff: String {
    pick(
      "Hình đang tắt trong terminal (--no-pictures, hoặc \"pictures\": false trong tệp cấu hình). Có thể mở bằng chương trình khác.",
      "Pictures are turned off in the terminal (--no-pictures, or \"pictures\": false in the configuration file). "
        + "It can be opened in another program.")
  }

  /// Why a picture is not shown.
  func pictureProblem(_ problem: PictureProblem) -> String {
    switch problem {
    case .bank(let error): describe(error)
    case .notPicture: pick("Tệp này không phải là hình.", "This file is no picture.")
    case .drawing(.missingLibrary(let name)):
      pick(
        "Terminal chưa vẽ được hình vì thiếu \(name); hãy cài các gói libchafa0 và libgdk-pixbuf-2.0-0. ",
        "Pictures cannot be drawn here without \(name); install the packages libchafa0 and libgdk-pixbuf-2.0-0. ")
        + opensElsewhere
    case .drawing(.unsupported(let type)):
      pick("Máy này không có bộ giải mã cho \(type). ", "There is no decoder for \(type) on this machine. ")
        + opensElsewhere
    case .drawing(.tooLarge(let width, let height)):
      pick(
        "Hình có \(number(width)) × \(number(height)) điểm ảnh, quá lớn để vẽ ở đây. ",
        "The picture has \(number(width)) × \(number(height)) pixels, too many to draw here. ") + opensElsewhere
    case .drawing(.tooSlow):
      pick("Vẽ hình này mất quá nhiều thời gian. ", "Drawing this picture takes too long. ") + opensElsewhere
    case .drawing(.broken):
      pick("Tệp hình bị hỏng hoặc bị cắt cụt.", "The file of the picture is damaged or cut off.")
    }
  }

  private var opensElsewhere: String {
    pick("Có thể mở bằng chương trình khác.", "It can be opened in another program.")
  }
}
