/// What must or may follow a contact; the house makes tasks of it or offers it as the next key.
public enum ContactConsequence: String, Sendable, Hashable, CaseIterable {
  /// Direct danger: a crisis log is opened, and it stays in sight until a second person signs it off.
  case openCrisis = "open-crisis"
  /// Doubt, or talk of suicide without the question: a second person looks today.
  case secondLook = "second-look"
  case promiseCallBack = "promise-call-back"
  /// Help is promised: a dossier has to come of it, or the contact has to become part of one.
  case startTrajectory = "start-trajectory"
  /// A referral to make: it waits until the client is referred, goes alone, or somebody says why not.
  case openReferral = "open-referral"
  /// The outcome is still open.
  case decideOutcome = "decide-outcome"

  /// What follows from a content, when it is registered and when it is corrected. Outcomes that say what was done in the
  /// talk itself, such as advice, ask for nothing more.
  public static func of(_ content: ContactContent) -> [ContactConsequence] {
    var found: [ContactConsequence] = []
    switch content.danger {
    case .yes: found.append(.openCrisis)
    case .doubt: found.append(.secondLook)
    case .notAsked where content.helpQuestions.contains(HelpQuestion.suicidality): found.append(.secondLook)
    case .no, .notAsked, nil: break
    }
    switch content.outcome {
    case .callBack: found.append(.promiseCallBack)
    case .registration: found.append(.startTrajectory)
    case .referred: found.append(.openReferral)
    case .undecided: found.append(.decideOutcome)
    case .enough, .information, .advice, .crisisService, .fixedAnswer, .unknown, nil: break
    }
    return found
  }
}

/// The one answer to the question whether somebody is known at the desk.
public enum InquiryReply {
  /// Read out as it stands, whoever asks: nothing is looked up, nothing confirmed, nothing denied.
  public static let text = Text(
    nl: "Wij zeggen nooit of iemand hier bekend is, ook niet als dat niet zo is. Maakt u zich zorgen over iemand, "
      + "dan denken wij met u mee over wat u zelf kunt doen. Bij direct gevaar belt u 112.",
    en: "We never say whether somebody is known here, not even when they are not. If you worry about somebody, "
      + "we think along about what you can do yourself. In direct danger, call 112.")
}
