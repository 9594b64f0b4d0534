package import CareActs
package import Desk
package import WebBase

extension ListPage {
  /// The page of what a list answered.
  package init(
    _ title: Text, fileName: String, at place: ListPlace<Filter>, columns: [ListColumn<Line>],
    _ answer: ListAnswer<Line>, in language: Language, names: @escaping @Sendable (Filter) -> Text
  ) {
    self.init(
      title, fileName: fileName, at: place, columns: columns, lines: answer.lines, unreadable: answer.unreadable,
      next: answer.next, in: language, names: names)
  }
}
