extension HelpQuestion {
  /// What people say when they mean a topic, parted by commas; whoever chooses finds the topic by the start of a word.
  static let said: [CodeKey: Text] = [
    "major-event": Text(
      nl:
        "schieten, schietpartij, geschoten, reanimatie, reanimeren, aanrijding, ongeluk, dode, lijk, steekpartij, brand, "
        + "gijzeling, dood kind, gereanimeerd, neergeschoten, schietincident, verkeersongeval, ongeval, lijkvinding, aanslag, "
        + "rellen, steekincident, explosie, ramp, verdrinking, springer, vuurwapen, mes, in mijn armen gestorven",
      en:
        "shooting, shot, resuscitation, CPR, crash, accident, dead body, stabbing, fire, hostage, dead child, attack, riot, "
        + "explosion, disaster, drowning, gun, knife, fatal"),
    "ptsd-complaints": Text(
      nl:
        "flashback, herbeleving, herbelevingen, schrikachtig, op mijn hoede, beelden, nachtmerrie, nachtmerries, prikkelbaar, "
        + "waakzaam, verdoofd, trauma",
      en: "flashback, reliving, jumpy, on edge, images, nightmare, flashbacks, nightmares, irritable, numb, trauma"),
    "low-mood": Text(
      nl:
        "depressief, down, leeg, somber, nergens zin in, huilen, eenzaam, alleen, hopeloos, wanhopig, niets meer voelen, "
        + "lusteloos",
      en: "depression, depressed, down, empty, sad, crying, lonely, alone, hopeless, despair, feel nothing"),
    "anxiety": Text(
      nl: "bang, angstig, paniekaanval, fobie, hyperventilatie, zenuwachtig, angstaanval",
      en: "afraid, anxious, fear, panic, panic attack, phobia, hyperventilating, nervous, worried"),
    "suicidality": Text(
      nl:
        "zelfmoord, zelfdoding, dood willen, niet meer leven, er niet meer zijn, einde maken, levensmoe, doodsgedachten, "
        + "doodswens, einde aan maken, liever dood, voor de trein, niet meer zitten, gaat niet meer, wil niet meer, uitzichtloos, "
        + "zelfbeschadiging, zelfverwonding, automutilatie, snijden, wanhopig, 113",
      en:
        "suicide, kill myself, want to die, end it, self-harm, suicidal, death wish, no way out, cutting, hurt myself, "
        + "can't go on, hopeless"),
    "addiction": Text(
      nl:
        "drank, drinken, dronken, blowen, wiet, pillen, cocaïne, gamen, gokverslaving, verslaafd, zuipen, drinkt, bier, wijn, "
        + "coke, xtc, speed, ghb, ketamine, gokken, slaappillen",
      en:
        "drink, drinking, drunk, alcohol, weed, pills, cocaine, drugs, gambling, gaming, addicted, beer, wine, coke, ecstasy, "
        + "booze, ketamine, hooked"),
    "sleep": Text(
      nl: "slapeloos, slecht slapen, wakker, moe, dromen, doorslapen, inslapen, piekeren, slaappillen",
      en: "insomnia, sleepless, awake, tired, dreams, can't sleep, lying awake, sleeping pills, worrying"),
    "stress": Text(
      nl: "opgebrand, uitgeput, burnout, overspannenheid, te veel, spanning",
      en: "burnt out, burned out, exhausted, too much, tension, overload"),
    "moral-injury": Text(
      nl: "schuldgevoel, spijt, schaam, geweten, mijn schuld, schuldig, schuldgevoelens, fout gemaakt",
      en: "guilty, regret, ashamed, conscience, my fault, made a mistake, blame myself"),
    "anger": Text(
      nl: "boos, woede, woedend, driftig, ontploffen, ruzie, agressief, opvliegend, geïrriteerd",
      en: "angry, rage, furious, temper, explode, aggressive, irritated, short fuse"),
    "relationship": Text(
      nl:
        "partner, echtscheiding, scheiden, uit elkaar, ruzie thuis, vreemdgaan, gezin, gescheiden, vechtscheiding, huwelijk, man, "
        + "vrouw, vriendin, moeder, vader, ouders, mantelzorg, miskraam",
      en:
        "partner, divorce, separation, breaking up, affair, family, marriage, divorced, husband, wife, girlfriend, boyfriend, "
        + "mother, father, parents, caring for, miscarriage"),
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
      nl: "overleden, gestorven, dood, overlijden, verdriet, miskraam, begrafenis, verloren, doodgeboren",
      en: "died, death, grief, loss, mourning, miscarriage, funeral, lost, stillborn"),
    "finances": Text(
      nl: "geld, schuld, rekeningen, lening, loon, deurwaarder, salaris, hypotheek, beslag, huur",
      en: "money, debt, bills, loan, wages, bailiff, salary, mortgage, rent"),
    "exclusion": Text(
      nl: "gepest, buitengesloten, racisme, uitgesloten, discrimineren",
      en: "bullied, left out, racism, excluded, discriminated"),
    "unwanted-behaviour": Text(
      nl:
        "aanranding, verkrachting, seksueel, intimidatie, handtastelijk, metoo, gestalkt, stalker, chantage, sextortion, "
        + "naaktfoto",
      en: "assault, rape, sexual, harassment, groping, metoo, stalked, stalker, blackmail, sextortion, nude pictures"),
    "home-violence": Text(
      nl: "mishandeling, slaan, geslagen, stalking, onveilig, gestalkt, stalker, bang voor mijn partner, mishandeld",
      en: "abuse, hitting, beaten, stalking, unsafe, domestic violence, stalked, stalker, afraid of my partner"),
    "parenting": Text(
      nl: "kind, kinderen, zoon, dochter, puber",
      en: "child, children, son, daughter, teenager"),
    "work-violence": Text(
      nl:
        "bedreigd, aangevallen, gebeten, gespuugd, geslagen, mishandeld, steekwapen, doxing, vuurwapen, mes, aanslag, rellen, "
        + "neergeschoten, beschoten, chantage, agressie",
      en:
        "threatened, attacked, bitten, spat, hit, beaten, knife, doxing, gun, attack, riot, shot at, blackmail, aggression"
    ),
    "return-to-work": Text(
      nl:
        "weer aan het werk, terugkomen, ziekgemeld, re-integreren, bedrijfsarts, ziekmelding, ziektewet, reintegratie, uwv, wia, "
        + "afgekeurd",
      en: "back to work, coming back, sick leave, reintegration, sick note, off sick, unfit for duty"),
    "leaving-service": Text(
      nl: "met pensioen, vertrek, uit dienst, weg bij de politie",
      en: "retirement, retiring, pension, quitting"),
    "worry-about-other": Text(
      nl: "zorgen om collega, partner gaat slecht, vriend, naaste, bezorgd, ongerust",
      en: "worried about colleague, worried about partner, friend, loved one, worried, concerned"),
    "care-dissatisfaction": Text(
      nl:
        "klacht, wachtlijst, psycholoog, niet geholpen, behandeling, ggz, therapeut, behandelaar, verwijzing, wachttijd",
      en: "complaint, waiting list, psychologist, not helped, treatment, mental health service, therapist, waiting time"
    ),
    "legal-position": Text(
      nl: "advocaat, rechten, cao, contract, vakbond, rechtszaak",
      en: "lawyer, rights, contract, union, court case"),
    "occupational-disease": Text(
      nl: "beroepsziekte, erkenning, smartengeld, dienstongeval",
      en: "recognition, compensation, service accident"),
    "integrity-inquiry": Text(
      nl:
        "verhoor, rijksrecherche, verdachte, vik, aangifte tegen mij, buiten functie, geschorst, schorsing, disciplinair",
      en: "interrogation, suspect, internal affairs, charges, suspended, suspension, disciplinary"),
    "dismissal": Text(
      nl: "ontslagen, ontslag nemen, baan kwijt, strafontslag, uwv, werkloos",
      en: "fired, sacked, resign, lost job, dismissed, unemployed"),
    "physical-complaints": Text(
      nl: "pijn, hoofdpijn, hart, rug, lichaam, ziek",
      en: "pain, headache, heart, back, body, ill"),
    "aftercare-injury": Text(
      nl: "gewond, verwond, gebroken, operatie, wond",
      en: "injured, hurt, broken, surgery, wound"),
    "medication": Text(
      nl: "pil, pillen, antidepressiva, slaappil, recept, slaappillen, bijwerkingen, kalmerend",
      en: "pill, pills, antidepressants, sleeping pill, prescription, side effects, sedative"),
  ]
}
