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

  @Test(arguments: [
    "/assets/luwte.css", "/assets/0000000000000000-luwte.css", "/assets/..%2F..%2Fetc%2Fpasswd", "/assets/",
  ])
  func `under another name are not there`(path: String) async throws {
    #expect(try await Site.ask(.get, path).status == .notFound)
  }

  @Test func `load nothing from elsewhere and write no markup`() {
    for asset in AssetSet.standard.all where asset.name != "luwte.svg" {
      let text = String(decoding: asset.bytes, as: UTF8.self).replacing("http://www.w3.org/2000/svg", with: "")
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
      let text = try String(contentsOf: folder.appending(path: "Styles/\(style)"), encoding: .utf8)
      #expect(StyleFile.served.text.contains(text), "\(style) is not served")
    }
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
