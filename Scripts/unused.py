#!/usr/bin/env python3
"""Declarations that nothing of the product names: each has to go, or to be allowed with its reason.

A declaration is unused when its name stands nowhere in the sources but where it is declared; comments and texts don't
count, and neither do tests: what only a test needs is not needed. Names are compared as words, so what shares its name
with something used is not found.

    Scripts/unused.py [FOLDER]    the folder that holds Sources, Plugins and Bench
"""

import pathlib
import re
import sys

# Where declarations are judged, and where else a name may be used.
JUDGED = ("Sources", "Plugins")
USING = ("Sources", "Plugins", "Bench")
ALLOWED = pathlib.PurePath("Scripts/unused-allowed.txt")

KINDS = "func|var|let|struct|enum|class|actor|protocol|typealias|associatedtype|case"
# A keyword that declares, and the name behind it; `class func` declares its function, `.let` and `init` nothing.
DECLARATION = re.compile(rf"(?<![\w.`])({KINDS})[ \n]+(?!(?:{KINDS})\b)`?([A-Za-z_]\w*)`?")
# The further names of `case one, two(Int), three = "3"`.
FURTHER = re.compile(r"\s*,\s*`?([A-Za-z_]\w*)`?")
# What stands before the case of an enum on its line.
CASE_OF_ENUM = re.compile(r"\s*(indirect\s+)?|.*\benum\b[^{}]*\{\s*")
# What an override or the entry of the program is called by, others call.
CALLED_BY_OTHERS = re.compile(r"(?:@main|\boverride)\b[^;{}\n]*\n?[^;{}\n]*$")
RAW_VALUE = re.compile(r'\s*=\s*(?:-?\w+|"[^"]*")')
# From a name to the brace of its body, or to the next requirement of a protocol.
TO_BODY = re.compile(r"[^{}]*?(?=[{}]|\n\s*(?:func|var|static|init|associatedtype)\b|\Z)")
WORD = re.compile(r"[A-Za-z_]\w*")
INHERITING = re.compile(r"\b(?:enum|protocol|extension|struct|class)\s+([\w.]+)(?:<[^>{]*>)?\s*:\s*([^{]*)\{")
OWNING = re.compile(r"\b(?:func|struct|enum|class|actor|protocol|extension)\s+`?([A-Za-z_]\w*)`?")
ENUM = re.compile(r"\benum\s+(\w+)")


def code_of(text):
    """The text without comments and without what strings say; code inside an interpolation stays."""
    out, at = [], 0

    def skip_string(at):
        hashes = 0
        while text[at] == "#":
            hashes, at = hashes + 1, at + 1
        quote = '"""' if text.startswith('"""', at) else '"'
        at += len(quote)
        end, escape = quote + "#" * hashes, "\\" + "#" * hashes
        out.append('"')
        while at < len(text) and not text.startswith(end, at):
            if text.startswith(escape + "(", at):
                out.append(" (")
                at = copy_code(at + len(escape) + 1, inside=True)
                out.append(") ")
            elif text.startswith(escape, at):
                at += len(escape) + 1
            else:
                if text[at] == "\n":
                    out.append("\n")
                at += 1
        out.append('"')
        return at + len(end)

    def copy_code(at, inside=False):
        depth = 1
        while at < len(text):
            if text.startswith("//", at):
                while at < len(text) and text[at] != "\n":
                    at += 1
            elif text.startswith("/*", at):
                level = 0
                while at < len(text):
                    if text.startswith("/*", at):
                        level, at = level + 1, at + 2
                    elif text.startswith("*/", at):
                        level, at = level - 1, at + 2
                        if level == 0:
                            break
                    else:
                        out.append("\n" if text[at] == "\n" else "")
                        at += 1
            elif re.match(r'#*"', text[at:at + 8]):
                at = skip_string(at)
            else:
                if inside and text[at] == "(":
                    depth += 1
                if inside and text[at] == ")":
                    depth -= 1
                    if depth == 0:
                        return at + 1
                out.append(text[at])
                at += 1
        return at

    copy_code(at)
    return "".join(out)


def behind_value(code, at):
    """Behind what follows the name of an enum's case: its values in parentheses, or its raw value."""
    if code.startswith("(", at):
        depth = 0
        while at < len(code):
            depth += (code[at] == "(") - (code[at] == ")")
            at += 1
            if depth == 0:
                break
    raw = RAW_VALUE.match(code, at)
    return raw.end() if raw else at


def inheritance(codes):
    """What each type of the sources says behind its colon, with what its extensions add."""
    parents = {}
    for code in codes:
        for name, listed in INHERITING.findall(code):
            parents.setdefault(name.split(".")[-1], set()).update(WORD.findall(listed))
    return parents


def is_listed(name, parents, seen=()):
    """Whether an enum's cases are found by `allCases`, so that nothing has to name one."""
    return any(
        parent == "CaseIterable" or parent not in seen and is_listed(parent, parents, (*seen, parent))
        for parent in parents.get(name, ()))


def own_places(code):
    """Where a function or a type names itself: its own body, and its extensions."""
    for match in OWNING.finditer(code):
        depth, at = 0, match.end()
        start = end = TO_BODY.match(code, at).end()
        if code.startswith("{", start):
            while end < len(code):
                depth += (code[end] == "{") - (code[end] == "}")
                end += 1
                if depth == 0:
                    break
        yield match.group(1), match.start(1), end


def declarations(code, parents):
    """Name and place of each declaration."""
    for match in DECLARATION.finditer(code):
        kind, name, at = match.group(1), match.group(2), match.end()
        line_before = code[code.rfind("\n", 0, match.start()) + 1:match.start()]
        if kind == "case":
            # In a `switch` or an `if` a case is a pattern; one of an enum begins its line, and nothing stands behind it.
            if not CASE_OF_ENUM.fullmatch(line_before):
                continue
            enums = ENUM.findall(code, 0, match.start())
            if enums and is_listed(enums[-1], parents):
                continue
            names = [(name, match.start(2))]
            at = behind_value(code, at)
            while further := FURTHER.match(code, at):
                names.append((further.group(1), further.start(1)))
                at = behind_value(code, further.end())
            if not re.match(r"[ ]*(\n|}|;|$)", code[at:at + 80]):
                continue
            yield from names
        elif not CALLED_BY_OTHERS.search(code[max(0, match.start() - 200):match.start()]):
            yield name, match.start(2)


def unused(root):
    """File, line and name of each declaration whose name stands nowhere else."""
    codes = {
        path.relative_to(root): code_of(path.read_text(encoding="utf-8"))
        for folder in USING for path in sorted((root / folder).rglob("*.swift"))
    }
    parents = inheritance(codes.values())
    declared, uses = {}, set()
    for path, code in codes.items():
        places = set()
        for name, at in declarations(code, parents):
            places.add(at)
            if path.parts[0] in JUDGED and name != "_":
                declared.setdefault(name, []).append((path, code.count("\n", 0, at) + 1))
        own = {}
        for name, start, end in own_places(code):
            own.setdefault(name, []).append(range(start, end))
        for word in WORD.finditer(code):
            at, name = word.start(), word.group()
            if at not in places and not any(at in body for body in own.get(name, ())):
                uses.add(name)
    return sorted((*place, name) for name, places in declared.items() if name not in uses for place in places)


def allowed(root):
    """The names that something outside the sources calls, each with its reason behind two spaces."""
    path, names = root / ALLOWED, {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.exists() else [], 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, reason = line.partition("  ")
        if not reason.strip():
            sys.exit(f"{ALLOWED}:{number}: {name} has no reason")
        names[name.strip()] = number
    return names


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).parent.parent)
    found, names = unused(root), allowed(root)
    complaints = [f"{path}:{line}: {name}" for path, line, name in found if name not in names]
    needed = {name for _, _, name in found}
    needless = [f"{ALLOWED}:{number}: {name} is used, or is gone" for name, number in names.items() if name not in needed]
    if complaints:
        print("Nothing of the product names these; delete them, or allow them with a reason in " + str(ALLOWED) + ":")
        print("\n".join(complaints))
    if needless:
        print("Nothing needs these lines:")
        print("\n".join(needless))
    return 1 if complaints or needless else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
