/// The names of the texts of a dossier, as stored.
public enum NoteField {
  /// What was said in a session.
  public static let report = "report"
  /// What was discussed at an evaluation.
  public static let evaluation = "evaluation"
  /// What a client can build on, as an evaluation found it.
  public static let strengths = "strengths"
  /// Who looked along at an evaluation with a medical or psychological view.
  public static let medicalName = "medical-name"
  /// A goal in the client's words.
  public static let goal = "words"
  /// The five levels of a goal, one line each.
  public static let scale = "scale"
  /// The year of birth in an older register, which knew no more of who a client is.
  public static let birthYear = "birth-year"
  /// What was agreed and shared at a referral.
  public static let agreement = "agreement"
  /// What the receiver of a referral, or the client, let the desk know.
  public static let answer = "answer"
  /// What a client wrote beside the answers.
  public static let remark = "remark"
  /// The answers on a questionnaire, as one line.
  public static let answers = "answers"
  /// What they come to.
  public static let score = "score"
  /// What stood out in a list that was read, and what the reader wrote down.
  public static let reading = "reading"
  /// Why something was decided.
  public static let reason = "reason"
  /// What was asked of a physician or psychologist.
  public static let question = "question"
  /// What was shared beside it, as it was shared.
  public static let shared = "shared"
}
