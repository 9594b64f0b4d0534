import Desk
import Folding
import Foundation
import WebBase

/// The fields of the call screen as they were sent. A field that was not sent stays as it is stored.
struct ContactForm: Sendable {
  /// Fields of the page that the domain has no name for.
  enum Field {
    static let alias = "alias"
    static let reach = "reach"
    static let notes = "notes"
    static let gender = "gender"
    static let ageBand = "age-band"
    static let direction = "direction"
    static let day = "day"
  }

  let form: FormData
  let calendar: DeskCalendar
  let today: LocalDate
  /// Accounts that may be chosen as the one who had the contact.
  let workers: [AccountID.Public: AccountID]

  /// What is wrong with what was typed; choices out of lists are checked when the contact is registered.
  ///
  /// - Parameter stored: the caller of the contact, for a form that has no field for the line.
  func errors(startedAt: Date?, beside stored: CallerProfile? = nil, in language: Language) -> FieldErrors {
    var reader = FormReader(form, in: language)
    _ = reader.date(Field.day, .past, from: today)
    _ = reader.time(ContactField.start.rawValue)
    if asksCallBack {
      _ = reader.date(ContactField.callBackDay.rawValue, .future, from: today)
      _ = reader.time(ContactField.callBackTime.rawValue)
    }
    for (field, limit) in Self.limits { _ = reader.text(field, upTo: limit) }
    let isTimed = form.has(Field.day) || form.has(ContactField.start.rawValue)
    if let line = line(beside: stored),
      let category: StaffCategory = reader.choice(ContactField.staffCategory.rawValue),
      !line.categories.contains(category)
    {
      reader.refuse(ContactTexts.otherCategory(line), at: ContactField.staffCategory.rawValue)
    }
    if isTimed, reader.errors.isEmpty, moment(startedAt: startedAt) == nil {
      reader.refuse(TimeRefusal.skippedByTheClock.text, at: ContactField.start.rawValue)
    }
    return reader.errors
  }

  /// Whether what was typed about calling back is asked: the outcome says so, or was not sent.
  private var asksCallBack: Bool {
    form[ContactField.outcome.rawValue].map { $0 == ContactOutcome.callBack.rawValue } ?? true
  }

  /// Puts the sent fields into a content.
  func put(into content: inout ContactContent) {
    read(.kind) { ContactKind(rawValue: $0).map { content.kind = $0 } }
    read(.channel) { content.channel = ContactChannel(rawValue: $0) }
    read(Field.direction) { ContactDirection(rawValue: $0).map { content.direction = $0 } }
    putCaller(into: &content)
    if form.has(ContactField.helpQuestions.rawValue) {
      content.helpQuestions = form.all(ContactField.helpQuestions.rawValue).compactMap { CodeKey($0) }
    }
    read(.danger) { content.danger = DangerAnswer(rawValue: $0) }
    read(.outcome) { content.outcome = ContactOutcome(rawValue: $0) }
    read(.otherDesk) { content.otherDesk = CodeKey($0) }
    read(.unit) { content.unit = CodeKey($0) }
    read(Field.gender) { content.gender = Gender(rawValue: $0) }
    read(Field.ageBand) { content.ageBand = AgeBand(rawValue: $0) }
    read(.path) { content.path = CodeKey($0) }
    read(.entryLine) { content.entryLine = CodeKey($0) }
    read(.campaign) { content.campaign = CodeKey($0) }
    read(.reasonNotInternal) { content.reasonNotInternal = CodeKey($0) }
    read(.internalLine) { content.internalLine = InternalLineMayKnow(rawValue: $0) }
    read(.reasonHidden) { content.reasonHidden = CodeKey($0) }
    read(.worker) { AccountID.Public($0).flatMap { workers[$0] }.map { content.worker = $0 } }
    read(Field.alias) { content.alias = $0.trimmed }
    read(Field.reach) { content.reach = $0.trimmed }
    // Notes are kept to the letter: what was typed is what was meant.
    read(Field.notes) { content.notes = $0 }
    if let moment = moment(startedAt: content.startedAt) { content.startedAt = moment }
    put(into: &content.callBack)
  }

  /// What was agreed about calling back. A day or time that can't be read stays as it is stored, and is refused.
  private func put(into agreement: inout CallBackAgreement) {
    var reader = FormReader(form, in: .dutch)
    if form.has(ContactField.callBackDay.rawValue) {
      let day = reader.date(ContactField.callBackDay.rawValue, .future, from: today)
      if reader.errors.isEmpty { agreement.day = day }
    }
    if form.has(ContactField.callBackTime.rawValue) {
      reader = FormReader(form, in: .dutch)
      let minutes = reader.time(ContactField.callBackTime.rawValue)
      if reader.errors.isEmpty { agreement.time = minutes.flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) } }
    }
    read(.callBackNumber) { agreement.number = $0.trimmed }
    read(.voicemail) { agreement.voicemail = ClientIdentity.Voicemail(rawValue: $0) }
    read(.safeContact) { agreement.rule = $0.trimmed }
    read(.callBackCaller) { word in
      switch word {
      case CallBackFields.worker: agreement.caller = .worker
      case CallBackFields.shift: agreement.caller = .shift
      default: AccountID.Public(word).flatMap { workers[$0] }.map { agreement.caller = .colleague($0) }
      }
    }
  }

  /// The line that the form says, or where it has none, as in a correction, that which is stored.
  private func line(beside stored: CallerProfile?) -> QuickCaller? {
    let field = ContactField.caller.rawValue
    return form.has(field) ? form[field].flatMap { QuickCaller(rawValue: $0) } : stored.flatMap { QuickCaller($0) }
  }

  /// The line that was chosen, with what the caller is at the police beside it; either may be said alone.
  private func putCaller(into content: inout ContactContent) {
    let (line, category) = (ContactField.caller.rawValue, ContactField.staffCategory.rawValue)
    guard form.has(line) || form.has(category) else { return }
    let chosen = self.line(beside: content.caller)
    let said = form.has(category) ? form[category].flatMap { StaffCategory(rawValue: $0) } : content.statedCategory
    if let chosen {
      content.caller =
        said.flatMap { chosen.categories.contains($0) ? chosen.profile.working(as: $0) : nil } ?? chosen.profile
    } else if let said {
      content.caller = (form.has(line) ? .unknown : content.caller ?? .unknown).working(as: said)
    } else if form.has(line) || content.statedCategory != nil {
      content.caller = nil
    }
  }

  /// When the contact began; the stored moment when its day and minute were not changed.
  private func moment(startedAt: Date?) -> Date? {
    guard let startedAt else { return nil }
    var reader = FormReader(form, in: .dutch)
    let day = reader.date(Field.day, .past, from: today) ?? calendar.day(of: startedAt)
    let minutes = reader.time(ContactField.start.rawValue) ?? calendar.time(of: startedAt).minutes
    if day == calendar.day(of: startedAt), minutes == calendar.time(of: startedAt).minutes { return startedAt }
    guard let time = ClockTime(hour: minutes / 60, minute: minutes % 60) else { return nil }
    do throws(TimeRefusal) {
      return try calendar.moment(day, time)
    } catch {
      return nil
    }
  }

  private func read(_ field: ContactField, _ body: (String) -> Void) {
    read(field.rawValue, body)
  }

  /// What is longer than its field is refused, and not put anywhere.
  private func read(_ field: String, _ body: (String) -> Void) {
    guard let value = form[field], value.utf16.count <= Self.limits[field, default: .max] else { return }
    body(value)
  }

  static let longestNotes = 20_000

  /// The longest texts, in UTF-16 units as browsers count.
  private static let limits = [
    Field.alias: 60, Field.reach: 120, Field.notes: longestNotes, ContactField.reason.rawValue: 200,
    ContactField.callBackNumber.rawValue: 120, ContactField.safeContact.rawValue: 300,
  ]
}

extension FormData {
  /// Whether it says of somebody that they had the contact, or call back.
  var namesWorker: Bool {
    has(ContactField.worker.rawValue)
      || self[ContactField.callBackCaller.rawValue].map { AccountID.Public($0) != nil } ?? false
  }
}
