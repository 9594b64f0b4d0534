/// What is tried first at a Dutch police desk: a short list next to the leaked-password file that an installation may
/// load.
enum CommonPasswords {
  /// Words that add nothing, in folded form (`PasswordPolicy` folds digits that stand for letters the same way).
  static let words = [
    "wachtwoord", "password", "passwort", "paswoord", "passwd", "passphrase", "wachtzin", "welkom", "welcome", "geheim",
    "secret", "inloggen", "inlog", "login", "logon", "admin", "administrator", "beheerder", "gebruiker", "user", "test",
    "tijdelijk", "changeme", "veranderen", "letmein", "qwerty", "azerty", "asdfgh", "iloveyou", "ikhouvanjou",
    "politie",
    "police", "agent", "loket", "nederland", "holland", "amsterdam", "rotterdam", "denhaag", "utrecht", "ajax",
    "feyenoord",
    "voetbal", "lente", "zomer", "herfst", "winter", "spring", "summer", "autumn", "januari", "februari", "maart",
    "april",
    "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag",
    "donderdag", "vrijdag", "zaterdag", "zondag",
  ]

  /// Whole passwords that are long enough and known all the same.
  static let whole = [
    "correcthorsebatterystaple", "correct horse battery staple", "correct-horse-battery-staple",
    "thequickbrownfox", "the quick brown fox", "thequickbrownfoxjumpsoverthelazydog", "tobeornottobethatisthequestion",
    "maytheforcebewithyou", "onceuponatime123", "livelaughlove123", "trustno1trustno1", "letmeinletmein123",
    "dezekrijgjenooit", "ditismijnwachtwoord", "ikweethetnietmeer", "hallohallohallo", "sesamopenusesamopenu",
    "1q2w3e4r5t6y7u8i", "1qaz2wsx3edc4rfv", "q1w2e3r4t5y6u7i8", "zaq12wsxcde34rfv", "abc123abc123abc123",
  ]
}
