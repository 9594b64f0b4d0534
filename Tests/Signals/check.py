#!/usr/bin/env python3
"""Says which signals a desk must have and what must have become of each *refer*, from what its dossiers hold, and compares
that with what it has.

    Tests/Signals/check.py events.jsonl

The first line holds the rounds in which the house looked at what was due: a turn, and what the clock showed. Each line after
it is a dossier: questionnaires with their answers, the event, the help, the signals, the tasks. Turns say in which order
things truly happened, since clocks are set back. It shares nothing with the product but the published cut-offs and the
rules of the handbook. Every signal that is missing, that no rule asks for, that was decided twice in one round, that came
back, passed its term or was put before the shift at another moment than it should, or that is open without somebody's task,
ends it with status 1. So does a *refer* without a referral, a client who goes alone or a reason, unless it waits on a
list in an open dossier; and whatever waited on any day of the two years, by the days in the records, while it stood on
no list.
"""
import datetime
import json
import sys
from collections import Counter
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
CUTOFF = {"tsq": 7, "phq-9": 10}
RELIABLE = {"phq-9": 6}
SAFETY = {"phq-9": 9}
TERM_HOURS = {"safety": 24, "worsening": 72}
RESCREEN, GRACE, FIRST_SCREENING, EARLY = 28, 7, 14, 14
ABOUT_EVENTS = {"tsq"}
ASKS_FOR_SCREENING = {"short-term", "process-guidance"}
FROM_FORM = {"safety", "over-cutoff", "worsening", "no-gain"}


def day(text):
  return datetime.date.fromisoformat(text)


def plus(date, days):
  return date + datetime.timedelta(days=days)


def day_of(moment):
  return datetime.datetime.fromtimestamp(moment / 1000, ZONE).date()


def midnight(date):
  return datetime.datetime.combine(date, datetime.time(), ZONE).timestamp() * 1000


def scores(dossier):
  """The finished questionnaires, in the order in which they were finished, with their answers as numbers."""
  found = []
  for one in dossier["screenings"]:
    answers = [int(word) for word in one["answers"].split(",")]
    found.append({**one, "numbers": answers, "total": sum(answers), "on": day(one["on"])})
  return sorted(found, key=lambda one: one["turn"])


def of_one(forms, name, turn):
  """Those of one list that were finished before a turn, in the order of their days."""
  return sorted((one for one in forms if one["instrument"] == name and one["turn"] < turn),
                key=lambda one: (one["on"], one["turn"]))


def first_look(looks, turn, moment):
  """The first time that the house looks, after a turn, once a moment has come."""
  return next(((after, at) for after, at in looks if after > turn and at >= moment), None)


def open_at(dossier, turn):
  """Whether a dossier was open: help that is closed closes it, and so does the end of a referral; another opens it again."""
  states = [(one["turn"], 0) for one in dossier["closings"] if one["closed"]] + list(map(tuple, dossier["states"]))
  before = [is_open for at, is_open in sorted(states) if at < turn]
  return bool(before[-1]) if before else True


def closed_at(dossier):
  return min((one["turn"] for one in dossier["closings"] if one["closed"]), default=float("inf"))


def from_forms(forms):
  for form in forms:
    name, moment = form["instrument"], (form["turn"], form["at"])
    if name in SAFETY and form["numbers"][SAFETY[name] - 1] >= 1:
      yield ("safety", form["id"]), moment
    if form["total"] >= CUTOFF[name]:
      yield ("over-cutoff", form["id"]), moment
    earlier = [one for one in of_one(forms, name, form["turn"]) if one["on"] <= form["on"]]
    if name in RELIABLE and any(
        form["total"] - one["total"] >= RELIABLE[name] for one in earlier[:1] + earlier[-1:]):
      yield ("worsening", form["id"]), moment


def without_gain(dossier, forms):
  """From the second evaluation on, looked at with each evaluation and each finished list: no list shows a clear gain."""
  second = sorted(dossier["evaluations"])[1:]
  if not second:
    return
  asked = [(turn, None) for turn in second] + [(form["turn"], form["at"]) for form in forms if form["turn"] > second[0]]
  for turn, at in sorted(asked):
    if turn > closed_at(dossier):
      return
    pairs = [of_one(forms, name, turn + 1) for name in RELIABLE]
    pairs = [pair for pair in pairs if len(pair) >= 2]
    gains = [pair[0]["total"] - pair[-1]["total"] >= RELIABLE[pair[0]["instrument"]] for pair in pairs]
    if pairs and not any(gains):
      yield ("no-gain", pairs[-1][-1]["id"]), (turn, at)
      return


def overdue(dossier, forms, looks):
  event = dossier.get("event")
  if event and event["on"] and not event["no_contact"]:
    late = plus(day(event["on"]), RESCREEN + GRACE + 1)
    if day_of(event["at"]) <= late:
      # What else was asked says nothing of what the event left.
      about = [form for form in forms if form["instrument"] in ABOUT_EVENTS]
      yield from missed(dossier, about, looks, event["turn"], late, plus(day(event["on"]), RESCREEN))
  for help_ in dossier["help"]:
    if help_["product"] in ASKS_FOR_SCREENING:
      start = day(help_["on"])
      yield from missed(dossier, forms, looks, help_["turn"], plus(start, FIRST_SCREENING + 1), plus(start, -EARLY))


def missed(dossier, forms, looks, turn, late, since):
  """The house looks once, as soon as the day is there."""
  look = first_look(looks, turn, midnight(late))
  if look and open_at(dossier, look[0]) and not any(since <= form["on"] and form["turn"] < look[0] for form in forms):
    yield ("overdue-screening", str(day_of(look[1]))), look


def expected(dossier, looks):
  """(kind, questionnaire or day) of every signal that the rules ask for, with the turn and the moment."""
  forms = scores(dossier)
  yield from from_forms(forms)
  yield from without_gain(dossier, forms)
  event = dossier.get("event")
  if event and event["complaints"] == "yes":
    yield ("four-weeks", ""), (event["turn"], event["at"])
  yield from overdue(dossier, forms, looks)


def name_of(signal):
  if signal["kind"] == "overdue-screening":
    return signal["kind"], signal["raised"]
  return signal["kind"], signal["screening"] if signal["kind"] in FROM_FORM else ""


def rounds(signal, turn, at, looks):
  """Lives a signal again: each round with its term, and whether it was put before the shift; and whether it is open."""
  term = TERM_HOURS.get(signal["kind"], 168) * 3_600_000
  lived = []
  for position, decided in enumerate(signal["decided"] + [float("inf")]):
    escalation = first_look(looks, turn, at + term)
    lived.append((at + term, bool(escalation and escalation[0] < decided)))
    if decided == float("inf"):
      return lived, True
    if position >= len(signal["rulings"]):
      return lived, False
    until = signal["rulings"][position]["until"]
    back = first_look(looks, decided, midnight(day(until))) if until else None
    if not back:
      return lived, False
    turn, at = back


def life(signal, turn, at, looks):
  """What is wrong with how a signal went on since it was raised."""
  kind, decisions = signal["kind"], len(signal["rulings"])
  if decisions != len(signal["decided"]) or signal["audit"]["decided"] != decisions:
    yield f"{kind}: {len(signal['decided'])} decisions were taken, {decisions} are kept"
  lived, is_open = rounds(signal, turn, at, looks)
  if (signal["round"], signal["open"]) != (len(lived), is_open):
    yield f"{kind}: round {signal['round']}, open {signal['open']}; it should be {len(lived)}, {is_open}"
  if (signal["due"], signal["escalated"]) != lived[-1]:
    yield f"{kind}: due {signal['due']}, before the shift {signal['escalated']}; it should be {lived[-1]}"
  if signal["audit"]["raised"] != len(lived) or signal["audit"]["escalated"] != sum(late for _, late in lived):
    yield f"{kind}: {signal['audit']} in the trail of {len(lived)} rounds"


def lives(dossier, triggers, looks):
  tasks = Counter(task["source"] for task in dossier["tasks"])
  for signal in dossier["signals"]:
    turn, at = triggers.get(name_of(signal), (0, None))
    # An evaluation keeps its day only; its moment is that of its signal.
    yield from life(signal, turn, signal["at"] if at is None else at, looks)
    if signal["open"] and not tasks["signal"]:
      yield f"{signal['kind']}: open, and nobody's task"
    if signal["open"] and signal["escalated"] and not tasks["signal-overdue"]:
      yield f"{signal['kind']}: past its term, and nobody was told"
  if not any(signal["open"] for signal in dossier["signals"]) and (tasks["signal"] or tasks["signal-overdue"]):
    yield "a task for a signal, and none is open"
  for one in dossier["closings"]:
    if one["closed"] != (one["open"] == 0):
      yield f"help closed {one['closed']} with {one['open']} open signals"
  if sum(help_["evaluations"] for help_ in dossier["help"]) != len(dossier["evaluations"]):
    yield "an evaluation is lost or doubled"


def waits(dossier):
  """The lists on which something of a dossier must stand."""
  for one in dossier["registrations"]:
    if one["phase"] in ("received", "waiting"):
      yield {"received": "triage", "waiting": "intake"}[one["phase"]]
    elif one["phase"] == "in-help" and one["unanswered"]:
      yield "help"
  for help_ in dossier["help"]:
    if not help_["closed"]:
      yield "evaluation" if help_["due"] else "session" if help_["planned"] else "next-session"
  if any(one["way"] == "" for one in dossier["to_make"]):
    yield "referral-to-make"
  if any(one["open"] for one in dossier["referrals"]):
    yield "referral"


def referrals(dossier):
  """What is wrong with what was said to be referred."""
  made = dossier["to_make"]
  said, kept = (Counter(one["origin"] for one in lines) for lines in (dossier["said"], made))
  if said != kept:
    yield f"refer was said {dict(said)}, and what opened is {dict(kept)}"
  done, ended = Counter(one["way"] for one in dossier["done"]), Counter(one["way"] for one in made if one["way"])
  if done != ended:
    yield f"done about refer: {dict(done)}, and on record is {dict(ended)}"
  if len(dossier["referrals"]) != ended["referred"]:
    yield f"{ended['referred']} were referred, and there are {len(dossier['referrals'])} referrals"
  for one in made:
    if one["way"] == "alone" and not one["target"]:
      yield "somebody goes alone, and nobody knows where"
    if one["way"] == "not" and not one["reason"]:
      yield "nobody is referred, and nobody says why"
  must = set(waits(dossier))
  lost = sorted(must - {task["source"] for task in dossier["tasks"]})
  if lost:
    yield f"on no list: {lost}"
  if dossier["closed"] and must:
    yield f"closed while something waits: {sorted(must)}"


# By which lines of a list somebody sees what waits. A registration that was to be referred after all waits as that; help
# that runs always has something due.
SEEN_BY = {
  "registration": {"triage", "referral-to-make", "referral"},
  "intake": {"intake"},
  "refer": {"referral-to-make"},
  "referral": {"referral"},
  "help": {"next-session", "session", "evaluation", "closing", "session-limit", "step-over"},
}


def waited(dossier):
  """What waited, from the day that it began to the day that ended it; no such day when it still does."""
  for one in dossier["registrations"]:
    yield "registration", one["received"], one["decided"] or one["closed_on"]
    if one["decision"] == "accept":
      yield "intake", one["decided"], one["intake"] or one["begun"] or one["closed_on"]
  for one in dossier["to_make"]:
    yield "refer", one["on"], one["ended"]
  for one in dossier["referrals"]:
    yield "referral", one["on"], one["ended"]
  for one in dossier["help"]:
    yield "help", one["on"], one["closed_on"]


def unseen(dossier, now):
  """The days, between the one on which it began and the one on which it ended, that something waited on no list. Each
  such day is looked at by itself: a task that ended too soon and came back later does not hide the days between."""
  lists = [(one["source"], day_of(one["from"]), day_of(one["to"]) if one["to"] else now) for one in dossier["listed"]]
  for what, began, ended in waited(dossier):
    spans = sorted((start, end) for source, start, end in lists if source in SEEN_BY[what])
    at, end = plus(day(began), 1), plus(day(ended) if ended else now, -1)
    while at <= end:
      reach = max((until for start, until in spans if start <= at <= until), default=None)
      if reach is None:
        yield f"{what} of {began} waited unseen on {at}"
        break
      at = plus(reach, 1)


def main(path):
  origins, ways, waits_seen = Counter(), Counter(), Counter()
  problems, kinds, count, decisions, closed = [], Counter(), 0, 0, 0
  with open(path, encoding="utf-8") as file:
    head = json.loads(next(file, "{}"))
    looks, now = head.get("looks", []), day_of(head.get("now", 0))
    for number, line in enumerate(file, 1):
      dossier = json.loads(line)
      count += 1
      triggers = list(expected(dossier, looks))
      must, has = Counter(name for name, _ in triggers), Counter(map(name_of, dossier["signals"]))
      problems += [f"dossier {number}: missing {one}" for one in must - has]
      problems += [f"dossier {number}: nobody asked for {one}" for one in has - must]
      problems += [f"dossier {number}: {text}" for text in lives(dossier, dict(triggers), looks)]
      problems += [f"dossier {number}: {text}" for text in referrals(dossier)]
      problems += [f"dossier {number}: {text}" for text in unseen(dossier, now)]
      waits_seen.update(what for what, _, _ in waited(dossier))
      origins.update(one["origin"] for one in dossier["said"])
      ways.update(one["way"] or "open" for one in dossier["to_make"])
      kinds.update(kind for kind, _ in has.elements())
      decisions += sum(len(signal["rulings"]) for signal in dossier["signals"])
      closed += dossier["closed"]
  back = sum(1 for (_, before), (_, after) in zip(looks, looks[1:]) if after < before)
  print(f"{count} dossiers ({closed} closed), {sum(kinds.values())} signals {dict(sorted(kinds.items()))}, "
        f"{decisions} decisions, refer said {dict(sorted(origins.items()))} and ended {dict(sorted(ways.items()))}, "
        f"waited {dict(sorted(waits_seen.items()))}, {len(looks)} rounds of the house, {back} with the clock set back, "
        f"{len(problems)} problems")
  print("\n".join(problems[:40]))
  return 1 if problems or not count or not looks else 0


if __name__ == "__main__":
  sys.exit(main(sys.argv[1]))
