public import CareActs
public import Desk
import Foundation
public import HouseActs
import HouseRecords
public import Instruments
public import RegisterCore
public import Vault

/// Care and screening, as the house asks of them.
struct CareAndScreening: DeskSubjects {
  func waiting(for account: Account, in work: Work) throws -> WaitingCounts {
    try work.waitingCounts(for: account)
  }

  func perform(_ job: StoredJob, _ rule: FollowUpRule, in work: Work) throws -> Date? {
    try work.perform(job, rule)
  }
}

extension DeskServices {
  public init(
    register: Register, hasher: PasswordHasher, wordings: LoadedWordings = .empty, followUp: FollowUpRule = .standard
  ) {
    self.init(
      register: register, hasher: hasher, wordings: wordings, followUp: followUp, subjects: CareAndScreening())
  }
}

extension JobRunner {
  /// - Parameter nameFault: gives the case of a fault, never a value.
  public init(
    register: Register, followUp: FollowUpRule = .standard, nameFault: @escaping @Sendable (any Error) -> String
  ) {
    self.init(register: register, followUp: followUp, subjects: CareAndScreening(), nameFault: nameFault)
  }
}

/// The acts of care in which screening takes part.
extension DeskServices {
  public var readDossier: ReadDossier { ReadDossier(register: register, beside: ScreeningBesideCare()) }
  public var evaluateTrajectory: EvaluateTrajectory {
    EvaluateTrajectory(register: register, beside: ScreeningBesideCare())
  }
  public var makeReferral: MakeReferral { MakeReferral(register: register, beside: ScreeningBesideCare()) }
  public var askConsultation: AskConsultation { AskConsultation(register: register, beside: ScreeningBesideCare()) }
}
