import SamplePictures
import TerminalScreen
import Testing

@testable import TerminalPicture

/// Whether the system has what pictures are drawn with.
enum InstalledLibraries {
  static let areThere =
    PictureRenderer.missingLibrary(chafa: "libchafa.so.0", pixbuf: "libgdk_pixbuf-2.0.so.0") == nil
}

/// With the system's own libraries; skipped where they are not installed.
@Suite(.enabled(if: InstalledLibraries.areThere, "libchafa0 and libgdk-pixbuf-2.0-0 are not installed"))
struct PictureRendererTests {
  private static let room = Size(width: 40, height: 20)
  private static let black: UInt8 = 16
  private static let white: UInt8 = 231

  private func render(
    _ bytes: [UInt8], type: String = "image/png", _ depth: ColorDepth = .indexed, in room: Size = room
  ) async throws(PictureError) -> Picture {
    try await PictureRenderer(depth: depth).render(bytes, type: type, in: room)
  }

  /// What mostly fills a cell: the colour of its character if that is a full block, else the one behind it.
  private func fill(_ picture: Picture, _ x: Int, _ y: Int) -> UInt8? {
    var grid = Grid(size: picture.size)
    grid.write(picture.lines, in: grid.bounds, alignment: .left)
    let cell = grid[x, y]
    #expect(cell.style.role == .picture)
    return cell.grapheme == "█" ? cell.style.foreground : cell.style.background
  }

  private func halves(width: Int = 64, height: Int = 64) -> [UInt8] {
    SampleFiles.png(width: width, height: height) { x, _ in
      Array(repeating: x < width / 2 ? 0 : 255, count: 3)
    }
  }

  @Test func aHalfBlackAndHalfWhitePictureComesOutSo() async throws {
    let picture = try await render(halves())
    #expect(picture.size == Size(width: 40, height: 20))
    for y in 0..<20 {
      for x in 0..<18 { #expect(fill(picture, x, y) == Self.black) }
      for x in 22..<40 { #expect(fill(picture, x, y) == Self.white) }
    }
  }

  @Test func withoutColorsTheDarkIsDrawn() async throws {
    let picture = try await render(halves(), .none)
    for line in picture.lines {
      #expect(line.plainText.hasPrefix(String(repeating: "█", count: 18)))
      #expect(line.plainText.hasSuffix(String(repeating: " ", count: 18)))
      #expect(line.spans.allSatisfy { $0.style == Style(.picture) })
    }
  }

  @Test(arguments: [(ColorDepth.eight, 0...7), (.sixteen, 0...15), (.indexed, 16...255)])
  func colorsAreThoseThatTheTerminalHas(_ depth: ColorDepth, _ numbers: ClosedRange<UInt8>) async throws {
    let colorful = SampleFiles.png(width: 80, height: 80) { x, y in [UInt8(x * 3), UInt8(y * 3), UInt8(x + y)] }
    let picture = try await render(colorful, depth)
    let styles = picture.lines.flatMap(\.spans).map(\.style)
    #expect(Set(styles).count > 3)
    for style in styles {
      #expect(style.foreground.map(numbers.contains) ?? true)
      #expect(style.background.map(numbers.contains) ?? true)
    }
  }

  @Test(arguments: ColorDepth.allCases) func onlyCharactersOfCommonFontsAreUsed(_ depth: ColorDepth) async throws {
    let noise = SampleFiles.png(width: 160, height: 160) { x, y in
      [UInt8(x * y % 256), UInt8((x ^ y) & 255), UInt8((x * 7 + y * 13) & 255)]
    }
    let blocks: ClosedRange<UInt32> = 0x2580...0x259F
    let dots: ClosedRange<UInt32> = 0x2801...0x28FF
    for line in try await render(noise, depth).lines {
      for scalar in line.plainText.unicodeScalars where scalar != " " {
        #expect(blocks.contains(scalar.value) || depth == .none && dots.contains(scalar.value))
      }
    }
  }

  @Test func aThinLineStaysSeen() async throws {
    let line = SampleFiles.png(width: 600, height: 400) { x, _ in Array(repeating: x == 300 ? 0 : 255, count: 3) }
    for depth in ColorDepth.allCases {
      let picture = try await render(line, depth)
      for row in picture.lines { #expect(Set(row.spans).count > 1 || Set(row.plainText).count > 1, "\(depth)") }
    }
  }

  @Test func proportionsAreKeptAndSmallPicturesNotBlownUp() async throws {
    #expect(try await render(halves(width: 300, height: 100)).size == Size(width: 40, height: 7))
    #expect(try await render(halves(width: 100, height: 400)).size == Size(width: 10, height: 20))
    #expect(try await render(halves(width: 8, height: 8)).size == Size(width: 8, height: 4))
    let dot = SampleFiles.png(width: 1, height: 1) { _, _ in [255, 0, 0] }
    let picture = try await render(dot)
    #expect(picture.size == Size(width: 1, height: 1))
    #expect(fill(picture, 0, 0) == 196)
    #expect(try await render(halves(), in: Size(width: 0, height: 0)).size == Size(width: 1, height: 1))
  }

  @Test(arguments: [ColorDepth.none, .indexed]) func whatIsTransparentIsWhite(_ depth: ColorDepth) async throws {
    let glass = SampleFiles.png(width: 40, height: 40, alpha: true) { x, _ in [0, 0, 0, x < 20 ? 255 : 0] }
    let picture = try await render(glass, depth)
    let isColored = depth == .indexed
    #expect(fill(picture, 0, 5) == (isColored ? Self.black : nil))
    #expect(fill(picture, 39, 5) == (isColored ? Self.white : nil))
    #expect(picture.lines[5].plainText.hasSuffix("  "))
  }

  @Test func jpegsAreTurnedAsTheirCameraWasHeld() async throws {
    let upright = try await render(SampleFiles.jpeg(), type: "image/jpeg", in: Size(width: 16, height: 8))
    #expect(fill(upright, 0, 4) == Self.black && fill(upright, 15, 4) == Self.white)
    let turned = try await render(SampleFiles.jpeg(isTurned: true), type: "image/jpeg", in: Size(width: 16, height: 8))
    #expect(fill(turned, 0, 0) == Self.black && fill(turned, 15, 0) == Self.black)
    #expect(fill(turned, 0, 7) == Self.white && fill(turned, 15, 7) == Self.white)
  }

  @Test func ofAnAnimationTheFirstFrameIsShown() async throws {
    let picture = try await render(SampleFiles.gif, type: "image/gif")
    #expect(picture.size == Size(width: 4, height: 1))
    #expect(fill(picture, 0, 0) == 196)
  }

  @Test func aFileThatIsCutOffOrNoPictureIsRefused() async throws {
    let png = SampleFiles.png(width: 100, height: 100) { x, y in [UInt8(x), UInt8(y), 0] }
    for count in [0, 1, 8, 20, 33, 60, 1_000, png.count / 2, png.count * 9 / 10] {
      await #expect(throws: PictureError.broken) { try await render(Array(png.prefix(count))) }
    }
    await #expect(throws: PictureError.broken) { try await render(Array("một tệp chữ".utf8)) }
    let jpeg = SampleFiles.jpeg()
    for count in [3, 30, 120, jpeg.count - 6] {
      await #expect(throws: PictureError.broken) { try await render(Array(jpeg.prefix(count)), type: "image/jpeg") }
    }
    for count in [10, 30, 50] {
      await #expect(throws: PictureError.broken) {
        try await render(Array(SampleFiles.gif.prefix(count)), type: "image/gif")
      }
    }
  }

  @Test func damagedFilesEndInAPictureOrAnError() async throws {
    let png = SampleFiles.png(width: 30, height: 30) { x, y in [UInt8(x), UInt8(y), 0] }
    for (file, type) in [(png, "image/png"), (SampleFiles.jpeg(), "image/jpeg"), (SampleFiles.gif, "image/gif")] {
      for place in stride(from: 0, to: file.count, by: Swift.max(1, file.count / 150)) {
        var damaged = file
        damaged[place] ^= 0xA5
        do throws(PictureError) {
          let picture = try await render(damaged, type: type)
          #expect(picture.size.width <= Self.room.width && picture.size.height <= Self.room.height)
        } catch {
          #expect(error != .tooSlow)
        }
      }
    }
  }

  @Test func aPictureThatSaysItIsHugeIsNotDecoded() async throws {
    await #expect(throws: PictureError.tooLarge(width: 60_000, height: 60_000)) {
      try await render(SampleFiles.bomb(width: 60_000, height: 60_000))
    }
    await #expect(throws: PictureError.self) {
      try await render(SampleFiles.bomb(width: UInt32(Int32.max), height: UInt32(Int32.max)))
    }
  }

  @Test func aKindWithoutADecoderSaysSo() async throws {
    await #expect(throws: PictureError.unsupported("image/x-unheard-of")) {
      try await render([1, 2, 3], type: "image/x-unheard-of")
    }
  }

  @Test func manyAtOnceAllComeOut() async throws {
    let file = halves()
    let sizes = try await withThrowingTaskGroup(of: Size.self) { group in
      for width in 10..<30 {
        group.addTask { try await render(file, in: Size(width: width, height: 30)).size }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(sizes.map(\.width)) == Set(10..<30))
  }
}

struct MissingLibraryTests {
  @Test func aNameThatNoLibraryHasIsToldAsMissing() {
    #expect(PictureRenderer.missingLibrary(chafa: "libchafa.so.none", pixbuf: "libpixbuf.so.none") != nil)
  }

  @Test(.enabled(if: InstalledLibraries.areThere, "libchafa0 and libgdk-pixbuf-2.0-0 are not installed"))
  func theOneThatIsMissingIsNamed() {
    let (chafa, pixbuf) = ("libchafa.so.0", "libgdk_pixbuf-2.0.so.0")
    #expect(PictureRenderer.missingLibrary(chafa: "libchafa.so.none", pixbuf: pixbuf) == "libchafa.so.none")
    #expect(PictureRenderer.missingLibrary(chafa: chafa, pixbuf: "libpixbuf.so.none") == "libpixbuf.so.none")
    // A library of that name without the functions is as good as none.
    #expect(PictureRenderer.missingLibrary(chafa: "libc.so.6", pixbuf: pixbuf) == "libc.so.6")
  }
}

struct PictureSizeTests {
  @Test(arguments: [
    (640, 480, 80, 20, 53, 20), (640, 480, 40, 40, 40, 15), (10, 10, 80, 24, 10, 5), (1, 1_000, 80, 24, 1, 24),
    (1_000, 1, 80, 24, 80, 1), (0, 0, 10, 10, 1, 1),
  ]) func fitsInProportion(_ width: Int, _ height: Int, _ columns: Int, _ rows: Int, _ across: Int, _ down: Int) {
    let size = PictureSize.fitting(width: width, height: height, in: Size(width: columns, height: rows))
    #expect(size == Size(width: across, height: down))
  }
}
