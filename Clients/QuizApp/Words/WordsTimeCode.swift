import QuestionAPI

/// Codes of a telephone at the sign-in.
extension Words {
  var timeCodeTitle: String { pick("Mã trên điện thoại", "Telephone codes") }
  var askingAnswer: String { pick("Đang hỏi ngân hàng…", "Asking the bank…") }
  var secretLabel: String { pick("Khóa bí mật", "Secret") }
  var codesAreKept: String { pick("đã cất giữ", "they are kept") }
  var timeCodeIsOn: String { pick("Từ nay mỗi lần đăng nhập đều hỏi mã.", "From now on each sign-in asks for a code.") }
  var timeCodeIsOff: String { pick("Từ nay đăng nhập không hỏi mã nữa.", "Sign-ins ask for no code any more.") }
  var recoveryHelp: String {
    pick(
      "Hãy chép các mã khôi phục này và cất nơi an toàn: mỗi mã thay điện thoại một lần, và chỉ hiện lúc này.",
      "Write these recovery codes down and keep them safe: each stands for the telephone once, and they are shown only now."
    )
  }
  var timeCodeOffHelp: String {
    pick(
      "Đăng nhập đang hỏi thêm mã. Để tắt, hãy gõ mã mà điện thoại đang hiện.",
      "Sign-ins ask for a code. To end that, type the one that your telephone shows now.")
  }

  /// The name of what turns codes on or off.
  func turnTimeCode(isOn: Bool) -> String {
    isOn ? pick("tắt mã điện thoại", "no more codes") : pick("bật mã điện thoại", "ask for codes")
  }

  /// What to do with the secret.
  func timeCodeHelp(hasPicture: Bool) -> String {
    let how =
      hasPicture
      ? pick(
        "Hãy quét hình bằng ứng dụng xác thực trên điện thoại, hoặc gõ khóa vào đó,",
        "Let an authenticator on your telephone read the picture, or type the secret there,")
      : pick(
        "Hãy gõ khóa này vào ứng dụng xác thực trên điện thoại (cửa sổ lớn hơn sẽ có hình để quét),",
        "Type this secret into an authenticator on your telephone (a larger window shows a picture to read),")
    return how + " " + pick("rồi gõ mã sáu chữ số mà nó hiện.", "then type the six digits that it shows.")
  }

  /// Why codes were not turned on or off.
  func describeTimeCode(_ error: BankError) -> String {
    guard case .invalid = error else { return describe(error) }
    return pick(
      "Mã không đúng. Hãy chờ mã mới; nếu vẫn sai, xem đồng hồ của điện thoại có đúng giờ không.",
      "That is not the code. Wait for the next one; if it is wrong again, see that the telephone's clock is right.")
  }

  var plainNewCodePrompt: String {
    pick("Mã mà điện thoại hiện (để trống: thôi):", "The code it shows (empty: do not):")
  }
}
