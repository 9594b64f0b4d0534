import Access
import CareActs
import Desk
import HouseActs
import HousePages
import WebBase
import WebSession

extension ContactRoutes {
  /// The last words of a page that is gone, of a contact that was registered meanwhile: they begin a correction of who
  /// typed them.
  ///
  /// - Returns: whether they have a place; who may not correct it has none.
  @discardableResult
  func keepForAmending(_ form: FormData, _ id: ContactID.Public, _ context: StaffContext) async throws -> Bool {
    let keeping = DraftKeeping(
      services: services, form: DraftForm.amendment.name, place: .contact(id), moments: shell.moments(context))
    do {
      _ = try await keeping.keep(form, try context.occasion(at: services))
      return true
    } catch let error where error is NotFound || error is AccessRefusal {
      return false
    }
  }
}
