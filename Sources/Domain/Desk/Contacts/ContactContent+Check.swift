public import Foundation

extension ContactContent {
  /// Everything that stands in the way of registering, in the order of the form.
  ///
  /// - Parameters:
  ///   - recorder: Who writes it down.
  ///   - limits: `nil` for an amendment, which may be made at any time.
  ///   - asksCallBack: whether what was agreed about calling back is new.
  public func refusals(
    at now: Date, recorder: AccountID, calendar: DeskCalendar, limits: ContactLimits?, asksCallBack: Bool = true
  ) -> [ContactRefusal] {
    let fields = asksCallBack ? required : ContactField.required(for: kind)
    return fields.filter { !isFilled($0) }.map(ContactRefusal.missing)
      + timeRefusals(at: now, recorder: recorder, limits: limits) + kindRefusals + codeRefusals(calendar)
      + (asksCallBack ? callBackRefusals(calendar, limits: limits ?? .standard) : [])
  }

  /// What must be filled in before it is registered, as it stands now.
  public var required: [ContactField] {
    ContactField.required(for: kind) + (outcome == .callBack ? ContactField.requiredOfCallBack : [])
  }

  /// What is still to be filled in.
  public var missing: [ContactRefusal] {
    required.filter { !isFilled($0) }.map(ContactRefusal.missing)
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
    case .callBackTime: callBack.time != nil
    case .callBackNumber: !callBackNumber.allSatisfy(\.isWhitespace)
    case .voicemail: callBack.voicemail != nil
    case .kind, .end, .staffCategory, .unit, .path, .entryLine, .campaign, .reasonNotInternal, .internalLine,
      .reasonHidden, .reason, .callBackDay, .callBackCaller, .safeContact, .belongsTo:
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

  /// A promise lies behind the talk in which it was made, and not so far ahead that a year was mistyped.
  private func callBackRefusals(_ calendar: DeskCalendar, limits: ContactLimits) -> [ContactRefusal] {
    guard outcome == .callBack, let startedAt else { return [] }
    let talk = calendar.day(of: startedAt)
    if let day = callBack.day, day > talk.adding(days: limits.callBackDays) {
      return [.callBackTooFar(days: limits.callBackDays)]
    }
    do throws(TimeRefusal) {
      guard let due = try callBack.due(talk: talk, calendar: calendar) else { return [] }
      return due < startedAt ? [.callBackBeforeTheTalk] : []
    } catch {
      return [.callBackTime(error)]
    }
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
