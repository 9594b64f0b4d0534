public import Foundation

extension ContactContent {
  /// Everything that stands in the way of registering, in the order of the form.
  ///
  /// - Parameters:
  ///   - recorder: Who writes it down.
  ///   - limits: `nil` for an amendment, which may be made at any time.
  public func refusals(
    at now: Date, recorder: AccountID, calendar: DeskCalendar, limits: ContactLimits?
  ) -> [ContactRefusal] {
    missing + timeRefusals(at: now, recorder: recorder, limits: limits) + kindRefusals + codeRefusals(calendar)
  }

  /// What is still to be filled in.
  public var missing: [ContactRefusal] {
    ContactField.required(for: kind).filter { !isFilled($0) }.map(ContactRefusal.missing)
  }

  private func isFilled(_ field: ContactField) -> Bool {
    switch field {
    case .channel: channel != nil
    case .start: startedAt != nil
    case .worker: worker != nil
    case .caller: caller != nil
    case .helpQuestions: !helpQuestions.isEmpty
    case .danger: danger != nil
    case .outcome: outcome != nil
    case .otherDesk: otherDesk != nil
    case .kind, .end, .staffCategory, .unit, .path, .entryLine, .campaign, .reasonNotInternal, .internalLine,
      .reasonHidden, .reason:
      true
    }
  }

  private func timeRefusals(at now: Date, recorder: AccountID, limits: ContactLimits?) -> [ContactRefusal] {
    guard let startedAt else { return [] }
    let measure = limits ?? .standard
    let latest = now.addingTimeInterval(measure.clockSlack)
    var found: [ContactRefusal] = []
    if startedAt > latest { found.append(.startsInTheFuture) }
    let age = now.timeIntervalSince(startedAt)
    if let limits {
      if age > Double(limits.afterTheFactDays) * 86_400 {
        found.append(.tooLongAgo(days: limits.afterTheFactDays))
      } else if let worker, worker != recorder, age > Double(limits.onBehalfDays) * 86_400 {
        found.append(.tooLongAgoForAColleague(days: limits.onBehalfDays))
      }
    }
    guard let endedAt else { return found }
    if endedAt < startedAt {
      found.append(.endsBeforeItStarts)
    } else if endedAt > latest {
      found.append(.endsInTheFuture)
    } else if endedAt.timeIntervalSince(startedAt) > Double(measure.longestHours) * 3600 {
      found.append(.lastsTooLong(hours: measure.longestHours))
    }
    return found
  }

  private var kindRefusals: [ContactRefusal] {
    var found: [ContactRefusal] = []
    if helpQuestions.count > HelpQuestion.mostPerContact { found.append(.tooManyHelpQuestions) }
    if Set(helpQuestions).count < helpQuestions.count { found.append(.helpQuestionTwice) }
    if kind == .consultation, caller?.relation == .own { found.append(.consultationAboutOneself) }
    if kind == .inquiry, !helpQuestions.isEmpty { found.append(.inquiryHoldsNothing) }
    if kind != .inquiry, outcome == .fixedAnswer { found.append(.outcomeIsSetByTheHouse) }
    if kind == .inquiry, let outcome, outcome != .fixedAnswer { found.append(.outcomeIsSetByTheHouse) }
    if reasonHidden != nil, !staysUnknown { found.append(.reasonWithoutWish) }
    return found
  }

  private func codeRefusals(_ calendar: DeskCalendar) -> [ContactRefusal] {
    guard let startedAt else { return [] }
    let day = calendar.day(of: startedAt)
    var chosen: [(ContactField, CodeList, CodeKey)] = helpQuestions.map { (.helpQuestions, HelpQuestion.list, $0) }
    if let outcome, outcome != .fixedAnswer { chosen.append((.outcome, ContactOutcome.list, outcome.key)) }
    if let channel { chosen.append((.channel, ContactChannel.list, channel.key)) }
    if let otherDesk { chosen.append((.otherDesk, OtherDesk.list, otherDesk)) }
    if let unit { chosen.append((.unit, PoliceUnit.list, unit)) }
    if let path { chosen.append((.path, PathToDesk.list, path)) }
    if let entryLine { chosen.append((.entryLine, EntryLine.list, entryLine)) }
    if let campaign { chosen.append((.campaign, Campaign.list, campaign)) }
    if let reasonNotInternal { chosen.append((.reasonNotInternal, ReasonNotInternal.list, reasonNotInternal)) }
    if let reasonHidden { chosen.append((.reasonHidden, ReasonToStayHidden.list, reasonHidden)) }
    return chosen.compactMap { field, list, key in list.refusal(key, on: day).map { .code(field, $0) } }
  }
}
