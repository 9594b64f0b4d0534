import Database

extension Migration {
  /// Indexes that find what belongs to one dossier or trajectory however large the register is.
  ///
  /// An engine without statistics takes the index that answers most of a question by itself: one that has the order of
  /// the answer must also have everything that narrows it, or the whole desk is read in that order.
  static let finding = Migration(
    number: 12, name: "finding",
    """
    DROP INDEX contact_dossier;

    CREATE INDEX contact_dossier ON contact (dossier_id, desk_id, started_at, id);

    DROP INDEX registration_dossier;

    CREATE INDEX registration_dossier ON registration (dossier_id, desk_id, registered_on, id);

    DROP INDEX trajectory_dossier;

    CREATE INDEX trajectory_dossier ON trajectory (dossier_id, desk_id, started_on, id);

    DROP INDEX referral_dossier;

    CREATE INDEX referral_dossier ON referral (dossier_id, desk_id, referred_on, id);

    CREATE INDEX registration_question_trajectory ON registration_question (trajectory_id, position);

    CREATE INDEX assignment_trajectory ON assignment (trajectory_id, id);

    CREATE INDEX evaluation_trajectory ON evaluation (trajectory_id, evaluated_on, id);

    CREATE INDEX reopening_registration ON reopening (registration_id, id);

    CREATE INDEX reopening_trajectory ON reopening (trajectory_id, id);

    CREATE INDEX dossier_link_linked ON dossier_link (linked_id);
    """)
}
