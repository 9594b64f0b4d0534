public import Foundation

/// One conversation, from the first key to the last correction.
///
/// It exists as a draft from the start, belongs to the desk, and is never lost: it ends registered, closed without
/// data, or thrown away by hand. After registering, corrections are versions beside the first one.
public struct Contact: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case draft
    case registered
    /// A wrong number, a silent line: counted, with nothing written down.
    case withoutData = "without-data"
    case discarded
  }

  /// A correction: what the contact said before, and why it was changed.
  public struct Amendment: Sendable, Hashable {
    public let version: Int
    public let before: ContactContent
    public let reason: String
    public let at: Date
    public let by: AccountID
  }

  public private(set) var state: State
  public private(set) var content: ContactContent
  /// Counts up with every change of the content; a page that saves names the version that it saw.
  public private(set) var version: Int
  /// Who writes it down.
  public let recorder: AccountID
  public let openedAt: Date
  /// When it was registered, closed or thrown away.
  public private(set) var settledAt: Date?
  /// Until when set-aside notes can be brought back; after that they are destroyed.
  public private(set) var setAsideUntil: Date?
  public private(set) var amendments: [Amendment]
  /// Taken over from an older register, with its limits as found.
  public let isLegacy: Bool

  /// A contact as the register keeps it.
  public init(
    state: State, content: ContactContent, version: Int, recorder: AccountID, openedAt: Date, settledAt: Date?,
    setAsideUntil: Date? = nil, amendments: [Amendment] = [], isLegacy: Bool = false
  ) {
    self.state = state
    self.content = content
    self.version = version
    self.recorder = recorder
    self.openedAt = openedAt
    self.settledAt = settledAt
    self.setAsideUntil = setAsideUntil
    self.amendments = amendments
    self.isLegacy = isLegacy
  }

  /// A new draft: channel, start and worker are filled in.
  public static func draft(_ channel: ContactChannel, by worker: AccountID, at now: Date) -> Contact {
    let content = ContactContent(channel: channel, startedAt: now, worker: worker)
    return Contact(state: .draft, content: content, version: 1, recorder: worker, openedAt: now, settledAt: nil)
  }

  /// A draft of a call in which somebody is called back, with what is known of them.
  public static func draft(
    callingBack first: ContactContent, by worker: AccountID, at now: Date
  ) -> Contact {
    let content = ContactContent(
      kind: first.kind, channel: .phone, direction: .outbound, startedAt: now, worker: worker, caller: first.caller,
      unit: first.unit, gender: first.gender, ageBand: first.ageBand, alias: first.alias,
      reach: first.callBackNumber)
    return Contact(state: .draft, content: content, version: 1, recorder: worker, openedAt: now, settledAt: nil)
  }

  /// A contact of an older register, as found.
  public static func imported(_ content: ContactContent, by recorder: AccountID, at moment: Date) -> Contact {
    Contact(
      state: content.kind.isWithoutData ? .withoutData : .registered, content: content, version: 1,
      recorder: recorder, openedAt: moment, settledAt: moment, isLegacy: true)
  }

  /// Whether its caller can be referred: it is registered, and a conversation with somebody about a question.
  public var isReferable: Bool { state == .registered && content.kind != .inquiry }

  /// Whether it is written down by somebody else than who had it.
  public var isOnBehalf: Bool { content.worker.map { $0 != recorder } ?? false }

  /// Keeps what was typed. The same content again changes nothing, so that a repeated request is harmless.
  ///
  /// - Throws: `StaleVersion` when somebody saved something else since, `ContactRefusal.notADraft`.
  public mutating func save(_ new: ContactContent, basedOn seen: Int) throws {
    guard state == .draft else { throw ContactRefusal.notADraft }
    guard new != content else { return }
    guard seen == version else { throw StaleVersion(current: Int64(version)) }
    content = new
    version += 1
  }

  /// Puts the contact in the register. Doing it again answers the same and changes nothing.
  @discardableResult
  public mutating func register(
    at now: Date, calendar: DeskCalendar, limits: ContactLimits = .standard
  ) throws(Refusals<ContactRefusal>) -> [ContactConsequence] {
    if state == .registered { return ContactConsequence.of(content) }
    guard state == .draft else { throw Refusals(.notADraft) }
    guard !content.kind.isWithoutData else { throw Refusals(.missing(.kind)) }
    if let refusals = Refusals(content.refusals(at: now, recorder: recorder, calendar: calendar, limits: limits)) {
      throw refusals
    }
    if content.kind == .inquiry {
      settleInquiry(at: now, limits: limits)
    }
    content = content.withoutUnasked
    state = .registered
    settledAt = now
    return ContactConsequence.of(content)
  }

  /// Closes a call in which nobody was helped, in two keys: what was typed is set aside, what was chosen is dropped.
  public mutating func close(
    as kind: ContactKind, at now: Date, limits: ContactLimits = .standard
  ) throws(ContactRefusal) {
    guard kind.isWithoutData else { throw .notAKindWithoutData }
    if state == .withoutData, content.kind == kind { return }
    guard state == .draft else { throw .notADraft }
    guard !isDangerSaid else { throw .dangerSaid }
    content = ContactContent(
      kind: kind, channel: content.channel, direction: content.direction, startedAt: content.startedAt,
      endedAt: content.endedAt, worker: content.worker, entryLine: content.entryLine, alias: content.alias,
      reach: content.reach, notes: content.notes, callBack: content.callBack)
    setAside(at: now, limits: limits)
    state = .withoutData
    settledAt = now
    version += 1
  }

  /// Makes a draft again of a call that was closed too soon, with the notes that were set aside.
  public mutating func bringBack(at now: Date, limits: ContactLimits = .standard) throws(ContactRefusal) {
    guard state == .withoutData || state == .discarded else { throw .notADraft }
    guard let settledAt, now.timeIntervalSince(settledAt) <= Double(limits.setAsideHours) * 3600 else {
      throw .setAsideTooLongAgo(hours: limits.setAsideHours)
    }
    if content.kind.isWithoutData { content.kind = .ownQuestion }
    state = .draft
    self.settledAt = nil
    setAsideUntil = nil
    version += 1
  }

  /// Throws a draft away; it can be brought back for a while. One in which danger was named is registered.
  public mutating func discard(at now: Date, limits: ContactLimits = .standard) throws(ContactRefusal) {
    if state == .discarded { return }
    guard state == .draft else { throw .notADraft }
    guard !isDangerSaid else { throw .dangerSaid }
    state = .discarded
    settledAt = now
    setAsideUntil = now.addingTimeInterval(Double(limits.setAsideHours) * 3600)
    version += 1
  }

  private var isDangerSaid: Bool { content.danger == .yes || content.danger == .doubt }

  /// Corrects a registered contact: a version beside the earlier ones, with a reason. The same content changes nothing.
  public mutating func amend(
    _ new: ContactContent, reason: String, by worker: AccountID, at now: Date, calendar: DeskCalendar
  ) throws(Refusals<ContactRefusal>) {
    guard state == .registered else { throw Refusals(.notRegistered) }
    let new = new.withoutUnasked
    guard new != content else { return }
    guard !new.kind.isWithoutData else { throw Refusals(.hasData) }
    // What an older correction or another register left open about calling back stands in nobody's way.
    let asksCallBack = content.outcome != .callBack || new.callBack != content.callBack
    var found = new.refusals(
      at: now, recorder: recorder, calendar: calendar, limits: nil, asksCallBack: asksCallBack)
    if reason.allSatisfy(\.isWhitespace) { found.append(.missing(.reason)) }
    if let refusals = Refusals(found) { throw refusals }
    version += 1
    amendments.append(Amendment(version: version, before: content, reason: reason, at: now, by: worker))
    content = new
    if content.kind == .inquiry { settleInquiry(at: now, limits: .standard) }
    content = content.withoutUnasked
  }

  /// An inquiry keeps its fixed answer; notes would name the person asked about, so they are set aside.
  private mutating func settleInquiry(at now: Date, limits: ContactLimits) {
    content.outcome = .fixedAnswer
    setAside(at: now, limits: limits)
  }

  private mutating func setAside(at now: Date, limits: ContactLimits) {
    setAsideUntil = content.hasTypedText ? now.addingTimeInterval(Double(limits.setAsideHours) * 3600) : nil
  }

  /// Forgets set-aside text once its time is over; whether anything was forgotten.
  @discardableResult
  public mutating func forgetSetAside(at now: Date) -> Bool {
    guard let until = setAsideUntil, until <= now else { return false }
    content.notes = ""
    content.alias = ""
    content.reach = ""
    content.callBack = CallBackAgreement()
    content.belongsTo = nil
    setAsideUntil = nil
    return true
  }
}

extension ContactContent {
  /// Whether anything was typed that would be lost.
  var hasTypedText: Bool {
    !notes.isEmpty || !alias.isEmpty || !reach.isEmpty || !callBack.number.isEmpty || !callBack.rule.isEmpty
  }
}
