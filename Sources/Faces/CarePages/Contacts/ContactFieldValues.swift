import CareActs
import Desk
import WebBase

/// A contact as the fields of its forms hold it.
struct ContactFieldValues {
  let content: ContactContent
  let calendar: DeskCalendar
  /// The accounts that may have had the contact.
  let workers: [Account]

  /// Every field of the call screen.
  var call: FormData {
    var fields = [
      field(ContactForm.Field.notes, content.notes), field(ContactForm.Field.alias, content.alias),
      field(ContactForm.Field.reach, content.reach), field(.kind, content.kind.rawValue),
      field(ContactForm.Field.direction, content.direction.rawValue), field(.channel, content.channel?.rawValue),
      field(.caller, content.caller.flatMap { QuickCaller($0) }?.rawValue),
      field(.staffCategory, content.statedCategory?.rawValue), field(.danger, content.danger?.rawValue),
      field(.otherDesk, content.otherDesk?.text), field(.path, content.path?.text),
      field(.entryLine, content.entryLine?.text), field(.campaign, content.campaign?.text),
      field(.reasonNotInternal, content.reasonNotInternal?.text),
      field(.internalLine, content.internalLine?.rawValue), field(.reasonHidden, content.reasonHidden?.text),
      field(ContactForm.Field.gender, content.gender?.rawValue),
      field(ContactForm.Field.ageBand, content.ageBand?.rawValue),
      field(.worker, workers.first { $0.id == content.worker }?.publicID.text), field(.unit, content.unit?.text),
      field(.outcome, content.outcome?.rawValue),
    ]
    if let started = content.startedAt {
      fields.append(field(ContactForm.Field.day, calendar.day(of: started).display))
      fields.append(field(.start, calendar.time(of: started).description))
    }
    return FormData(fields: fields + helpQuestions + callBack)
  }

  /// The fields that a correction of a registered contact has.
  var amendable: FormData {
    let fields = [
      field(ContactForm.Field.notes, content.notes), field(.danger, content.danger?.rawValue),
      field(.outcome, content.outcome?.rawValue), field(.unit, content.unit?.text),
      field(.staffCategory, content.statedCategory?.rawValue), field(.path, content.path?.text),
      field(.entryLine, content.entryLine?.text), field(.campaign, content.campaign?.text),
      field(.reasonNotInternal, content.reasonNotInternal?.text),
      field(.internalLine, content.internalLine?.rawValue), field(.reasonHidden, content.reasonHidden?.text),
    ]
    let other = content.kind == .otherDesk ? [field(.otherDesk, content.otherDesk?.text)] : []
    return FormData(fields: fields + other + helpQuestions + callBack)
  }

  private var callBack: [FormData.Field] {
    let agreement = content.callBack
    return [
      field(.callBackDay, agreement.day?.display), field(.callBackTime, agreement.time?.description),
      field(.callBackNumber, agreement.number), field(.callBackCaller, caller),
      field(.voicemail, agreement.voicemail?.rawValue), field(.safeContact, agreement.rule),
    ]
  }

  private var caller: String? {
    switch content.callBack.caller {
    case .worker: CallBackFields.worker
    case .shift: CallBackFields.shift
    case .colleague(let id): workers.first { $0.id == id }?.publicID.text
    }
  }

  private var helpQuestions: [FormData.Field] {
    let values = content.helpQuestions.map(\.text)
    return (values.isEmpty ? [""] : values).map { FormData.Field(name: ContactField.helpQuestions.rawValue, value: $0) }
  }

  private func field(_ name: ContactField, _ value: String?) -> FormData.Field { field(name.rawValue, value) }

  private func field(_ name: String, _ value: String?) -> FormData.Field {
    FormData.Field(name: name, value: value ?? "")
  }
}

extension ContactContent {
  /// What the caller is at the police, where that was said beside the line of the quick form.
  var statedCategory: StaffCategory? {
    guard let caller, caller.staffCategory != QuickCaller(caller)?.profile.staffCategory else { return nil }
    return caller.staffCategory
  }
}
