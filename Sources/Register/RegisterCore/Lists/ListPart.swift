/// A part of a list: one page, or all of it.
public struct ListPart<Stored: Sendable>: Sendable {
  public let lines: [Stored]
  /// The name of the last line, which the next page begins behind; `nil` when this is the end.
  public let next: String?

  public init(lines: [Stored], next: String?) {
    self.lines = lines
    self.next = next
  }

  /// The lines on a page.
  public static var page: Int { 25 }
  /// The lines that are read at a time for a file, which holds all of them.
  static var batch: Int { 1_000 }

  /// What a page shows, or what a file holds.
  ///
  /// - Parameters:
  ///   - after: the last line of the page before; a file begins at the first.
  ///   - read: reads as many lines as it is told, behind a line.
  public static func asked(
    after: String?, isFile: Bool, _ read: (_ after: String?, _ limit: Int) throws -> ListPart<Stored>
  ) rethrows -> ListPart<Stored> {
    guard isFile else { return try read(after, page) }
    var whole: [Stored] = []
    var last: String?
    repeat {
      let part = try read(last, batch)
      whole += part.lines
      last = part.next
    } while last != nil
    return ListPart(lines: whole, next: nil)
  }

  /// The same place in the list, with other lines.
  public func map<Other>(_ make: (Stored) throws -> Other) rethrows -> ListPart<Other> {
    ListPart<Other>(lines: try lines.map(make), next: next)
  }
}
