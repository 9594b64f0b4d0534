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
    """Share of cells and of their true value that is published as an exact number."""
    cells = shown = value = shown_value = 0
    for entry, published in zip(plan.data["plan"], tables):
        counts = plan.counts(entry)
        for cell in published["cells"]:
            count = counts[tuple(cell["c"])]
            cells += 1
            value += count
            if "v" in cell:
                shown += 1
                shown_value += count
    return shown / max(cells, 1), shown_value / max(value, 1)
