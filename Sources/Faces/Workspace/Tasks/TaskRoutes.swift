import Access
import Desk
import Foundation
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Tasks: the own list, making one, ticking off, moving, dropping and handing on.
struct TaskRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .get("/w/taken", name: "task.list", use: list),
      .get("/w/taken/nieuw", name: "task.new", use: new),
      .post("/w/taken/nieuw", name: "task.add", use: add),
      .get("/w/taak/:task", name: "task.show", use: show),
      .post("/w/taak/:task/klaar", name: "task.complete", use: complete),
      .post("/w/taak/:task/vervallen", name: "task.drop", use: drop),
      .post("/w/taak/:task/verplaats", name: "task.move", use: move),
      .post("/w/taak/:task/wie", name: "task.assign", use: assign),
    ]
  }

  private func moments(_ context: StaffContext) -> Moments {
    Moments(timeZone: shell.profile.timeZone, language: context.language)
  }

  // MARK: Looking

  @Sendable private func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    let after = request.uri.queryParameters["na"].flatMap { PublicID($0) }
    let answer = try await services.listTasks(after: after, try context.occasion(at: services))
    let page = TaskListPage(
      answer: answer, isFirst: after == nil, moments: moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      TaskTexts.title(context.language), in: .today, context, flash: TodayRoutes.flash(request, context.language)
    ) { page }
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await render(try context.publicID("task"), TaskForm(), context)
  }

  /// The page of a task, with what was typed in one of its forms.
  private func render(_ id: PublicID, _ form: TaskForm, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readTask(id, try context.occasion(at: services))
    let page = TaskPage(answer: answer, form: form, moments: moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      TaskTexts.one(context.language), in: .today, context, status: form.errors.isEmpty ? .fine : .refused
    ) { page }
  }

  // MARK: Making

  @Sendable private func new(_ request: Request, _ context: StaffContext) async throws -> Page {
    var form = NewTaskForm(token: context.requestID + services.effects.newPublicID().text)
    form.dossier = request.uri.queryParameters["dossier"].flatMap { PublicID($0) }
    form.contact = request.uri.queryParameters["contact"].flatMap { PublicID($0) }
    return try await render(form, context)
  }

  private func render(_ form: NewTaskForm, _ context: StaffContext) async throws -> Page {
    let answer = try await services.prepareTask(about: form.place, try context.occasion(at: services))
    let page = NewTaskPage(answer: answer, form: form, moments: moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      TaskTexts.new(context.language), in: .today, context, status: form.errors.isEmpty ? .fine : .refused
    ) { page }
  }

  @Sendable private func add(_ request: Request, _ context: StaffContext) async throws -> Response {
    var form = NewTaskForm(try await context.form(from: request), in: context.language)
    if form.errors.isEmpty {
      do {
        _ = try await services.addTask(
          title: form.title, when: form.when, for: form.owner, about: form.place, token: form.token,
          try context.occasion(at: services))
        return SeeOther(Href("/w").asking([("klaar", "toegevoegd")])).response(from: request, context: context)
      } catch let refusals as Refusals<TaskRefusal> {
        form.errors = FieldErrors(refusals, in: context.language)
      }
    }
    return try await render(form, context).response(from: request, context: context)
  }

  // MARK: Changing

  @Sendable private func complete(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    return try await change(request, context, TaskForm(form), done: "gedaan", from: form["terug"]) { id, occasion in
      try await services.completeTask(id, occasion)
    }
  }

  @Sendable private func drop(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = TaskForm(try await context.form(from: request))
    return try await change(request, context, form, done: "vervallen") { id, occasion in
      try await services.dropTask(id, reason: form.dropReason, occasion)
    }
  }

  @Sendable private func move(_ request: Request, _ context: StaffContext) async throws -> Response {
    var form = TaskForm(try await context.form(from: request))
    let when = form.readWhen(in: context.language)
    let reason = form.reason
    return try await change(request, context, form, done: "verplaatst") { id, occasion in
      try await services.moveTask(id, to: when, reason: reason, occasion)
    }
  }

  @Sendable private func assign(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let owner = TaskOwner(word: form["owner"] ?? "")
    let id = try context.publicID("task")
    return try await change(request, context, TaskForm(form), done: nil, to: "/w/taak/\(id)") { id, occasion in
      try await services.assignTask(id, to: owner, occasion)
    }
  }

  /// Does a change and goes on; a refusal shows the task again with everything that was typed.
  private func change(
    _ request: Request, _ context: StaffContext, _ form: TaskForm, done word: String?, from list: String? = nil,
    to place: Href? = nil, _ act: (PublicID, Occasion) async throws -> Void
  ) async throws -> Response {
    let id = try context.publicID("task")
    var form = form
    if form.errors.isEmpty {
      do {
        try await act(id, try context.occasion(at: services))
        let start: Href = list == "taken" ? "/w/taken" : "/w"
        return SeeOther(place ?? start.asking([("klaar", word)])).response(from: request, context: context)
      } catch let refusal as TaskRefusal {
        form.errors = FieldErrors(refusal, in: context.language)
      }
    }
    return try await render(id, form, context).response(from: request, context: context)
  }
}
