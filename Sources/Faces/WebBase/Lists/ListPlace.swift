public import Desk
public import Hummingbird
public import Markup

/// What a list is asked for, as it stands in its address: which lines, in which order, from where. A word that nobody
/// offers counts as not said, and what is usual is left out, so that each list has one address.
public struct ListPlace<Filter: ListFilter>: Sendable {
  let base: Href
  let usual: ListOrder
  public let filter: Filter
  public let order: ListOrder
  /// The last line of the page before.
  public let after: String?

  /// - Parameters:
  ///   - base: the page of the list; its file stands below it, at `/csv`.
  ///   - usual: its order when nobody asks for another.
  public init(_ base: Href, usual: ListOrder = .newestFirst, _ request: Request) {
    let asked = request.uri.queryParameters
    self.base = base
    self.usual = usual
    filter = asked["toon"].flatMap { Filter(rawValue: String($0)) } ?? .usual
    order = asked["volgorde"].flatMap { ListOrder(rawValue: String($0)) } ?? usual
    after = asked["na"].map { String($0) }
  }

  /// The first page with these lines, in the same order.
  func showing(_ filter: Filter) -> Href { place(base, filter, order, after: nil) }

  /// The first page of the same lines in the other order.
  var turned: Href { place(base, filter, order.other, after: nil) }

  /// The first page, and the one behind a line.
  func page(after line: String? = nil) -> Href { place(base, filter, order, after: line) }

  /// All of the same lines as a file.
  var file: Href { place("\(base)/csv", filter, order, after: nil) }

  private func place(_ base: Href, _ filter: Filter, _ order: ListOrder, after line: String?) -> Href {
    base.asking([
      ("toon", filter == .usual ? nil : filter.rawValue), ("volgorde", order == usual ? nil : order.rawValue),
      ("na", line),
    ])
  }
}
