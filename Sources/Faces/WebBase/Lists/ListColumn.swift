public import Desk
public import Markup

/// A column of a list, on its page and in its file.
///
/// What stands in a file leaves the desk: a column's `text` holds days, names from code lists, colleagues and the code
/// of a dossier, never an alias or anything that somebody typed. Those belong in its `cell`.
public struct ListColumn<Line: Sendable>: Sendable {
  let title: Text
  let isSorted: Bool
  let text: @Sendable (Line) -> String
  let cell: (@Sendable (Line) -> HTML)?

  /// - Parameters:
  ///   - isSorted: whether it is the moment or day by which the list stands in order.
  ///   - text: what the line says here; in the file, and on the page where nothing else is given.
  public init(_ title: Text, isSorted: Bool = false, text: @escaping @Sendable (Line) -> String) {
    self.title = title
    self.isSorted = isSorted
    self.text = text
    cell = nil
  }

  /// - Parameter cell: the same with links and marks, for the page.
  public init(
    _ title: Text, isSorted: Bool = false, text: @escaping @Sendable (Line) -> String,
    @MarkupBuilder cell: @escaping @Sendable (Line) -> HTML
  ) {
    self.title = title
    self.isSorted = isSorted
    self.text = text
    self.cell = cell
  }

  func html(_ line: Line) -> HTML { cell.map { $0(line) } ?? HTML(text(line)) }
}
