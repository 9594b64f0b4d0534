import Access
import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Keeping the promise of a call from its task: the talk, another moment, or why not.
struct CallBackRoutes: Sendable {
  let tasks: TaskRoutes

  var routes: [Route<StaffContext>] {
    [
      .post("/w/taak/:task/bel", name: "task.call", use: call),
      .post("/w/taak/:task/niet-gesproken", name: "task.miss", use: miss),
      .post("/w/taak/:task/niet-bellen", name: "task.give-up", use: giveUp),
    ]
  }

  @Sendable private func call(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let id = try context.publicID(.task)
    return try await tasks.sending(request, context, nil, form) { form, occasion in
      let contact = try await tasks.services.beginCallBack(id, token: form.token, occasion)
      return SeeOther("/w/bellen/\(contact)")
    }
  }

  @Sendable private func miss(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let id = try context.publicID(.task)
    return try await tasks.sending(request, context, .missed, form) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let way: MissedCall? = reader.choice(TaskFields.way)
      let next = reader.due(from: try tasks.services.today())
      try FormErrors.check(reader)
      try await tasks.services.missCallBack(id, way, next: next, seen: form.seen, occasion)
      return SeeOther("/w/taak/\(id)", saying: .saved)
    }
  }

  @Sendable private func giveUp(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let id = try context.publicID(.task)
    return try await tasks.sending(request, context, .noCall, form) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let reason: NoCallReason? = reader.choice(TaskFields.noCall)
      let words = reader.text(TaskFields.words, upTo: TaskFields.longest)
      try FormErrors.check(reader)
      try await tasks.services.giveUpCallBack(id, reason, words: words ?? "", seen: form.seen, occasion)
      return SeeOther("/w", saying: .taskDropped)
    }
  }
}
