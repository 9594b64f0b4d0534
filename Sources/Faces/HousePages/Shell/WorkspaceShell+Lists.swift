package import WebBase
package import WebSession
package import Desk
import HouseActs
import Markup

extension WorkspaceShell {
  /// A list in its frame. What of it could not be read goes to the log; the rest is there to be worked with.
  ///
  /// - Parameter tab: what the tab says, when that is something else than the list.
  package func list<Filter, Line>(
    _ list: ListPage<Filter, Line>, tab: Text? = nil, in place: WorkspacePlace, _ context: StaffContext,
    flash: Flash? = nil
  ) async throws -> Page {
    note(list.unreadable, context)
    let title = list.title(context.language)
    return try await page(tab?(context.language) ?? title, in: place, context, flash: flash, paper: title) { list }
  }

  /// The same list as a file.
  package func file<Filter, Line>(_ list: ListPage<Filter, Line>, _ context: StaffContext) -> CSVFile {
    note(list.unreadable, context)
    return list.file
  }

  /// Puts what could not be read in the log of this request, by table and column alone.
  package func note(_ unreadable: [UnreadableLine], _ context: StaffContext) {
    for line in unreadable { context.note(line) }
  }
}
