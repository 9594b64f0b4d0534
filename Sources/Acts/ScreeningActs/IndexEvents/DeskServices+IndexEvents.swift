public import Desk
public import HouseActs

extension DeskServices {
  public var readIndexEvent: ReadIndexEvent { ReadIndexEvent(register: register, followUp: followUp) }
  public var setIndexEvent: SetIndexEvent { SetIndexEvent(register: register, rule: followUp) }
  /// When the desk comes back after an event.
  public var followUpRule: FollowUpRule { followUp }
}
