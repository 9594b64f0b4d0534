import Desk
import Foundation

extension RowReader {
  /// A row of `contacten.csv`; the value is `nil` when number, day or time can't be read.
  mutating func contact() -> (key: String?, value: LegacyContact?) {
    let key = key(.contact)
    let day = day(.date, required: true)
    let time = time(.time, on: day)
    let channel = choice(.channel, as: ContactChannel.self) ?? .unknown
    let minutes = number(.minutes, in: context.limits.minutes)
    let group = choice(.group, as: TargetGroup.self) ?? .unknown
    let unit = code(.unit, in: PoliceUnit.list) ?? Code.unknown.key
    let topic = code(.topic, in: HelpQuestion.list)
    let outcome = choice(.outcome, as: ContactOutcome.self) ?? .unknown
    let dossier = self.key(.dossier, required: false)
    guard let key, let day else { return (key, nil) }
    // Without a time nothing of the row is imported, but whom it belongs to is still compared.
    let value = LegacyContact(
      number: key, day: day, time: time ?? .unread, channel: channel, minutes: minutes, group: group, unit: unit,
      topic: topic, outcome: outcome, dossier: dossier)
    return (key, value)
  }

  /// A row of `gesprekken.csv`; the value is `nil` when number, dossier, day, ordinal or attendance can't be read.
  mutating func session() -> (key: String?, value: LegacySession?) {
    let key = key(.session)
    let dossier = self.key(.dossier)
    let day = day(.date, required: true)
    let ordinal = number(.number, in: context.limits.sessionNumbers, required: true)
    let place = choice(.place, as: SessionPlace.self) ?? .unknown
    let minutes = number(.minutes, in: context.limits.minutes)
    let attended = flag(.attended, required: true)
    guard let key, let dossier, let day, let ordinal, let attended else { return (key, nil) }
    let value = LegacySession(
      number: key, dossier: dossier, day: day, ordinal: ordinal, place: place, minutes: minutes, attended: attended)
    return (key, value)
  }

  /// A row of `verwijzingen.csv`; the value is `nil` when number, dossier, day or receiver can't be read.
  mutating func referral() -> (key: String?, value: LegacyReferral?) {
    let key = key(.referral)
    let dossier = self.key(.dossier)
    let day = day(.date, required: true)
    let receiver = receiver()
    let isWarm = flag(.warm)
    let hasConsent = flag(.consent)
    let receivedOn = self.day(.receivedOn)
    refuse(receivedOn, .receivedOn, before: day, .date)
    guard let key, let dossier, let day, let receiver else { return (key, nil) }
    let value = LegacyReferral(
      number: key, dossier: dossier, day: day, target: receiver.target, line: receiver.line, isWarm: isWarm,
      hasConsent: hasConsent, receivedOn: receivedOn)
    return (key, value)
  }

  /// To whom and along which line; one of the two will do, since most receivers are on one line only.
  private mutating func receiver() -> (target: CodeKey, line: ReferralTarget.Line)? {
    let faultsBefore = faults
    let target = code(.receiver, in: ReferralTarget.list)
    let stated = choice(.line, as: ReferralTarget.Line.self)
    guard faults == faultsBefore else { return nil }
    let line = stated ?? target.flatMap { ReferralTarget.line(of: $0) ?? ReferralTarget.Line(key: $0) }
    guard let line else {
      report(.value(.required), .line)
      return nil
    }
    return (target ?? line.key, line)
  }

  /// A row of `enquetes.csv`; the value is `nil` when number, dossier or day can't be read.
  mutating func survey() -> (key: String?, value: LegacySurvey?) {
    let key = key(.survey)
    let dossier = self.key(.dossier)
    let day = day(.date, required: true)
    let mark = number(.mark, in: context.limits.marks)
    let path = code(.path, in: PathToDesk.list) ?? Code.unknown.key
    let goalsReached = choice(.goalsReached, as: GoalsReached.self) ?? .unknown
    let workResumed = choice(.workResumed, as: WorkResumption.self) ?? .unknown
    guard let key, let dossier, let day else { return (key, nil) }
    let value = LegacySurvey(
      number: key, dossier: dossier, day: day, mark: mark, path: path, goalsReached: goalsReached,
      workResumed: workResumed)
    return (key, value)
  }
}

extension LegacyTime {
  /// Stands in for a time that could not be read, in rows that are only compared.
  fileprivate static let unread = LegacyTime(clock: .midnight, moment: Date(timeIntervalSince1970: 0))
}
