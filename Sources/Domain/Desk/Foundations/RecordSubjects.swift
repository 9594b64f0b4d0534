/// What the register keeps records of: each case names the subject of an `ID`, so that the number of a dossier can
/// never be passed where the number of an account is meant.
public enum DeskRecord {}
public enum TeamRecord {}
public enum AccountRecord {}
public enum ContactRecord {}
public enum CallBackRecord {}
public enum CrisisRecord {}
public enum DossierRecord {}
public enum RegistrationRecord {}
public enum TrajectoryRecord {}
public enum SessionRecord {}
public enum GoalRecord {}
public enum TaskRecord {}
public enum ReferralRecord {}
public enum ReferralToMakeRecord {}
public enum SurveyRecord {}
public enum ScreeningRecord {}
public enum EvaluationRecord {}
public enum SignalRecord {}
public enum RulingRecord {}
public enum ConsultationRecord {}
public enum ClientLinkRecord {}
public enum IndexEventRecord {}
public enum JobRecord {}
public enum SignInRecord {}
/// The records that are sealed under one key and erased together.
public enum GroupRecord {}

public typealias DeskID = ID<DeskRecord>
public typealias TeamID = ID<TeamRecord>
public typealias AccountID = ID<AccountRecord>
public typealias ContactID = ID<ContactRecord>
public typealias CallBackID = ID<CallBackRecord>
public typealias CrisisID = ID<CrisisRecord>
public typealias DossierID = ID<DossierRecord>
public typealias RegistrationID = ID<RegistrationRecord>
public typealias TrajectoryID = ID<TrajectoryRecord>
public typealias SessionID = ID<SessionRecord>
public typealias GoalID = ID<GoalRecord>
public typealias TaskID = ID<TaskRecord>
public typealias ReferralID = ID<ReferralRecord>
public typealias ReferralToMakeID = ID<ReferralToMakeRecord>
public typealias SurveyID = ID<SurveyRecord>
public typealias ScreeningID = ID<ScreeningRecord>
public typealias EvaluationID = ID<EvaluationRecord>
public typealias SignalID = ID<SignalRecord>
public typealias RulingID = ID<RulingRecord>
public typealias ConsultationID = ID<ConsultationRecord>
public typealias ClientLinkID = ID<ClientLinkRecord>
public typealias IndexEventID = ID<IndexEventRecord>
public typealias JobID = ID<JobRecord>
public typealias SignInID = ID<SignInRecord>
public typealias GroupID = ID<GroupRecord>
