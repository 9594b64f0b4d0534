#!/usr/bin/env python3
"""Says which signals a desk must have, from what its dossiers hold, and compares that with those that it has.

    Tests/Signals/check.py events.jsonl

One line for each dossier: questionnaires with their answers, the event, the help, the signals, the tasks. It shares
nothing with the product but the published cut-offs and the rules of the handbook. Every signal that is missing, that no
rule asks for, that was decided twice in one round, or that is open without somebody's task, ends it with status 1.
"""
import datetime
import json
import sys
from collections import Counter

CUTOFF = {"tsq": 7, "phq-9": 10}
RELIABLE = {"phq-9": 6}
SAFETY = {"phq-9": 9}
TERM_HOURS = {"safety": 24, "worsening": 72}
RESCREEN, GRACE, FIRST_SCREENING, EARLY = 28, 7, 14, 14
ASKS_FOR_SCREENING = {"short-term", "process-guidance"}


def day(text):
  return datetime.date.fromisoformat(text)


def plus(date, days):
  return date + datetime.timedelta(days=days)


def scores(dossier):
  """The finished questionnaires, in the order in which they were finished, with their answers as numbers."""
  found = []
  for one in dossier["screenings"]:
    answers = [int(word) for word in one["answers"].split(",")]
    found.append({**one, "numbers": answers, "total": sum(answers), "on": day(one["on"])})
  return sorted(found, key=lambda one: one["at"])


def expected(dossier):
  """(kind, questionnaire or day) of every signal that the rules ask for."""
  today = day(dossier["today"])
  forms = scores(dossier)
  for position, form in enumerate(forms):
    name = form["instrument"]
    if name in SAFETY and form["numbers"][SAFETY[name] - 1] >= 1:
      yield "safety", form["id"]
    if form["total"] >= CUTOFF[name]:
      yield "over-cutoff", form["id"]
    earlier = [one for one in forms[:position] if one["instrument"] == name]
    if name in RELIABLE and any(
        form["total"] - one["total"] >= RELIABLE[name] for one in earlier[:1] + earlier[-1:]):
      yield "worsening", form["id"]
  event = dossier.get("event")
  if event and event["complaints"] == "yes":
    yield "four-weeks", ""
  if event and event["on"] and not event["no_contact"]:
    late = plus(day(event["on"]), RESCREEN + GRACE + 1)
    entered = datetime.datetime.fromtimestamp(event["at"] / 1000, datetime.timezone.utc).date()
    since = plus(day(event["on"]), RESCREEN)
    # The house looks in the morning; what was told of later that day is looked at on the next.
    looked = max(late, plus(entered, 1))
    if entered <= late and looked <= today and not any(since <= form["on"] < looked for form in forms):
      yield "overdue-screening", str(looked)
  for help_ in dossier["help"]:
    late = plus(day(help_["on"]), FIRST_SCREENING + 1)
    since = plus(day(help_["on"]), -EARLY)
    if help_["product"] in ASKS_FOR_SCREENING and late <= today \
        and not any(since <= form["on"] < late for form in forms):
      yield "overdue-screening", str(late)


def found(dossier):
  for signal in dossier["signals"]:
    kind = signal["kind"]
    place = signal["screening"] if kind in ("safety", "over-cutoff", "worsening") else ""
    yield kind, signal["raised"] if kind == "overdue-screening" else place


def lives(dossier):
  """What is wrong with how the signals of a dossier went on."""
  today, now = day(dossier["today"]), dossier["now"]
  tasks = Counter(task["source"] for task in dossier["tasks"])
  for signal in dossier["signals"]:
    rulings, round_ = signal["rulings"], signal["round"]
    if len(rulings) != (round_ - 1 if signal["open"] else round_):
      yield f"{signal['kind']}: round {round_} with {len(rulings)} decisions"
    if any(ruling["decision"] != "watch" for ruling in rulings[:round_ - 1]):
      yield f"{signal['kind']}: came back without having been watched"
    if any(not first["at"] <= second["at"] for first, second in zip(rulings, rulings[1:])):
      yield f"{signal['kind']}: decisions out of order"
    if signal["open"]:
      if not tasks["signal"]:
        yield f"{signal['kind']}: open, and nobody's task"
      if signal["due"] <= now and not (signal["escalated"] and tasks["signal-overdue"]):
        yield f"{signal['kind']}: past its term, and nobody was told"
    elif rulings[-1]["until"] and day(rulings[-1]["until"]) <= today:
      yield f"{signal['kind']}: watched until {rulings[-1]['until']}, and not back"
    started = day(rulings[round_ - 2]["until"]) if round_ > 1 else day(signal["raised"])
    hours = TERM_HOURS.get(signal["kind"], 168)
    due = datetime.datetime.fromtimestamp(signal["due"] / 1000, datetime.timezone.utc)
    if not 0 <= (due.date() - started).days - hours // 24 <= 1:
      yield f"{signal['kind']}: due {due} after {started}"
  if not any(signal["open"] for signal in dossier["signals"]) and (tasks["signal"] or tasks["signal-overdue"]):
    yield "a task for a signal, and none is open"


def main(path):
  problems, kinds, count = [], Counter(), 0
  with open(path, encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
      dossier = json.loads(line)
      count += 1
      must, has = Counter(expected(dossier)), Counter(found(dossier))
      problems += [f"dossier {number}: missing {one}" for one in must - has]
      problems += [f"dossier {number}: nobody asked for {one}" for one in has - must]
      problems += [f"dossier {number}: {text}" for text in lives(dossier)]
      kinds.update(kind for kind, _ in has.elements())
  print(f"{count} dossiers, {sum(kinds.values())} signals {dict(kinds)}, {len(problems)} problems")
  print("\n".join(problems[:40]))
  return 1 if problems or not count else 0


if __name__ == "__main__":
  sys.exit(main(sys.argv[1]))
