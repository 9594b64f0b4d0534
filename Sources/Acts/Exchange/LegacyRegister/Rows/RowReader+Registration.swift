import Desk

extension RowReader {
  /// A row of `aanmeldingen.csv`; the value is `nil` when number or day can't be read.
  mutating func registration() -> (key: String?, value: LegacyRegistration?) {
    let key = key(.dossier)
    let registeredOn = day(.registeredOn, required: true)
    var value = LegacyRegistration(
      number: key ?? "", registeredOn: registeredOn ?? context.limits.days.lowerBound,
      channel: choice(.channel, as: ContactChannel.self) ?? .unknown,
      group: choice(.group, as: TargetGroup.self) ?? .unknown,
      unit: code(.unit, in: PoliceUnit.list) ?? Code.unknown.key,
      gender: choice(.gender, as: Gender.self) ?? .unknown)
    value.birthYear = birthYear(registeredOn)
    value.helpQuestions = codes(.helpQuestions, in: HelpQuestion.list)
    readInternalLine(&value)
    value.path = code(.path, in: PathToDesk.list) ?? Code.unknown.key
    value.product = product(.product)
    value.worker = self.key(.worker, required: false)
    readCourse(&value, registeredOn)
    return (key, key == nil || registeredOn == nil ? nil : value)
  }

  private mutating func birthYear(_ registeredOn: LocalDate?) -> Int? {
    let year = registeredOn?.year ?? context.limits.days.upperBound.year
    return number(.birthYear, in: year - context.limits.ages.upperBound...year - context.limits.ages.lowerBound)
  }

  private mutating func readInternalLine(_ value: inout LegacyRegistration) {
    value.isHidden = flag(.hidden)
    value.hiddenReason = code(.hiddenReason, in: ReasonToStayHidden.list)
    value.internalLineReason = code(.internalLineReason, in: ReasonNotInternal.list)
    if value.isHidden == false, value.hiddenReason != nil { report(.relation(.reasonWithoutHiding), .hiddenReason) }
  }

  private mutating func readCourse(_ value: inout LegacyRegistration, _ registeredOn: LocalDate?) {
    value.intakeOn = day(.intakeOn)
    value.endedOn = day(.endedOn)
    value.goalsReached = choice(.goalsReached, as: GoalsReached.self) ?? .unknown
    value.workAtStart = choice(.workAtStart, as: WorkSituation.self) ?? .unknown
    value.workAtEnd = choice(.workAtEnd, as: WorkSituation.self) ?? .unknown
    refuse(value.intakeOn, .intakeOn, before: registeredOn, .registeredOn)
    refuse(value.endedOn, .endedOn, before: registeredOn, .registeredOn)
    refuse(value.endedOn, .endedOn, before: value.intakeOn, .intakeOn)
  }

  /// Reports a day that lies before another one of the same row.
  mutating func refuse(
    _ later: LocalDate?, _ column: LegacyColumn, before earlier: LocalDate?, _ other: LegacyColumn
  ) {
    guard let later, let earlier, later < earlier else { return }
    report(.relation(.before(other)), column)
  }
}
