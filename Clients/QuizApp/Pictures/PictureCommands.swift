import TerminalScreen

/// What can be done while a picture is looked at.
enum PictureCommands {
  static let back = Command(
    "picture.back", .escape, .enter, .backspace, .character("q"), .character("z")
  ) { $0.back }
  static let next = Command(
    "picture.next", .right, .down, .tab, .character("n"), .character(" ")
  ) { $0.otherPicture }
  static let previous = Command("picture.previous", .left, .up, .backTab, .character("p")) { $0.pictureBefore }
  static let open = Command("picture.open", .character("o")) { $0.openMedia }

  static let table = CommandTable("picture", [CommandPlace("picture", [back, next, previous, open])])
}

extension PictureScreen {
  var table: CommandTable { PictureCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case PictureCommands.next: pictures.indices.contains(place(after: 1)) ? nil : words.noneFurther
    case PictureCommands.previous: pictures.indices.contains(place(after: -1)) ? nil : words.noneFurther
    default: nil
    }
  }
}
