import Database

extension Migration {
  /// What became of a referral and when the desk last heard of it, and the products in the order of the screen.
  ///
  /// `received_on` is the day of the first answer of any kind, which is what the key figures count.
  static let referralsAndProducts = Migration(
    number: 8, name: "referrals-and-products",
    """
    ALTER TABLE referral ADD COLUMN outcome TEXT;

    ALTER TABLE referral ADD COLUMN answered_on TEXT;

    ALTER TABLE product_version ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
    """)
}
