import QuestionModel
import Testing

struct MediaTypeTests {
  @Test func kindsAreToldByTheirBytes() {
    let files: [([UInt8], MediaType?)] = [
      ([0x89] + Array("PNG\r\n\u{1A}\n...".utf8), .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("GIF89a".utf8), .gif),
      (Array("RIFF....WEBPVP8".utf8), .webp), (Array("RIFF....WAVEfmt".utf8), .wav), (Array("OggS\0".utf8), .ogg),
      (Array("....ftypisom".utf8), .mp4), (Array("ID3\u{3}".utf8), .mp3), ([0xFF, 0xFB, 0x90, 0x00], .mp3),
      (Array("<svg xmlns=\"x\"/>".utf8), .svg), (Array("\u{FEFF}\n<?xml version=\"1.0\"?>\n<svg/>".utf8), .svg),
      (Array("<!DOCTYPE svg><svg/>".utf8), .svg),
      ([], nil), ([0x89], nil), (Array("<html><svg/></html>".utf8), nil), (Array("PNG".utf8), nil),
      (Array("một tệp chữ".utf8), nil), (Array("%PDF-1.7".utf8), nil), (Array("MZ".utf8), nil),
      ([0xFF, 0xFF, 0xFF, 0xFF], nil),
    ]
    for (bytes, kind) in files { #expect(MediaType(of: bytes) == kind) }
  }

  @Test func customaryNamesAreTaken() {
    #expect(MediaType.jpeg.isNamed("image/jpeg") && MediaType.jpeg.isNamed("IMAGE/JPG; q=1"))
    #expect(!MediaType.jpeg.isNamed("image/png") && !MediaType.jpeg.isNamed(""))
  }
}
