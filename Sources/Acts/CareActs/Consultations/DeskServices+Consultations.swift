public import HouseActs

extension DeskServices {
  public var readConsultations: ReadConsultations { ReadConsultations(register: register) }
  public var readConsultationSheet: ReadConsultationSheet { ReadConsultationSheet(register: register) }
  public var answerConsultation: AnswerConsultation { AnswerConsultation(register: register) }
}
