public import HouseActs

extension DeskServices {
  public var readReferral: ReadReferral { ReadReferral(register: register) }
  public var makeReferral: MakeReferral { MakeReferral(register: register) }
  public var answerReferral: AnswerReferral { AnswerReferral(register: register) }
}
