import Foundation
import TerminalScreen
import Testing

@testable import TerminalDriver

/// The colour schemes that are built in.
struct SchemeTests {
  /// Relative luminance (WCAG 2.2) of one of xterm's colours.
  private func luminance(_ index: Int) -> Double {
    let (red, green, blue) = XtermColors.parts(index)
    func linear(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func contrast(_ one: Int, _ other: Int) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (Swift.max(a, b) + 0.05) / (Swift.min(a, b) + 0.05)
  }

  @Test(arguments: [ColorScheme.Base.light, .dark, .highContrast]) func textIsReadOnItsBackground(
    _ base: ColorScheme.Base
  ) {
    for role in StyleRole.allCases {
      let look = ShownLook(of: role, in: ColorScheme(base))
      guard let foreground = look.foreground, let background = look.background else {
        Issue.record("\(role) of \(base) brings no colours of its own")
        continue
      }
      #expect(contrast(foreground, background) >= 4.5, "\(role): \(contrast(foreground, background))")
    }
  }

  /// No colour has 4.5:1 on black and on white in every hue; on both there is at least 4.4:1.
  @Test func theDefaultIsReadOnAnyBackground() {
    for role in StyleRole.allCases {
      let look = ShownLook(of: role, in: ColorScheme())
      guard let foreground = look.foreground else { continue }
      if let background = look.background {
        #expect(contrast(foreground, background) >= 4.5, "\(role): \(contrast(foreground, background))")
      } else {
        #expect(contrast(foreground, 16) >= 4.4 && contrast(foreground, 231) >= 4.4, "\(role)")
      }
    }
  }

  /// What is told apart without colours is so in every scheme, and no scheme takes an attribute away.
  @Test(arguments: ColorScheme.Base.allCases) func rolesAreToldApartWithoutColour(_ base: ColorScheme.Base) {
    let plain = StyleRole.allCases.map { Palette.look(of: $0, in: ColorScheme(base), .none) }
    let standard = StyleRole.allCases.map { Palette.plainAttributes(of: $0) }
    #expect(plain.map(\.attributes) == standard)
    #expect(plain.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    let pairs: [(StyleRole, StyleRole)] = [
      (.correct, .wrong), (.selection, .text), (.focus, .text), (.error, .text), (.match, .text), (.input, .text),
      (.header, .text), (.warning, .error), (.link, .text),
    ]
    for (one, other) in pairs { #expect(Palette.plainAttributes(of: one) != Palette.plainAttributes(of: other)) }
  }

  @Test func changesAreShownAsFarAsTheTerminalCan() {
    var change = RoleLook()
    (change.foreground, change.background, change.attributes) = (.rgb(0xFF, 0, 0), .index(236), .underline)
    let scheme = ColorScheme(.dark, changes: [.accent: change])
    let indexed = Palette.look(of: .accent, in: scheme, .indexed)
    #expect(indexed.foreground == 196 && indexed.background == 236 && indexed.attributes == .underline)
    let sixteen = Palette.look(of: .accent, in: scheme, .sixteen)
    #expect(sixteen.foreground == 9)
    let eight = Palette.look(of: .accent, in: scheme, .eight)
    #expect(eight.foreground == 1 && eight.background == 0)
    let none = Palette.look(of: .accent, in: scheme, .none)
    #expect(none.foreground == -1 && none.background == -1 && none.attributes == .underline)
    #expect(Palette.look(of: .tag, in: scheme, .indexed).foreground == 183)
    let mono = ColorScheme(.mono, changes: [.accent: change])
    #expect(Palette.look(of: .accent, in: mono, .indexed).foreground == -1)
  }

  @Test func coloursAreReadByNameAndParts() {
    #expect(Ink("cyan") == .index(6) && Ink("bright-cyan") == .index(14) && Ink("Default") == .terminal)
    #expect(Ink("#0a0B0c") == .rgb(10, 11, 12))
    for text in ["", "#", "#12345", "#1234567", "#gggggg", "bright-", "bright-default", "256", "#+12345"] {
      #expect(Ink(text) == nil, "\(text)")
    }
    for index in 16...255 {
      let (red, green, blue) = XtermColors.parts(index)
      let found = XtermColors.nearest(red, green, blue, in: 16...255)
      #expect(XtermColors.parts(found) == (red, green, blue))
    }
    #expect(StyleRole.allCases.allSatisfy { StyleRole(name: $0.name) == $0 })
  }
}
