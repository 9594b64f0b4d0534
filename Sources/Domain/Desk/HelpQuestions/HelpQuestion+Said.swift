extension HelpQuestion {
  /// What people say when they mean a topic, parted by commas; whoever chooses finds the topic by the start of a word.
  static let said: [CodeKey: Text] = [
    "major-event": Text(
      nl:
        "schieten, schietpartij, geschoten, reanimatie, reanimeren, aanrijding, ongeluk, dode, lijk, steekpartij, brand, gijzeling, dood kind",
      en: "shooting, shot, resuscitation, CPR, crash, accident, dead body, stabbing, fire, hostage, dead child"),
    "ptsd-complaints": Text(
      nl: "flashback, herbeleving, herbelevingen, schrikachtig, op mijn hoede, beelden, nachtmerrie",
      en: "flashback, reliving, jumpy, on edge, images, nightmare"),
    "low-mood": Text(
      nl: "depressief, down, leeg, somber, nergens zin in, huilen",
      en: "depression, depressed, down, empty, sad, crying"),
    "anxiety": Text(
      nl: "bang, angstig, paniekaanval, fobie",
      en: "afraid, anxious, fear, panic, panic attack, phobia"),
    "suicidality": Text(
      nl: "zelfmoord, zelfdoding, dood willen, niet meer leven, er niet meer zijn, einde maken",
      en: "suicide, kill myself, want to die, end it, self-harm"),
    "addiction": Text(
      nl: "drank, drinken, dronken, blowen, wiet, pillen, cocaïne, gamen, gokverslaving, verslaafd",
      en: "drink, drinking, drunk, alcohol, weed, pills, cocaine, drugs, gambling, gaming, addicted"),
    "sleep": Text(
      nl: "slapeloos, slecht slapen, wakker, moe, dromen",
      en: "insomnia, sleepless, awake, tired, dreams"),
    "stress": Text(
      nl: "opgebrand, uitgeput, burnout, overspannenheid, te veel, spanning",
      en: "burnt out, burned out, exhausted, too much, tension, overload"),
    "moral-injury": Text(
      nl: "schuldgevoel, spijt, schaam, geweten, mijn schuld",
      en: "guilty, regret, ashamed, conscience, my fault"),
    "anger": Text(
      nl: "boos, woede, woedend, driftig, ontploffen, ruzie",
      en: "angry, rage, furious, temper, explode"),
    "relationship": Text(
      nl: "partner, echtscheiding, scheiden, uit elkaar, ruzie thuis, vreemdgaan, gezin",
      en: "partner, divorce, separation, breaking up, affair, family, marriage"),
    "manager-conflict": Text(
      nl: "chef, baas, leidinggevende, teamchef",
      en: "boss, chief, supervisor"),
    "colleague-conflict": Text(
      nl: "collega, ruzie op het werk, team",
      en: "co-worker, team, row at work"),
    "workload": Text(
      nl: "druk, overuren, rooster, diensten, te veel werk, nachtdienst",
      en: "busy, overtime, roster, shifts, too much work, night shift"),
    "reorganisation": Text(
      nl: "functie kwijt, overplaatsing, nieuwe functie",
      en: "restructuring, job lost, transfer"),
    "bereavement": Text(
      nl: "overleden, gestorven, dood, overlijden, verdriet",
      en: "died, death, grief, loss, mourning"),
    "finances": Text(
      nl: "geld, schuld, rekeningen, lening, loon",
      en: "money, debt, bills, loan, wages"),
    "exclusion": Text(
      nl: "gepest, buitengesloten, racisme, uitgesloten, discrimineren",
      en: "bullied, left out, racism, excluded, discriminated"),
    "unwanted-behaviour": Text(
      nl: "aanranding, verkrachting, seksueel, intimidatie, handtastelijk, metoo",
      en: "assault, rape, sexual, harassment, groping, metoo"),
    "home-violence": Text(
      nl: "mishandeling, slaan, geslagen, stalking, onveilig",
      en: "abuse, hitting, beaten, stalking, unsafe, domestic violence"),
    "parenting": Text(
      nl: "kind, kinderen, zoon, dochter, puber",
      en: "child, children, son, daughter, teenager"),
    "work-violence": Text(
      nl: "bedreigd, aangevallen, gebeten, gespuugd, geslagen, mishandeld, steekwapen, doxing",
      en: "threatened, attacked, bitten, spat, hit, beaten, knife, doxing"),
    "return-to-work": Text(
      nl: "weer aan het werk, terugkomen, ziekgemeld, re-integreren, bedrijfsarts",
      en: "back to work, coming back, sick leave, reintegration"),
    "leaving-service": Text(
      nl: "met pensioen, vertrek, uit dienst, weg bij de politie",
      en: "retirement, retiring, pension, quitting"),
    "worry-about-other": Text(
      nl: "zorgen om collega, partner gaat slecht, vriend, naaste",
      en: "worried about colleague, worried about partner, friend, loved one"),
    "care-dissatisfaction": Text(
      nl: "klacht, wachtlijst, psycholoog, niet geholpen, behandeling",
      en: "complaint, waiting list, psychologist, not helped, treatment"),
    "legal-position": Text(
      nl: "advocaat, rechten, cao, contract, vakbond, rechtszaak",
      en: "lawyer, rights, contract, union, court case"),
    "occupational-disease": Text(
      nl: "beroepsziekte, erkenning, smartengeld, dienstongeval",
      en: "recognition, compensation, service accident"),
    "integrity-inquiry": Text(
      nl: "verhoor, rijksrecherche, verdachte, vik, aangifte tegen mij, buiten functie",
      en: "interrogation, suspect, internal affairs, charges, suspended"),
    "dismissal": Text(
      nl: "ontslagen, ontslag nemen, baan kwijt",
      en: "fired, sacked, resign, lost job"),
    "physical-complaints": Text(
      nl: "pijn, hoofdpijn, hart, rug, lichaam, ziek",
      en: "pain, headache, heart, back, body, ill"),
    "aftercare-injury": Text(
      nl: "gewond, verwond, gebroken, operatie, wond",
      en: "injured, hurt, broken, surgery, wound"),
    "medication": Text(
      nl: "pil, pillen, antidepressiva, slaappil, recept",
      en: "pill, pills, antidepressants, sleeping pill, prescription"),
  ]
}
