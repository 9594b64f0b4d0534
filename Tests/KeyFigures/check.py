#!/usr/bin/env python3
"""Recomputes the key figures of the sample register straight from its tables and compares them with a report.

    luwte report key-figures --from 2012-05 --to 2014-03 --format json > report.json
    Tests/Figures/check.py Samples/register-2012-2014 report.json …

It shares nothing with the product but the definitions: no database, no Swift, only the five tables and the calendar.
Any line of the report that differs, is missing, or is not expected ends it with status 1. Without a report it prints
the published figures. Reports that are split (`--by unit`, and so on) and other periods are checked in the same way.
"""
import csv
import datetime
import json
import math
import sys
from collections import Counter, defaultdict

WORDS = {
  "channel": {"telefoon": "phone", "e-mail": "email"},
  "group": {
    "medewerker": "employee", "aspirant": "aspirant", "leidinggevende": "manager", "oud-medewerker": "former",
    "familie/partner/kind": "family"},
  "unit": {
    "Noord-Nederland": "NN", "Oost-Nederland": "ON", "Midden-Nederland": "MN", "Noord-Holland": "NH",
    "Amsterdam": "AM", "Den Haag": "DH", "Rotterdam": "RT", "Zeeland-West-Brabant": "ZB", "Oost-Brabant": "OB",
    "Limburg": "LB", "Landelijke Eenheid": "LE", "Politiedienstencentrum": "PDC", "Politieacademie": "PA",
    "Onbekend": "unknown"},
  "gender": {"man": "male", "vrouw": "female", "onbekend": "unknown"},
  "wish": {"ja": "stays-unknown", "nee": "may-be-known"},
  "wish-reason": {
    "angst voor gevolgen loopbaan": "career", "conflict met leidinggevende": "manager-conflict",
    "geen vertrouwen in interne zorglijn": "no-trust", "niet gezien worden in wachtkamer": "waiting-room",
    "prive-kwestie": "private"},
  "not-internal-reason": {
    "anonimiteit": "anonymity", "laagdrempelig/geen reistijd": "easy-access", "kent interne weg niet": "way-unknown",
    "kent loket van kaart": "card-known", "ontevreden over interne zorg": "dissatisfied",
    "loopt vast in intern traject": "stuck", "buiten kantoortijd": "out-of-hours", "anders": "other"},
  "path": {
    "informatiekaart": "card", "internet/intranet": "internet", "impactmeter": "impact-meter",
    "Meldpunt PTSS": "ptsd-line", "huisarts": "gp", "bedrijfsarts": "company-doctor",
    "bedrijfsmaatschappelijk werk": "company-social-work", "leidinggevende": "manager", "collega": "colleague",
    "partner": "partner", "anders": "other"},
  "help-question": {
    "ingrijpende gebeurtenis": "major-event", "ptss-klachten": "ptsd-complaints", "somberheid": "low-mood",
    "angst": "anxiety", "suicidaliteit": "suicidality", "verslaving": "addiction", "relatie": "relationship",
    "conflict leidinggevende": "manager-conflict", "conflict collega": "colleague-conflict", "werkdruk": "workload",
    "reorganisatie": "reorganisation", "rouw": "bereavement", "financien": "finances",
    "juridisch/rechtspositie": "legal-position", "lichamelijke klachten": "physical-complaints"},
  "product": {
    "informatie en advies": "information-advice", "kortdurende hulpverlening": "short-term",
    "procesmatige begeleiding": "process-guidance", "crisisbegeleiding": "crisis", "time-out": "time-out",
    "casemanagement": "case-management", "aanvullend aanbod": "supplementary"},
  "attendance": {"ja": "held", "nee": "no-show"},
  "line": {"intern": "internal", "extern": "external"},
  "receiver": {
    "bedrijfsmaatschappelijk werk": "company-social-work", "bedrijfsarts": "company-doctor", "zorgloket": "care-desk",
    "leidinggevende": "manager", "huisarts": "gp", "psycholoog": "psychologist", "politiepoli": "police-clinic",
    "GGZ-instelling": "mental-health", "verslavingszorg": "addiction-care", "schuldhulp": "debt-help",
    "juridisch loket": "legal-desk"},
  "handover": {"ja": "warm", "nee": "cold"},
  "goals": {"geheel": "fully", "grotendeels": "mostly", "deels": "partly", "niet": "not"},
  "work": {"werkt": "works", "deels ziek": "partly-sick", "ziek": "sick", "n.v.t.": "not-applicable"},
}
# What a register that knows only the published group says about somebody's work.
STAFF = {
  "employee": "staff", "aspirant": "aspirant", "manager": "staff", "former": "former", "family": "unknown",
  "unknown": "unknown"}
BY = {"unit", "group", "gender", "age", "channel", "path", "product"}


def word(kind, text):
  return WORDS[kind][text] if text else "unknown"


def day(text):
  return datetime.datetime.strptime(text, "%d-%m-%Y").date() if text else None


def month(date):
  return date.strftime("%Y-%m") if date else None


def age_band(birth_year, date):
  if not birth_year:
    return "unknown"
  age = date.year - int(birth_year)
  bands = [(17, "0-17"), (24, "18-24"), (34, "25-34"), (44, "35-44"), (54, "45-54"), (64, "55-64")]
  return next((name for last, name in bands if age <= last), "65-up")


def table(folder, name):
  with open(f"{folder}/{name}.csv", encoding="utf-8-sig", newline="") as file:
    return list(csv.DictReader(file, delimiter=";"))


class Register:
  """The facts of the five tables, each with its month and with the values by which it can be split."""

  def __init__(self, folder):
    sessions = defaultdict(list)
    for row in table(folder, "gesprekken"):
      sessions[row["dossiernr"]].append(row)
    self.registrations = {row["dossiernr"]: self.registration(row, sessions) for row in table(folder, "aanmeldingen")}
    self.contacts = [self.contact(row) for row in table(folder, "contacten")]
    self.sessions = [
      dict(on=day(row["datum"]), attendance=word("attendance", row["aanwezig"]), of=self.registrations[number])
      for number, rows in sessions.items() for row in rows]
    self.referrals = [
      dict(
        on=day(row["datum"]), line=word("line", row["soort"]), receiver=word("receiver", row["naar"]),
        handover=word("handover", row["warm"]), receipt="received" if row["ontvangst_bevestigd"] else "open",
        of=self.registrations[row["dossiernr"]])
      for row in table(folder, "verwijzingen")]
    self.surveys = [
      dict(on=day(row["datum"]), mark=int(row["rapportcijfer"]), path=word("path", row["toeleiding"]),
           of=self.registrations[row["dossiernr"]])
      for row in table(folder, "enquetes")]

  def registration(self, row, sessions):
    registered = day(row["aanmelddatum"])
    held = sorted(day(s["datum"]) for s in sessions[row["dossiernr"]] if s["aanwezig"] == "ja")
    return {
      "on": registered, "ended": day(row["einddatum"]), "held": len(held), "intake": held[0] if held else None,
      "started": day(row["intakedatum"]),
      "unit": word("unit", row["eenheid"]), "group": word("group", row["doelgroep"]),
      "staff-category": STAFF[word("group", row["doelgroep"])],
      "gender": word("gender", row["geslacht"]), "age": age_band(row["geboortejaar"], registered),
      "channel": word("channel", row["kanaal"]), "path": word("path", row["toeleiding"]),
      "product": word("product", row["product"]), "wish": word("wish", row["anoniem"]),
      "wish-reason": word("wish-reason", row["reden_anoniem"]),
      "not-internal-reason": word("not-internal-reason", row["reden_niet_intern"]),
      "help-question": [word("help-question", text) for text in row["hulpvragen"].split("|") if text],
      "goals": word("goals", row["doelen_bereikt"]), "work-start": word("work", row["werk_begin"]),
      "work-end": word("work", row["werk_eind"])}

  def contact(self, row):
    on, hour = day(row["datum"]), row["tijd"][:2]
    return {
      "on": on, "channel": word("channel", row["kanaal"]), "kind": "own-question", "weekday": str(on.isoweekday()),
      "hour": hour, "hour-of-week": f"{on.isoweekday()}-{hour}", "unit": word("unit", row["eenheid"]),
      "group": word("group", row["doelgroep"]), "gender": "unknown", "age": "unknown",
      "path": "unknown"}


class Expected:
  """The lines that a report of the period must hold: (indicator, dimension, category) -> (count, n)."""

  def __init__(self, register, first, last, by):
    self.register, self.first, self.last, self.by = register, first, last, by
    self.lines = {}

  def inside(self, date):
    return date is not None and self.first <= month(date) <= self.last

  def split(self, facts, value):
    """The facts as one whole, or per part of the split."""
    if not self.by:
      return {None: facts}
    parts = defaultdict(list)
    for fact in facts:
      parts[value(fact)].append(fact)
    return parts

  def part(self, fact):
    return fact.get("of", fact)[self.by] if self.by else None

  def counts(self, name, facts, dimensions, base=None, part=None):
    """Distributions; `base` are the facts that the shares are taken of when that is not the facts themselves."""
    part = part or self.part
    parts = self.split(facts, part)
    wholes = self.split(base, part) if base is not None else parts
    if self.by:
      total = len(base if base is not None else facts)
      for key in set(parts) | set(wholes):
        self.lines[name, self.by, key] = (len(parts.get(key, [])), len(wholes[key]) if base is not None else total)
    for dimension, value in dimensions.items():
      if dimension == self.by or (self.by and dimension == "hour-of-week"):
        continue
      seen = Counter(key for fact in facts for key in value(fact))
      for key in parts if base is None else wholes:
        counted = Counter(category for fact in parts.get(key, []) for category in value(fact))
        n = len(wholes[key]) if base is not None or dimension == "help-question" else sum(counted.values())
        for category in seen:
          line = (name, dimension, category) if key is None else (f"{name}:{dimension}={category}", self.by, key)
          self.lines[line] = (counted[category], n)

  def measures(self, name, facts, value, shares, percentiles, dimension="total", part=None, mean=True, hide=0):
    for key, group in self.split(facts, part or self.part).items():
      self.line_of_measures(
        name, sorted(value(fact) for fact in group), shares, percentiles,
        (dimension, "total") if key is None else (self.by, key), mean, hide)

  def line_of_measures(self, name, values, shares, percentiles, place, mean=True, hide=0):
    n = len(values)
    if n < hide:
      return
    for percent in percentiles:
      label = "median" if percent == 50 else f"p{percent}"
      self.lines[(f"{name}:{label}", *place)] = (values[math.ceil(percent * n / 100) - 1] if n else None, n)
    if mean and n:
      self.lines[(f"{name}:mean", *place)] = (sum(values) / n, n)
    for label, holds in shares.items():
      if n:
        self.lines[(f"{name}:{label}", *place)] = (sum(map(holds, values)), n)
    for value, count in Counter(values).items():
      line = (name, "value", str(value)) if place[0] == "total" else (f"{name}:value={value}", *place)
      self.lines[line] = (count, n)

  def stock(self, name, facts):
    for key, group in self.split(facts, self.part).items():
      place = ("total", "total") if key is None else (self.by, key)
      self.lines[(name, *place)] = (len(group), None)

  def share(self, name, facts, whole, holds, part=None):
    for key, group in self.split(facts, part or self.part).items():
      among = [fact for fact in group if whole(fact)]
      if among:
        place = ("total", "total") if key is None else (self.by, key)
        self.lines[(name, *place)] = (sum(map(holds, among)), len(among))

  def everything(self):
    self.contacts()
    self.registrations()
    self.times()
    self.referrals()
    self.results()
    self.surveys()
    return self.lines

  def contacts(self):
    if self.by == "product":
      return
    facts = [contact for contact in self.register.contacts if self.inside(contact["on"])]
    self.counts("contacts", facts, {
      key: (lambda fact, key=key: [fact[key]]) for key in ("channel", "kind", "weekday", "hour", "hour-of-week")})
    if not self.by:
      self.months("contacts", facts)

  def months(self, name, facts):
    for key, count in Counter(month(fact["on"]) for fact in facts).items():
      self.lines[name, "month", key] = (count, len(facts))

  def registrations(self):
    facts = [fact for fact in self.register.registrations.values() if self.inside(fact["on"])]
    single = ("unit", "group", "staff-category", "gender", "age", "channel", "path", "wish", "not-internal-reason")
    dimensions = {key: (lambda fact, key=key: [fact[key]]) for key in single}
    dimensions["help-question"] = lambda fact: fact["help-question"] or ["unknown"]
    self.counts("registrations", facts, dimensions)
    self.counts(
      "anonymity-reasons", [fact for fact in facts if fact["wish"] == "stays-unknown"],
      {"wish-reason": lambda fact: [fact["wish-reason"]]})
    if not self.by:
      self.months("registrations", facts)

  def times(self):
    everyone = list(self.register.registrations.values())
    begun = [fact for fact in everyone if self.inside(fact["intake"])]
    limits = {f"within-{limit}": (lambda value, limit=limit: value <= limit) for limit in (7, 14, 28)}
    self.measures("waiting-time", begun, lambda fact: (fact["intake"] - fact["on"]).days, limits, (50, 90))
    after = lambda date: date is None or month(date) > self.last
    # Waiting ends with the first held session, or with the end of a registration that never had one.
    self.stock("waiting-time:still-in", [
      fact for fact in everyone if month(fact["on"]) <= self.last and after(fact["intake"] or fact["ended"])])
    ended = [fact for fact in everyone if self.inside(fact["ended"])]
    self.stock("waiting-time:left-without", [fact for fact in ended if not fact["intake"]])
    running = [fact for fact in everyone if fact["started"] and month(fact["started"]) <= self.last]
    for name in ("lead-time-from-registration", "lead-time-from-intake"):
      self.stock(f"{name}:still-in", [fact for fact in running if after(fact["ended"])])
    self.measures(
      "lead-time-from-registration", ended, lambda fact: (fact["ended"] - fact["on"]).days, {}, (50, 90))
    self.measures(
      "lead-time-from-intake", [fact for fact in ended if fact["intake"]],
      lambda fact: (fact["ended"] - fact["intake"]).days, {}, (50, 90))
    more = {f"more-than-{limit}": (lambda value, limit=limit: value > limit) for limit in (5, 8)}
    name = "sessions-per-trajectory"
    self.measures(name, ended, lambda fact: fact["held"], more, (25, 50, 75, 90))
    if not self.by:
      products = defaultdict(list)
      for fact in ended:
        products[fact["product"]].append(fact["held"])
      for product, values in products.items():
        self.line_of_measures(name, sorted(values), more, (25, 50, 75, 90), ("product", product))
    sessions = [fact for fact in self.register.sessions if self.inside(fact["on"])]
    self.counts("sessions", sessions, {"attendance": lambda fact: [fact["attendance"]]})

  def referrals(self):
    facts = [fact for fact in self.register.referrals if self.inside(fact["on"])]
    self.counts("referrals", facts, {
      key: (lambda fact, key=key: [fact[key]]) for key in ("line", "receiver", "handover", "receipt")})
    lines = defaultdict(set)
    for fact in self.register.referrals:
      lines[id(fact["of"])].add(fact["line"])
    cohort = [fact for fact in self.register.registrations.values() if self.inside(fact["on"])]
    self.counts(
      "registrations-referred", [fact for fact in cohort if lines[id(fact)]], {"line": lambda fact: lines[id(fact)]},
      base=cohort)

  def results(self):
    ended = [fact for fact in self.register.registrations.values() if self.inside(fact["ended"])]
    self.counts("goals", ended, {"goals": lambda fact: [fact["goals"]]})
    self.share(
      "goals:reached", ended, lambda fact: fact["goals"] != "unknown", lambda fact: fact["goals"] in ("fully", "mostly"))
    change = lambda fact: [f'{fact["work-start"]}>{fact["work-end"]}']
    self.counts("work", ended, {
      "work-start": lambda fact: [fact["work-start"]], "work-end": lambda fact: [fact["work-end"]],
      "work-change": change})
    known = lambda fact: fact["work-end"] in ("works", "partly-sick", "sick")
    works = lambda fact: fact["work-end"] == "works"
    self.share(
      "work:back-at-work", ended, lambda fact: known(fact) and fact["work-start"] in ("partly-sick", "sick"), works)
    self.share("work:stayed-at-work", ended, lambda fact: known(fact) and fact["work-start"] == "works", works)

  def surveys(self):
    facts = [fact for fact in self.register.surveys if self.inside(fact["on"])]
    if len(facts) < 10 or self.by in ("channel", "product"):
      return
    part = (lambda fact: fact["path"]) if self.by == "path" else self.part
    marks = {"at-least-7": lambda value: value >= 7, "at-least-8": lambda value: value >= 8,
             "at-most-5": lambda value: value <= 5}
    self.measures("survey-marks", facts, lambda fact: fact["mark"], marks, (50,), part=part, hide=10)
    if self.by != "path":
      self.paths(facts)

  def paths(self, facts):
    shown = facts
    if self.by:
      sizes = Counter(map(self.part, facts))
      for key, count in sizes.items():
        self.lines["survey-paths", self.by, key] = (count, len(facts))
      shown = [fact for fact in facts if sizes[self.part(fact)] >= 10]
    by = self.by
    for key, group in self.split(shown, self.part).items():
      counts = Counter(fact["path"] for fact in group)
      for category in {fact["path"] for fact in facts}:
        line = ("survey-paths", "path", category) if key is None else (f"survey-paths:path={category}", by, key)
        self.lines[line] = (counts[category], len(group))
    self.share(
      "survey-paths:another-path", shown, lambda fact: fact["path"] != "unknown",
      lambda fact: fact["path"] not in ("card", "internet"))


def compare(expected, report):
  found = {(line["indicator"], line["dimension"], line["category"]): line for line in report["lines"]}
  problems = []
  for key, (count, n) in expected.items():
    line = found.get(key)
    if line is None:
      problems.append(f"missing: {key} should be {count} of {n}")
      continue
    if not math.isclose(line.get("count", math.nan), count, abs_tol=1e-9) or (n is not None and line.get("n") != n):
      problems.append(f"differs: {key} is {line.get('count')} of {line.get('n')}, should be {count} of {n}")
    if "share" in line and not math.isclose(line["share"], count / n, abs_tol=1e-9):
      problems.append(f"share: {key} is {line['share']}, should be {count / n}")
  for key, line in found.items():
    # Categories of a closed list are shown with nought, and so is a stock or a share that is empty.
    if key not in expected and line.get("count"):
      problems.append(f"not expected: {key} is {line.get('count')} of {line.get('n')}")
  return problems


def published(register):
  lines = Expected(register, "2012-05", "2014-03", None).everything()
  names = [
    ("contacts", "channel", "phone"), ("registrations", "unit", "NN"), ("registrations", "unit", "ON"),
    *(("registrations", "group", group) for group in ("aspirant", "manager", "family", "former", "employee")),
    ("registrations-referred", "line", "internal"), ("survey-marks:at-least-7", "total", "total"),
    ("survey-paths:another-path", "total", "total"), ("waiting-time:median", "total", "total"),
    ("waiting-time:p90", "total", "total")]
  for name in names:
    count, n = lines[name]
    print(f"{' '.join(name)}: {count} of {n} ({100 * count / n:.1f} %)")


def main(arguments):
  if len(arguments) < 2:
    sys.exit(__doc__)
  register = Register(arguments[1])
  if len(arguments) == 2:
    return published(register)
  wrong = 0
  for path in arguments[2:]:
    with open(path, encoding="utf-8") as file:
      report = json.load(file)
    expected = Expected(register, report["from"], report["to"], report.get("by")).everything()
    problems = compare(expected, report)
    name = f"{report['from']} to {report['to']}, {report.get('by') or 'whole'}"
    print("\n".join([f"{name}: {len(expected)} lines recomputed, {len(problems)} problems"] + problems))
    wrong += len(problems)
  sys.exit(1 if wrong else 0)


if __name__ == "__main__":
  main(sys.argv)
