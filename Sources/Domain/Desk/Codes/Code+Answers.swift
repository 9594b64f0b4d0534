extension Code {
  /// The line of every list for what is not known or was not asked.
  public static let unknown = Code(
    "unknown", Text(nl: "Onbekend", en: "Unknown"), mark: .unknown, aliases: ["ONB", "niet bekend"])

  /// The line of every list for somebody who would rather not answer.
  public static let wontSay = Code(
    "wont-say", Text(nl: "Wil niet zeggen", en: "Won't say"), mark: .wontSay, aliases: ["WNZ"])

  /// The line for an answer that the list does not have.
  public static let other = Code("other", Text(nl: "Anders", en: "Other"), aliases: ["overig", "OV"])
}
