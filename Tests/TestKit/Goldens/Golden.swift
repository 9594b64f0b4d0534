public import Foundation

/// An answer as a text file beside its test: status, headers, body, with everything masked that differs per run. Of a
/// page it holds the title and the page's own part: the frame around it has goldens of its own.
///
///     try Golden(in: #filePath).check("vandaag", status: 200, headers: […], body: …)
///
/// `UPDATE_GOLDENS=1` writes the files anew, to be read before they are committed. A file that is not there yet is
/// written and reported; where `CI` is set nothing is ever written, and a missing file fails.
public struct Golden: Sendable {
  let folder: URL
  let masks: [Mask]
  let environment: [String: String]

  /// - Parameters:
  ///   - test: the path of the test's source; the files lie in `Goldens` beside it.
  ///   - masks: what differs per run, besides the usual.
  public init(
    in test: String, masks: [Mask] = Mask.usual, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    folder = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Goldens")
    self.masks = masks
    self.environment = environment
  }

  /// Compares an answer with its file.
  ///
  /// Throws `GoldenDifference` when they differ, when there is no file, and after writing one for the first time.
  public func check(_ name: String, status: Int, headers: [(String, String)], body: String) throws {
    try check(name, text: Self.text(status: status, headers: headers, body: body))
  }

  /// Compares any text with its file.
  public func check(_ name: String, text: String) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    let actual = masks.reduce(text) { $1.applied(to: $0) }
    let isThere = FileManager.default.fileExists(atPath: file.path)
    let mayWrite = environment["CI"] == nil
    if environment["UPDATE_GOLDENS"] == "1" || !isThere {
      guard mayWrite else { throw GoldenDifference.wouldRecord(name) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      if !isThere { throw GoldenDifference.recorded(name) }
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard expected != actual else { return }
    throw GoldenDifference.differs(name, Self.firstDifference(expected, actual))
  }

  /// Header names are sorted, since their order means nothing; markup gets a line per element, so that a change shows.
  static func text(status: Int, headers: [(String, String)], body: String) -> String {
    let own = ownPart(of: body)
    // The length of a page is that of its frame as well.
    let kept = headers.filter { own == body || $0.0.lowercased() != "content-length" }
    let lines = kept.map { "\($0.0.lowercased()): \($0.1)" }.sorted()
    return (["\(status)"] + lines + ["", own.replacing("><", with: ">\n<")]).joined(separator: "\n")
  }

  /// The title and the main part of a page; any other body whole.
  private static func ownPart(of body: String) -> String {
    guard let title = part("title", of: body), let main = part("main", of: body) else { return body }
    return String(title + main)
  }

  private static func part(_ element: String, of body: String) -> Substring? {
    guard let start = body.range(of: "<\(element)"),
      let end = body.range(of: "</\(element)>", range: start.lowerBound..<body.endIndex)
    else { return nil }
    return body[start.lowerBound..<end.upperBound]
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(left, right).prefix { $0 == $1 }.map { _ in 1 }.count
    let was = index < left.count ? left[index] : "(nothing)"
    let now = index < right.count ? right[index] : "(nothing)"
    return "line \(index + 1)\n  file: \(was)\n  now:  \(now)"
  }
}

/// Why an answer and its file do not agree.
public enum GoldenDifference: Error, Equatable, CustomStringConvertible {
  case differs(String, String)
  case recorded(String)
  case wouldRecord(String)

  public var description: String {
    switch self {
    case .differs(let name, let place): "golden \(name) differs at \(place)"
    case .recorded(let name): "golden \(name) was not there; it is written now: read it, then run again"
    case .wouldRecord(let name): "golden \(name) is missing or to be updated, and nothing is written in CI"
    }
  }
}
