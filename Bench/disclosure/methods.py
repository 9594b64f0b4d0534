"""What common practice would publish for a plan; all of it is judged by the same attacker."""

from plans import table


def naive_threshold(plan):
    """Counts of 1 to k - 1 are marked, everything else is exact: what a spreadsheet does."""
    tables = []
    for number, entry in enumerate(plan.data["plan"]):
        cells = []
        for codes, count in plan.counts(entry).items():
            hidden = 0 < count < plan.threshold
            cells.append((codes, {"s": True} if hidden else {"v": count}))
        tables.append(table(entry, number, cells))
    return tables


def rounding(plan):
    """The rule of the English hospital statistics since 2018: 1 to 7 is marked, the rest goes to the nearest 5."""
    tables = []
    for number, entry in enumerate(plan.data["plan"]):
        cells = []
        for codes, count in plan.counts(entry).items():
            if count == 0:
                content = {"v": 0}
            elif count <= 7:
                content = {"lo": 1, "hi": 7}
            else:
                nearest = (count + 2) // 5 * 5
                content = {"lo": max(8, nearest - 2), "hi": nearest + 2}
            cells.append((codes, content))
        tables.append(table(entry, number, cells))
    return tables


def shown_share(plan, tables):
    """Share of the planned cells, each counted once, and of their true value that is published as an exact number."""
    shown = {plan.key(table["dims"], cell["c"]) for table in tables for cell in table["cells"] if "v" in cell}
    counts = {}
    for entry in plan.data["plan"]:
        for codes, count in plan.counts(entry).items():
            counts[plan.key(entry["dims"], codes)] = count
    visible = [count for key, count in counts.items() if key in shown]
    return len(visible) / max(len(counts), 1), sum(visible) / max(sum(counts.values()), 1)
