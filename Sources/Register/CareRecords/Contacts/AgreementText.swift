import Desk

/// What was agreed about calling back, in a form that later versions of the product can read.
struct AgreementText: Codable {
  var number, rule: String
  let day, time, caller, voicemail: String?
  let colleague: Int64?

  /// `nil` when nothing was agreed.
  init?(_ agreement: CallBackAgreement) {
    guard agreement != CallBackAgreement() else { return nil }
    number = agreement.number
    rule = agreement.rule
    day = agreement.day?.iso
    time = agreement.time?.description
    voicemail = agreement.voicemail?.rawValue
    switch agreement.caller {
    case .worker: (caller, colleague) = (nil, nil)
    case .shift: (caller, colleague) = ("shift", nil)
    case .colleague(let id): (caller, colleague) = ("colleague", id.number)
    }
  }

  var agreement: CallBackAgreement {
    let who: CallBackAgreement.Caller =
      colleague.map { .colleague(AccountID($0)) } ?? (caller == "shift" ? .shift : .worker)
    return CallBackAgreement(
      day: day.flatMap { LocalDate(iso: $0) }, time: time.flatMap { ClockTime($0) }, caller: who, number: number,
      voicemail: voicemail.flatMap { ClientIdentity.Voicemail(rawValue: $0) }, rule: rule)
  }
}

extension AgreementText? {
  /// What was agreed, or nothing.
  var agreement: CallBackAgreement { self?.agreement ?? CallBackAgreement() }

  /// What is left of it at a level of being known.
  func reduced(to level: KnownToDesk) -> AgreementText? { AgreementText(agreement.reduced(to: level)) }
}
