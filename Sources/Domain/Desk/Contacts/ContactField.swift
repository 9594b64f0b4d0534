/// The fields of the quick form, by the names that its page uses.
public enum ContactField: String, Sendable, Hashable, CaseIterable {
  case kind
  case channel
  case start
  case end
  case worker
  case caller
  case helpQuestions = "help-questions"
  case danger
  case outcome
  case otherDesk = "other-desk"
  /// What the caller is at the police, beside what the line of the quick form says.
  case staffCategory = "staff-category"
  case unit
  case path
  case entryLine = "entry-line"
  case campaign
  case reasonNotInternal = "reason-not-internal"
  /// Whether the internal care line may know: the wish of the caller.
  case internalLine = "internal-line"
  case reasonHidden = "reason-hidden"
  case reason
  case callBackDay = "call-day"
  case callBackTime = "call-time"
  case callBackNumber = "call-number"
  case callBackCaller = "call-by"
  case voicemail = "call-voicemail"
  case safeContact = "call-rule"
  case belongsTo = "dossier"

  /// What must be filled in before a contact of a kind is registered; three of them are filled in from the start.
  ///
  /// At most six, and the question about danger beside them.
  public static func required(for kind: ContactKind) -> [ContactField] {
    switch kind {
    case .ownQuestion, .consultation:
      [.channel, .start, .worker, .caller, .helpQuestions, .danger, .outcome]
    case .inquiry: [.channel, .start, .worker, .caller]
    case .otherDesk: [.channel, .start, .worker, .caller, .otherDesk, .danger]
    case .wrongNumber, .hungUp, .silent, .test: [.channel, .start, .worker]
    }
  }

  /// What must be filled in beside it when somebody is to be called back.
  public static let requiredOfCallBack: [ContactField] = [.callBackTime, .callBackNumber, .voicemail]

  /// The label on screen.
  public var label: Text {
    switch self {
    case .kind: ContactKind.list.title
    case .channel: ContactChannel.list.title
    case .start: Text(nl: "Begin", en: "Start")
    case .end: Text(nl: "Einde", en: "End")
    case .worker: Text(nl: "Wie had het contact", en: "Who had the contact")
    case .caller: QuickCaller.list.title
    case .helpQuestions: HelpQuestion.list.title
    case .danger: DangerAnswer.list.title
    case .outcome: ContactOutcome.list.title
    case .otherDesk: OtherDesk.list.title
    case .staffCategory: StaffCategory.list.title
    case .unit: PoliceUnit.list.title
    case .path: PathToDesk.list.title
    case .entryLine: EntryLine.list.title
    case .campaign: Campaign.list.title
    case .reasonNotInternal: ReasonNotInternal.list.title
    case .internalLine: InternalLineMayKnow.list.title
    case .reasonHidden: ReasonToStayHidden.list.title
    case .reason: Text(nl: "Reden van de correctie", en: "Reason for the correction")
    case .callBackDay: Text(nl: "Terugbellen op", en: "Call back on")
    case .callBackTime: Text(nl: "Hoe laat terugbellen", en: "At what time to call back")
    case .callBackNumber: Text(nl: "Op welk nummer", en: "On which number")
    case .callBackCaller: Text(nl: "Wie belt terug", en: "Who calls back")
    case .voicemail: Text(nl: "Bericht achterlaten", en: "Leaving a message")
    case .safeContact: Text(nl: "Veilig contact", en: "Safe contact")
    case .belongsTo: Text(nl: "Hoort bij dossier", en: "Part of dossier")
    }
  }
}
