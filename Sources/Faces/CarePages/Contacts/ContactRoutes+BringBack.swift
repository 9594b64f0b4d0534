import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

extension ContactRoutes {
  /// Makes a draft again of a contact that was closed or thrown away. What somebody typed meanwhile comes along and meets
  /// what stands in it, as if it had been sent in time.
  @Sendable func bringBack(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let id = try context.publicID(.contact)
    do {
      try await services.bringBackContact(id, try context.occasion(at: services))
    } catch let refusal as ContactRefusal {
      return try await shell.page(ContactTexts.contact(context.language), in: .contacts, context, status: .refused) {
        ErrorSummary(FieldErrors(refusal, in: context.language), in: context.language)
        ButtonRow { LinkButton(ContactTexts.contacts(context.language), to: "/w/contacten") }
      }.response(from: request, context: context)
    }
    let call: Href = "/w/bellen/\(id)"
    guard form.has(FormData.version) else { return SeeOther(call).response(from: request, context: context) }
    return try await answering(request, form, context) { form in
      try await keepWhole(form, of: id, context)
      return SeeOther(call)
    }
  }
}
