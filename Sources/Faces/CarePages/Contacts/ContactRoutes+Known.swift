import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// A caller who was in touch before: found from the call, and said to belong to their dossier without leaving it.
extension ContactRoutes {
  @Sendable func seek(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    return try await answering(request, form, context) { form in
      try await keepWhole(form, of: id, context)
      let occasion = try context.occasion(at: services)
      let counted = try await shell.counting(context)
      var page = try await page(try await services.readContact(id, occasion), counted)
      page.matches = try await services.seekDuplicates(form[ContactForm.Field.reach] ?? "", except: id, occasion)
      return try await render(page, counted)
    }
  }

  /// Keeps what was typed, and that the caller is the one of a dossier; an empty value takes that back.
  @Sendable func belong(_ request: Request, _ context: StaffContext) async throws -> Response {
    let id = try context.publicID(.contact)
    let form = try await context.form(from: request)
    return try await answering(request, form, context) { form in
      try await keepWhole(form, of: id, context)
      let chosen = form[ContactField.belongsTo.rawValue].flatMap { DossierID.Public($0) }
      try await services.placeContact(chosen, for: id, try context.occasion(at: services))
      return SeeOther("/w/bellen/\(id)")
    }
  }
}
