public import HouseActs

extension DeskServices {
  public var beginCallBack: BeginCallBack { BeginCallBack(register: register) }
  public var missCallBack: MissCallBack { MissCallBack(register: register) }
  public var giveUpCallBack: GiveUpCallBack { GiveUpCallBack(register: register) }
}
