import Access
import CareActs
import Desk
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Tasks: the own list, making one, ticking off, moving, dropping and handing on.
package struct TaskRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/taken", name: "task.list") { request, context in
        try await shell.list(
          try await tasks(request, context, isFile: false), in: .today, context,
          flash: TodayRoutes.flash(context, returnsToList: true))
      },
      .get("/w/taken/csv", name: "task.csv") { request, context in
        shell.file(try await tasks(request, context, isFile: true), context)
      },
      .get("/w/taken/nieuw", name: "task.new", use: new),
      .post("/w/taken/nieuw", name: "task.add", use: add),
      .get("/w/taak/:task", name: "task.show", use: show),
      .post("/w/taak/:task/klaar", name: "task.complete", use: complete),
      .post("/w/taak/:task/terug", name: "task.undo", use: undo),
      .post("/w/taak/:task/vervallen", name: "task.drop", use: drop),
      .post("/w/taak/:task/verplaats", name: "task.move", use: move),
      .post("/w/taak/:task/wie", name: "task.assign", use: assign),
    ] + CallBackRoutes(tasks: self).routes
  }

  // MARK: Looking

  private func tasks(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<TaskFilter, TaskLine> {
    let place = ListPlace<TaskFilter>("/w/taken", usual: .oldestFirst, request)
    let answer = try await services.listTasks(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return TaskListPage(
      answer: answer, place: place, moments: shell.moments(context), csrf: context.visit.csrf
    ).list
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await render(try context.publicID(.task), nil, context)
  }

  /// The page of a task, with what was typed in one of its forms.
  ///
  /// - Parameter refused: the form that was refused; `nil` in it for an act that has no fields.
  private func render(
    _ id: TaskID.Public, _ refused: RefusedForm<TaskFormKind?>?, _ context: StaffContext
  ) async throws -> Page {
    let answer = try await services.readTask(id, try context.occasion(at: services))
    let calendar = try shell.calendar
    let forms = try SeveralForms(TaskFormKind.allCases.map { $0 }, refused: refused) { kind throws(HTTPFault) in
      guard let kind else { return FormEdit(.none) }
      return try answer.kept(kind).edit(TaskFields.stored(kind, answer, calendar))
    }
    let page = TaskPage(
      answer: answer, forms: forms, refused: refused, token: services.effects.newToken(),
      moments: shell.moments(context), csrf: context.visit.csrf)
    return try await shell.page(TaskTexts.one(context.language), in: .today, context, status: forms.status) { page }
  }

  // MARK: Making

  @Sendable private func new(_ request: Request, _ context: StaffContext) async throws -> Page {
    let token = context.requestID + services.effects.newToken()
    let asked = ["dossier", "contact"].compactMap { name in
      request.uri.queryParameters[name[...]].map { FormData.Field(name: name, value: String($0)) }
    }
    return try await render(FormData(fields: asked + [FormData.Field(name: "token", value: token)]), nil, context)
  }

  /// - Parameters:
  ///   - form: what it is about, and its token.
  ///   - errors: why it was refused; `nil` when nothing was sent.
  private func render(_ form: FormData, _ errors: FieldErrors?, _ context: StaffContext) async throws -> Page {
    let answer = try await services.prepareTask(about: form.taskPlace, try context.occasion(at: services))
    let kept = KeptForm(form: .newTask, place: form.taskPlace.draft, draft: answer.draft)
    let usual = try kept.edit(TaskFields.usual(on: shell.moments(context).date(answer.now)))
    let page = NewTaskPage(
      answer: answer, form: form, edit: errors == nil ? usual : try FormEdit(refused: form),
      kept: kept, errors: errors ?? FieldErrors(), moments: shell.moments(context), csrf: context.visit.csrf)
    return try await shell.page(
      TaskTexts.new(context.language), in: .today, context, status: errors == nil ? .fine : .refused
    ) { page }
  }

  @Sendable private func add(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services).sending(DraftForm.newTask.sent(form))
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      { form in
        var reader = FormReader(form, in: context.language)
        let when = reader.due(from: try services.today())
        try FormErrors.check(reader)
        _ = try await services.addTask(
          title: form[TaskFields.title] ?? "", when: when, for: TaskOwner(word: form[TaskFields.owner] ?? "") ?? .me,
          about: form.taskPlace, token: form.token, occasion)
        return SeeOther("/w", saying: .taskAdded).response(from: request, context: context)
      },
      again: { refused in
        try await render(refused.form, refused.errors, context).response(from: request, context: context)
      })
  }

  // MARK: Changing

  @Sendable private func complete(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let start: Href = form["terug"] == "taken" ? "/w/taken" : "/w"
    let kind: TaskFormKind? = form.has(TaskFields.outcome) ? .outcome : nil
    // Only a tick can be taken back; what somebody wrote down stays.
    let undone = kind == nil ? try context.publicID(.task).text : nil
    let next = SeeOther(start, saying: Done(.taskDone, undoable: undone))
    return try await change(request, context, kind, form, next: next) { id, form, occasion in
      try await services.completeTask(id, outcome: try words(TaskFields.outcome, form, context), occasion)
    }
  }

  @Sendable private func undo(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let start: Href = form["terug"] == "taken" ? "/w/taken" : "/w"
    let next = SeeOther(start, saying: .taskOpenAgain)
    return try await change(request, context, nil, form, next: next) { id, _, occasion in
      try await services.undoTask(id, occasion)
    }
  }

  @Sendable private func drop(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let next = SeeOther("/w", saying: .taskDropped)
    return try await change(request, context, .end, form, next: next) { id, form, occasion in
      do {
        try await services.dropTask(
          id, reason: try words(TaskFields.dropReason, form, context), seen: form.seen, occasion)
      } catch TaskRefusal.reasonMissing {
        throw DropReasonMissing()
      }
    }
  }

  @Sendable private func move(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let next = SeeOther("/w", saying: .taskMoved)
    return try await change(request, context, .due, form, next: next) { id, form, occasion in
      var reader = FormReader(form, in: context.language)
      let when = reader.due(from: try services.today())
      let reason = reader.text(TaskFields.reason, upTo: TaskFields.longest) ?? ""
      try FormErrors.check(reader)
      try await services.moveTask(id, to: when, reason: reason, seen: form.seen, occasion)
    }
  }

  /// What somebody wrote in a field; too long is refused and not cut.
  private func words(_ field: String, _ form: FormData, _ context: StaffContext) throws -> String {
    var reader = FormReader(form, in: context.language)
    let text = reader.text(field, upTo: TaskFields.longest)
    try FormErrors.check(reader)
    return text ?? ""
  }

  @Sendable private func assign(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let next = SeeOther("/w/taak/\(try context.publicID(.task))", saying: .saved)
    return try await change(request, context, .owner, form, next: next) { id, form, occasion in
      guard let owner = TaskOwner(word: form[TaskFields.owner] ?? "") else {
        var reader = FormReader(form, in: context.language)
        reader.refuse(TaskTexts.whoMissing, at: TaskFields.owner)
        throw FormErrors(errors: reader.errors)
      }
      try await services.assignTask(id, to: owner, seen: form.seen, occasion)
    }
  }

  /// Does a change and goes on; a refusal shows the task again with everything that was typed.
  ///
  /// A task that was moved or given away since is looked at again before it is let go: that form is never merged.
  ///
  /// - Parameter kind: the form that was sent; `nil` for one without fields.
  private func change(
    _ request: Request, _ context: StaffContext, _ kind: TaskFormKind?, _ form: FormData, next: SeeOther,
    _ act: (TaskID.Public, FormData, Occasion) async throws -> Void
  ) async throws -> Response {
    let id = try context.publicID(.task)
    return try await sending(request, context, kind, form) { form, occasion in
      try await act(id, form, occasion)
      return next
    }
  }

  /// The same for an act that says where it goes on.
  func sending(
    _ request: Request, _ context: StaffContext, _ kind: TaskFormKind?, _ form: FormData,
    _ act: (FormData, Occasion) async throws -> SeeOther
  ) async throws -> Response {
    let id = try context.publicID(.task)
    let draft = kind.flatMap { $0.isKept ? DraftForm.task($0) : nil }
    let occasion = try context.occasion(at: services).sending(draft?.sent(form))
    let stored: (() async throws -> StoredForm)? =
      kind == .end
      ? nil
      : {
        let answer = try await services.readTask(id, occasion)
        return try kind.map { TaskFields.stored($0, answer, try shell.calendar) } ?? .none
      }
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID, over: stored,
      { form in
        return try await act(form, occasion).response(from: request, context: context)
      },
      again: { refused in
        let form = RefusedForm(kind, refused.edit, refused.errors)
        return try await render(id, form, context).response(from: request, context: context)
      })
  }
}

/// Moving and dropping both ask for a reason, each in a field of its own on the same page.
private struct DropReasonMissing: Refusal {
  var field: String? { TaskFields.dropReason }
  var text: Text { TaskRefusal.reasonMissing.text }
}
