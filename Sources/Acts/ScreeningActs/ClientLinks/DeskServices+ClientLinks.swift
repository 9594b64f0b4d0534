public import HouseActs

extension DeskServices {
  public var makeClientLink: MakeClientLink { MakeClientLink(register: register, wordings: wordings) }
  public var withdrawClientLink: WithdrawClientLink { WithdrawClientLink(register: register) }
  public var openClientLink: OpenClientLink { OpenClientLink(register: register) }
  public var fillClientForm: FillClientForm { FillClientForm(register: register, wordings: wordings) }
}
