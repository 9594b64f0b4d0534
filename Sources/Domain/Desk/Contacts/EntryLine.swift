/// Which line of the desk was called; a desk keeps its own list, this one is shipped.
public enum EntryLine {
  public static let list = CodeList(
    "entry-line", Text(nl: "Binnengekomen via", en: "Came in on"),
    [
      Code("main", Text(nl: "Hoofdnummer", en: "Main number")),
      Code("ptsd-line", Text(nl: "Meldpunt PTSS", en: "PTSD line")),
      Code("partner-desk", Text(nl: "Overgenomen van partnerloket", en: "Taken over from a partner desk")),
      Code("forwarded", Text(nl: "Doorverbonden door de politie", en: "Put through by the police")),
      Code("post-mail", Text(nl: "Post of e-mail", en: "Post or e-mail")),
      .other, .unknown,
    ])
}

/// Desks to which a caller with another question is brought.
public enum OtherDesk {
  public static let list = CodeList(
    "other-desk", Text(nl: "Ander loket", en: "Other desk"),
    [
      Code("emergency", Text(nl: "112", en: "112 (emergency)")),
      Code("suicide-prevention", Text(nl: "113 Zelfmoordpreventie", en: "113 Suicide prevention"), aliases: ["113"]),
      Code("ptsd-desk", Text(nl: "PTSS-loket van de politie", en: "PTSD desk of the police")),
      Code("integrity-desk", Text(nl: "Integriteitsmeldpunt", en: "Integrity desk")),
      Code("ombudsman", Text(nl: "Ombudsfunctionaris", en: "Ombudsman")),
      Code("legal-desk", Text(nl: "Juridisch loket", en: "Legal desk")),
      Code("union", Text(nl: "Vakbond", en: "Union")),
      Code("veterans-desk", Text(nl: "Veteranenloket", en: "Veterans' desk")),
      Code("victim-support", Text(nl: "Slachtofferhulp", en: "Victim support")),
      Code("police-general", Text(nl: "Politie (0900-8844)", en: "Police, not urgent (0900-8844)")),
      .other,
    ])
}
