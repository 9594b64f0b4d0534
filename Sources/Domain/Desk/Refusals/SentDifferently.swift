/// A form was sent before, with something else in it: what was changed since is not acknowledged as if it were kept.
public struct SentDifferently: Refusal {
  public init() {}

  public var field: String? { nil }
  public var text: Text {
    Text(
      nl: "Je hebt dit formulier al verstuurd; dat is vastgelegd. Wat je daarna wijzigde nog niet. "
        + "Verstuur opnieuw om dit als iets nieuws vast te leggen, of open wat je al vastlegde en pas het daar aan.",
      en: "You sent this form already; that was recorded. What you changed since was not. "
        + "Send again to record this as something new, or open what you recorded and change it there.")
  }
}
