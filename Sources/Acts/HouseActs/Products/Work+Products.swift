package import Desk
import HouseRecords
package import RegisterCore

extension Work {
  /// The desk's day.
  package func today() throws -> LocalDate {
    try DeskCalendar(zone: desk.timeZone).day(of: now)
  }

  /// The products of the desk, past and present.
  package func catalogue() throws -> ProductCatalogue { try ProductTable(self).catalogue() }
}
