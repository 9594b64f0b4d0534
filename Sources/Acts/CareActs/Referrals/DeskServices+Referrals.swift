public import HouseActs

extension DeskServices {
  public var readReferralForm: ReadReferralForm { ReadReferralForm(register: register) }
  public var listReferrals: ListReferrals { ListReferrals(register: register) }
  public var readReferral: ReadReferral { ReadReferral(register: register) }
  public var readReferralSheet: ReadReferralSheet { ReadReferralSheet(register: register) }
  public var sendClientAlone: SendClientAlone { SendClientAlone(register: register) }
  public var dropReferral: DropReferral { DropReferral(register: register) }
  public var answerReferral: AnswerReferral { AnswerReferral(register: register) }
}
