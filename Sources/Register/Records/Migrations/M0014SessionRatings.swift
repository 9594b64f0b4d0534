import Database

extension Migration {
  /// The questionnaire that rates a session: one at most for each.
  static let sessionRatings = Migration(
    number: 14, name: "session-ratings",
    """
    ALTER TABLE screening ADD COLUMN session_id BIGINT REFERENCES session (id);

    CREATE UNIQUE INDEX screening_session ON screening (session_id) WHERE session_id IS NOT NULL;
    """)
}
