import Desk
import HousePages

/// The coded facts of a contact, and its alias and reach, in words.
struct ContactFacts {
  private let lines: [(label: Text, value: String?)]
  private let language: Language

  init(_ content: ContactContent, in language: Language) {
    self.language = language
    lines = [
      (
        ContactField.caller.label,
        content.caller.map { QuickCaller($0)?.name(language) ?? $0.targetGroup.name(language) }
      ),
      (ContactField.staffCategory.label, content.statedCategory?.name(language)),
      (ContactField.helpQuestions.label, Self.questions(content.helpQuestions, language)),
      (ContactField.danger.label, content.danger?.name(language)),
      (ContactField.outcome.label, content.outcome?.name(language)),
      (ContactField.otherDesk.label, content.otherDesk.flatMap { OtherDesk.list[$0]?.name(language) }),
      (ContactField.unit.label, content.unit.flatMap { PoliceUnit.list[$0]?.name(language) }),
      (AgeBand.list.title, content.ageBand?.name(language)), (Gender.list.title, content.gender?.name(language)),
      (ContactField.path.label, content.path.flatMap { PathToDesk.list[$0]?.name(language) }),
      (ContactField.entryLine.label, content.entryLine.flatMap { EntryLine.list[$0]?.name(language) }),
      (ContactField.campaign.label, content.campaign.flatMap { Campaign.list[$0]?.name(language) }),
      (
        ContactField.reasonNotInternal.label,
        content.reasonNotInternal.flatMap { ReasonNotInternal.list[$0]?.name(language) }
      ),
      (ContactField.internalLine.label, content.internalLine?.name(language)),
      (ContactField.reasonHidden.label, content.reasonHidden.flatMap { ReasonToStayHidden.list[$0]?.name(language) }),
      (ContactTexts.alias, content.alias.isEmpty ? nil : content.alias),
      (ContactTexts.reach, content.reach.isEmpty ? nil : content.reach),
      (ContactField.callBackDay.label, Self.moment(content.callBack)),
      (ContactField.callBackNumber.label, content.callBack.number.isEmpty ? nil : content.callBack.number),
      (ContactField.callBackCaller.label, content.callBack.time == nil ? nil : Self.caller(content.callBack)(language)),
      (ContactField.voicemail.label, content.callBack.voicemail?.name(language)),
      (ContactField.safeContact.label, content.callBack.rule.isEmpty ? nil : content.callBack.rule),
    ]
  }

  /// What is known, in the order of the page.
  var known: [(String, String)] {
    lines.compactMap { label, value in value.map { (label(language), $0) } }
  }

  /// What is known, by label.
  var values: [String: String] {
    Dictionary(known) { first, _ in first }
  }

  /// Every label, in the order of the page.
  static func labels(in language: Language) -> [String] {
    ContactFacts(ContactContent(), in: language).lines.map { $0.label(language) }
  }

  private static func moment(_ agreement: CallBackAgreement) -> String? {
    let parts = [agreement.day?.display, agreement.time?.description].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Who of the colleagues it is stands with the task.
  private static func caller(_ agreement: CallBackAgreement) -> Text {
    switch agreement.caller {
    case .worker: CallBackTexts.worker
    case .shift: TaskTexts.shift
    case .colleague: CallBackTexts.colleague
    }
  }

  private static func questions(_ keys: [CodeKey], _ language: Language) -> String? {
    keys.isEmpty ? nil : keys.compactMap { HelpQuestion.spoken($0)?(language) }.joined(separator: ", ")
  }
}
