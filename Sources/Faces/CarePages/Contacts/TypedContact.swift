import Desk
import WebBase

/// What somebody typed and chose for a contact where it has no place any more, in words: to be copied.
struct TypedContact {
  let form: FormData
  /// What the register holds of the contact; nothing for who may not open it.
  let stored: FormData

  /// The fields in which the form says something that the register does not.
  var fields: [FormData.Field] {
    form.fields.filter { field in
      Self.names.contains(field.name) && !field.value.isEmpty && !stored.all(field.name).contains(field.value)
    }
  }

  /// The form as it was sent, to be sent again.
  var sent: [(String, String)] { form.fields.filter { $0.name != CSRFToken.field }.map { ($0.name, $0.value) } }

  /// The notes as they were typed, and below them a line for each other field.
  ///
  /// - Parameter shown: fields that stand on the page themselves.
  func text(without shown: Set<String> = [], in language: Language) -> String {
    fields.filter { !shown.contains($0.name) }.map { field in
      field.name == ContactForm.Field.notes
        ? field.value : Self.label(of: field.name)(language) + ": " + Self.spoken(field)(language)
    }.joined(separator: "\n")
  }

  private static let names: [String] =
    [ContactForm.Field.notes, ContactForm.Field.alias, ContactForm.Field.reach]
    + ContactField.allCases.filter { $0 != .worker && $0 != .kind && $0 != .callBackCaller }.map(\.rawValue)
    + [ContactForm.Field.gender, ContactForm.Field.ageBand, ContactForm.Field.day]

  private static func label(of name: String) -> Text {
    switch name {
    case ContactForm.Field.alias: ContactTexts.alias
    case ContactForm.Field.reach: ContactTexts.reach
    case ContactForm.Field.gender: Gender.list.title
    case ContactForm.Field.ageBand: AgeBand.list.title
    case ContactForm.Field.day: ContactTexts.day
    default: ContactField(rawValue: name)?.label ?? ContactTexts.notes
    }
  }

  /// A choice by its name, a text as it is.
  private static func spoken(_ field: FormData.Field) -> Text {
    let lists: [String: CodeList] = [
      ContactField.channel.rawValue: ContactChannel.list, ContactField.caller.rawValue: QuickCaller.list,
      ContactField.helpQuestions.rawValue: HelpQuestion.list, ContactField.danger.rawValue: DangerAnswer.list,
      ContactField.outcome.rawValue: ContactOutcome.list, ContactField.otherDesk.rawValue: OtherDesk.list,
      ContactField.unit.rawValue: PoliceUnit.list, ContactField.path.rawValue: PathToDesk.list,
      ContactField.entryLine.rawValue: EntryLine.list, ContactField.campaign.rawValue: Campaign.list,
      ContactField.staffCategory.rawValue: StaffCategory.list,
      ContactField.reasonNotInternal.rawValue: ReasonNotInternal.list,
      ContactField.internalLine.rawValue: InternalLineMayKnow.list,
      ContactField.reasonHidden.rawValue: ReasonToStayHidden.list,
      ContactForm.Field.gender: Gender.list, ContactForm.Field.ageBand: AgeBand.list,
      ContactField.voicemail.rawValue: ClientIdentity.Voicemail.list,
    ]
    let code = lists[field.name].flatMap { list in CodeKey(field.value).flatMap { list[$0] } }
    return code?.name ?? Text(nl: field.value, en: field.value)
  }
}
