extension HelpQuestion {
  struct Topic: Sendable {
    let code: Code
    let answering: HelpAnswering

    init(
      _ key: CodeKey, _ nl: String, _ en: String, _ domain: HelpDomain, _ answering: HelpAnswering,
      _ aliases: [String] = []
    ) {
      code = Code(
        key, Text(nl: nl, en: en), under: domain.key, aliases: aliases, said: HelpQuestion.said[key])
      self.answering = answering
    }
  }

  static let topics: [Topic] = psychological + psychosocial + legal + medical

  private static let psychological: [Topic] = [
    Topic(
      "major-event", "Ingrijpende gebeurtenis", "High-impact event", .psychological, .answer, ["schokkende gebeurtenis"]
    ),
    Topic("ptsd-complaints", "PTSS-klachten", "PTSD complaints", .psychological, .withinLimits, ["ptss", "trauma"]),
    Topic("low-mood", "Somberheid", "Low mood", .psychological, .withinLimits, ["depressie", "depressieve klachten"]),
    Topic("anxiety", "Angst", "Anxiety", .psychological, .withinLimits, ["paniek"]),
    Topic("suicidality", "Suïcidaliteit", "Suicidality", .psychological, .withinLimits, ["zelfdoding", "suicide"]),
    Topic("addiction", "Verslaving", "Addiction", .psychological, .refer, ["alcohol", "drugs", "gokken"]),
    Topic("sleep", "Slapen", "Sleep", .psychological, .answer, ["slaap", "slaapproblemen", "nachtmerries"]),
    Topic(
      "stress", "Stress of overbelasting", "Stress or burnout", .psychological, .answer, ["burn-out", "overspannen"]),
    Topic(
      "moral-injury", "Schuld, schaamte of gewetensnood", "Guilt, shame or moral injury", .psychological,
      .withinLimits),
    Topic(
      "anger", "Boosheid of agressie", "Anger or aggression", .psychological, .withinLimits,
      ["agressie", "kort lontje"]),
  ]

  private static let psychosocial: [Topic] = [
    Topic(
      "relationship", "Relatie en gezin", "Relationship and family", .psychosocial, .answer, ["relatie", "scheiding"]),
    Topic(
      "manager-conflict", "Conflict met leidinggevende", "Conflict with manager", .psychosocial, .withinLimits,
      ["conflict leidinggevende"]),
    Topic(
      "colleague-conflict", "Conflict met collega", "Conflict with colleague", .psychosocial, .withinLimits,
      ["conflict collega"]),
    Topic("workload", "Werkdruk", "Workload", .psychosocial, .answer),
    Topic("reorganisation", "Reorganisatie", "Reorganisation", .psychosocial, .withinLimits),
    Topic("bereavement", "Rouw", "Bereavement", .psychosocial, .answer, ["verlies"]),
    Topic("finances", "Geldzorgen", "Money worries", .psychosocial, .withinLimits, ["financien", "schulden"]),
    Topic(
      "exclusion", "Pesten, discriminatie of uitsluiting", "Bullying, discrimination or exclusion", .psychosocial,
      .withinLimits, ["pesten", "discriminatie"]),
    Topic(
      "unwanted-behaviour", "Seksueel grensoverschrijdend gedrag", "Sexual misconduct", .psychosocial, .withinLimits),
    Topic(
      "home-violence", "Geweld of onveiligheid thuis", "Violence or danger at home", .psychosocial, .withinLimits,
      ["huiselijk geweld"]),
    Topic("parenting", "Opvoeding en kinderen", "Parenting and children", .psychosocial, .withinLimits, ["opvoeding"]),
    Topic(
      "work-violence", "Geweld of bedreiging op het werk", "Violence or threat at work", .psychosocial, .answer,
      ["geweld", "bedreiging"]),
    Topic(
      "return-to-work", "Terugkeer naar werk", "Return to work", .psychosocial, .answer,
      ["re-integratie", "werkhervatting"]),
    Topic("leaving-service", "Afscheid van de dienst", "Leaving the service", .psychosocial, .answer, ["pensioen"]),
    Topic("worry-about-other", "Zorgen over een ander", "Worry about somebody else", .psychosocial, .answer),
    Topic("care-dissatisfaction", "Vastgelopen in de zorg", "Stuck in care", .psychosocial, .withinLimits),
  ]

  private static let legal: [Topic] = [
    Topic(
      "legal-position", "Juridisch of rechtspositie", "Legal matter or legal position", .legal, .withinLimits,
      ["juridisch/rechtspositie", "rechtspositie"]),
    Topic(
      "occupational-disease", "Erkenning PTSS als beroepsziekte", "Recognition of PTSD as occupational disease", .legal,
      .withinLimits, ["erkenning beroepsziekte"]),
    Topic(
      "integrity-inquiry", "Integriteits- of strafonderzoek", "Integrity or criminal inquiry", .legal, .withinLimits,
      ["integriteitsonderzoek"]),
    Topic("dismissal", "Ontslag", "Dismissal", .legal, .refer),
  ]

  private static let medical: [Topic] = [
    Topic("physical-complaints", "Lichamelijke klachten", "Physical complaints", .medical, .withinLimits),
    Topic("aftercare-injury", "Letsel door het werk", "Injury through work", .medical, .refer, ["letsel"]),
    Topic("medication", "Medicijnen", "Medication", .medical, .refer, ["medicatie"]),
  ]
}
