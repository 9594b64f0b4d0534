import CZlib
import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import NIOCore
import Testing

@testable import WebBase

@Suite("Files of the product")
struct AssetTests {
  @Test(arguments: AssetSet.standard.all)
  func `are served with a strong tag and not sent twice`(asset: Asset) async throws {
    let first = try await Site.ask(.get, asset.href.text)
    #expect(first.status == .ok)
    #expect(first.headers[.contentType] == asset.contentType)
    #expect(Array(first.body.readableBytesView) == asset.bytes)
    let tag = try #require(first.headers[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    let second = try await Site.ask(.get, asset.href.text, headers: [.ifNoneMatch: "\"x\", \(tag)"])
    #expect(second.status == .notModified)
    #expect(second.body.readableBytes == 0)
    #expect(second.headers[.eTag] == tag)
  }

  @Test(arguments: AssetSet.standard.all)
  func `are sent small to who can unpack them, and hold the same`(asset: Asset) async throws {
    let plain = try await Site.ask(.get, asset.href.text, headers: [.acceptEncoding: "br, gzip;q=0"])
    #expect(plain.headers[.contentEncoding] == nil)
    let small = try await Site.ask(.get, asset.href.text, headers: [.acceptEncoding: "br, gzip"])
    if asset.contentType == "font/woff2" {
      #expect(small.headers[.contentEncoding] == nil && small.headers[.vary] == nil)
      return
    }
    #expect(plain.headers[.vary] == "Accept-Encoding" && small.headers[.vary] == "Accept-Encoding")
    #expect(small.headers[.contentEncoding] == "gzip")
    #expect(small.body.readableBytes < asset.bytes.count)
    #expect(try unpacked(Array(small.body.readableBytesView), most: asset.bytes.count + 1) == asset.bytes)
    let tag = try #require(small.headers[.eTag])
    #expect(tag != plain.headers[.eTag], "two forms are two things")
    #expect(try await Site.ask(.get, asset.href.text, headers: [.ifNoneMatch: tag]).status == .notModified)
  }

  @Test(
    arguments: [
      (nil, false), ("", false), ("br", false), ("gzip", true), ("deflate, GZIP;q=0.5", true), ("gzip; q=0", false),
      ("gzip;q=0.000", false), ("gzip;q=0.001", true), ("xgzip, gzipx", false),
    ] as [(String?, Bool)])
  func `are small only for a browser that says so`(accepted: String?, isSmall: Bool) {
    #expect(AssetRoutes.takesGzip(accepted) == isSmall)
  }

  /// A page holds what is secret beside what a stranger may have sent: small, its length would tell (BREACH).
  @Test func `are all that is sent small: no page is`() async throws {
    let page = try await Site.ask(.get, "/nergens", headers: [.acceptEncoding: "gzip"])
    #expect(page.headers[.contentEncoding] == nil && page.body.readableBytes > 1_000)
  }

  private func unpacked(_ bytes: [UInt8], most: Int) throws -> [UInt8] {
    var bytes = bytes
    var stream = z_stream()
    try #require(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    return [UInt8](unsafeUninitializedCapacity: most) { output, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(most)
        #expect(inflate(&stream, Z_FINISH) == Z_STREAM_END)
      }
      count = Int(stream.total_out)
    }
  }

  @Test(arguments: [
    "/assets/luwte.css", "/assets/0000000000000000-luwte.css", "/assets/..%2F..%2Fetc%2Fpasswd", "/assets/",
  ])
  func `under another name are not there`(path: String) async throws {
    #expect(try await Site.ask(.get, path).status == .notFound)
  }

  @Test func `load nothing from elsewhere and write no markup`() {
    for asset in AssetSet.standard.all where asset.name != "luwte.svg" {
      var text = String(decoding: asset.bytes, as: UTF8.self).replacing("http://www.w3.org/2000/svg", with: "")
      // The typeface, by the name that it is served under, is all that the stylesheet may ask for.
      for font in AssetSet.standard.fonts { text = text.replacing("url(\"\(font.fileName)\")", with: "") }
      for word in [
        "http:", "https:", "//cdn", "@import", "url(", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
        "eval(", "new Function", "localStorage", "sessionStorage", "indexedDB", "document.cookie",
        "setAttribute(\"style\"",
        "setAttribute(\"on",
      ] {
        #expect(!text.contains(word), "\(asset.name) has \(word)")
      }
    }
  }

  @Test func `are the files of the source, in one stylesheet and one module each`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Faces/WebBase").standardizedFileURL
    let scripts = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Scripts").path)
    #expect(Set(scripts) == Set(AssetSet.standard.modules.map(\.name)))
    for style in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Styles").path) {
      var text = try String(contentsOf: folder.appending(path: "Styles/\(style)"), encoding: .utf8)
      for font in AssetSet.standard.fonts { text = text.replacing(font.name, with: font.fileName) }
      #expect(StyleFile.served.text.contains(text), "\(style) is not served")
    }
  }
}

@Suite("The typeface")
struct TypefaceTests {
  @Test func `is two small files of WOFF 2, each asked for by the stylesheet and nothing else`() throws {
    let fonts = AssetSet.standard.fonts
    #expect(fonts.map(\.name) == ["inter-400.woff2", "inter-600.woff2"])
    for font in fonts {
      #expect(font.bytes.starts(with: Array("wOF2".utf8)), "\(font.name)")
      #expect(font.bytes.count < 32_000, "\(font.name)")
    }
    let asked = StyleFile.served.text.matches(of: #/url\("([^"]*)"\)/#).map { String($0.output.1) }
    #expect(asked == fonts.map(\.fileName))
  }

  @Test func `is loaded by the pages of the house, and never by those for clients`() {
    let fonts = AssetSet.standard.fonts
    let house = BarePage("Inloggen", profile: Site.profile, visit: Visit()) { P { "Welkom" } }.string
    let client = BarePage("Vragenlijst", profile: Site.profile, visit: Visit(), exit: "/weg") { P { "Dag" } }.string
    for font in fonts {
      let link = #"<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="\#(font.href.text)">"#
      #expect(house.contains(link))
      #expect(!client.contains(font.name))
    }
    #expect(house.contains(#"<body class="bare-page house""#))
    #expect(client.contains(#"<body class="bare-page""#))
  }
}

@Suite("Colours")
struct ContrastTests {
  /// WCAG 2.2, relative luminance and contrast ratio.
  private func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The 2.4th power, by way of logarithms of the standard library's own functions.
  private func power(_ base: Double) -> Double {
    var low = 0.0
    var high = 1.0
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (0..<5).reduce(1.0, { product, _ in product * middle }) < twelfth { low = middle } else { high = middle }
    }
    return low
  }

  private func ratio(_ one: String, _ other: String) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test func `of every pair that meets can be told apart, in both themes`() throws {
    for theme in [StyleFile.lightRule, StyleFile.darkRule] {
      let colours = StyleFile.served.tokens(of: theme)
      for pair in ContrastPair.all {
        let ink = try #require(colours[pair.ink])
        let ground = try #require(colours[pair.ground])
        #expect(ratio(ink, ground) >= pair.ratio, "\(pair.ink) on \(pair.ground), \(theme)")
      }
    }
  }

  @Test func `of the dark theme are the same by choice and by the device, and each has a light one`() {
    let dark = StyleFile.served.tokens(of: StyleFile.darkRule)
    #expect(dark.count >= 50)
    #expect(dark == StyleFile.served.tokens(of: StyleFile.darkDeviceRule))
    #expect(Set(dark.keys) == Set(StyleFile.served.tokens(of: StyleFile.lightRule).keys))
  }

  @Test func `are measured rightly`() {
    #expect(abs(ratio("#FFFFFF", "#000000") - 21) < 0.001)
    #expect(abs(ratio("#767676", "#FFFFFF") - 4.54) < 0.01)
  }
}
