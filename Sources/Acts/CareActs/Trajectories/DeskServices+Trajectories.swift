public import HouseActs

extension DeskServices {
  public var readStart: ReadStart { ReadStart(register: register) }
  public var readOpenHelp: ReadOpenHelp { ReadOpenHelp(register: register) }
  public var readSession: ReadSession { ReadSession(register: register) }
  public var readGoals: ReadGoals { ReadGoals(register: register) }
  public var startTrajectory: StartTrajectory { StartTrajectory(register: register) }
  public var recordSession: RecordSession { RecordSession(register: register) }
  public var readEvaluation: ReadEvaluation { ReadEvaluation(register: register) }
  public var readMoreSessions: ReadMoreSessions { ReadMoreSessions(register: register) }
  public var allowMoreSessions: AllowMoreSessions { AllowMoreSessions(register: register) }
  public var readStepOver: ReadStepOver { ReadStepOver(register: register) }
  public var stepOver: StepOver { StepOver(register: register) }
  public var readClosing: ReadClosing { ReadClosing(register: register) }
  public var closeTrajectory: CloseTrajectory { CloseTrajectory(register: register) }
  public var reopenTrajectory: ReopenTrajectory { ReopenTrajectory(register: register) }
  public var addGoal: AddGoal { AddGoal(register: register) }
  public var scoreGoal: ScoreGoal { ScoreGoal(register: register) }
}
