public import HouseActs

extension DeskServices {
  public var readSignals: ReadSignals { ReadSignals(register: register, followUp: followUp) }
  public var listSignals: ListSignals { ListSignals(register: register) }
  public var decideSignal: DecideSignal { DecideSignal(register: register) }
}
