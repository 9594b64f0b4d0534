"""What `acro` (PyPI) lets through for a plan: every table of one level of detail is one output, checked on its own.

Totals are asked as tables of their own, because with `margins=True, suppress=True` the package counts the kept
records only.
"""

import contextlib
import io
import itertools
import logging
import os
import tempfile
import warnings

from plans import table


def levels(codes, sets):
    """Parts a list of codes into groups of which the leaf sets do not overlap."""
    groups = []
    for code in codes:
        for group in groups:
            if all(not (sets[code] & sets[other]) for other in group):
                group.append(code)
                break
        else:
            groups.append([code])
    return groups


def acro_tables(plan):
    """The tables that a researcher would get out; a suppressed cell is NaN there and `s` here."""
    import pandas
    import acro

    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    records = [leaf for leaf, count in plan.truth.items() for _ in range(count)]
    frame = pandas.DataFrame(records, columns=plan.dims)
    start = os.getcwd()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        os.chdir(folder)
        try:
            checker = acro.ACRO(suppress=True)
            entries = enumerate(plan.data["plan"])
            return [table(entry, number, cells(plan, entry, frame, checker)) for number, entry in entries]
        finally:
            os.chdir(start)


def cells(plan, entry, frame, checker):
    found = []
    choices = [levels(codes, plan.sets[name]) for name, codes in zip(entry["dims"], entry["codes"])]
    for level in itertools.product(*choices):
        part = frame[entry["dims"]].copy()
        for name, codes in zip(entry["dims"], level):
            by_leaf = {leaf: code for code in codes for leaf in plan.sets[name][code]}
            part[name] = part[name].map(by_leaf)
        part = part.dropna()
        if len(part):
            found.extend(output(part, entry["dims"], checker))
    return found


def output(part, dims, checker):
    columns = [part[name] for name in dims[1:]] or [part[dims[0]].map(lambda code: "all").rename("all")]
    shown = checker.crosstab(part[dims[0]], columns)
    for row, values in shown.iterrows():
        for column, value in values.items():
            codes = (row,) + (column if isinstance(column, tuple) else (column,) if len(dims) > 1 else ())
            yield codes, {"s": True} if value != value else {"v": int(value)}
