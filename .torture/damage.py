#!/usr/bin/env python3
"""Damaged stores: damage.py BINARY [PLACES 30] [SEED]

Bytes flipped, pages zeroed, files cut, files that are none of ours. No command ends by a signal or hangs, a damaged
store is not written into by repair, what repair writes passes its check. Prints how many articles repair saves.
"""
from torture import *

places = parameter(2, 30)
seed, dice = seeded(sys.argv[3] if len(sys.argv) > 3 else None)
figures = Figures("damage", seed)
saved = []


def spoiled(store, size):
    """Damages the file somehow, and says how."""
    how = dice.choice(("flip", "noise", "zero", "cut"))
    place, length = dice.randrange(size), dice.choice((1, 1, 16, 512))
    if how == "zero":
        place, length = place - place % 4096, 4096
    if how == "cut":
        os.truncate(store, place)
        return "cut to %d bytes" % place
    with open(store, "r+b") as file:
        file.seek(place)
        old = file.read(length)
        new = {"flip": lambda: bytes(byte ^ 1 << dice.randrange(8) for byte in old),
               "noise": lambda: dice.randbytes(len(old)), "zero": lambda: bytes(len(old))}[how]()
        file.seek(place)
        file.write(new)
    return "%s of %d bytes at %d" % (how, length, place)


def tried(nashra, store, number):
    faults = []
    for arguments in (("list", "--limit", "5"), ("show", number), ("search", "نهر"), ("tags",), ("store", "stats"), ("store", "check")):
        result = nashra.run(*arguments, store=store, timeout=30)
        faults.append(result.unless(0, 1))
        if result.status == 1 and not result.err.strip():
            faults.append("%s fails without a message" % arguments[0])
    return faults


with Nashra(sys.argv[1], "damage") as nashra:
    base, store, new = (nashra.path(name) for name in ("base.sqlite", "s.sqlite", "new.sqlite"))
    nashra.must("import", nashra.write("a.jsonl", lines(articles(250))), store=base)
    os.mkdir(nashra.path("pages"))
    for number, article in enumerate(articles(50, seed=8)):
        nashra.write("pages/%d.txt" % number, page(article))
    more = nashra.write("more.jsonl", lines(articles(5, seed=9)))
    nashra.must("import", nashra.path("pages"), store=base)
    nashra.must("mark", "starred", "نهر", store=base)
    all, size = set(titles(base)), os.path.getsize(base)
    number = str(column(base, "SELECT id FROM article LIMIT 1")[0])
    for _ in range(places):
        copy(base, store)
        how = spoiled(store, size)
        faults = tried(nashra, store, number)
        before = digest(store)
        remove(new)
        repaired = nashra.run("store", "repair", new, store=store)
        faults.append(repaired.unless(0, 1))
        if digest(store) != before:
            faults.append("repair has changed the damaged store")
        if repaired.status == 0:
            faults += damage(nashra, new)
            if strange := [title for title in titles(new) if title.startswith(("{", "<"))]:
                faults.append("%d headlines of raw text, as %.40s" % (len(strange), strange[0]))
            saved.append(len(all & set(titles(new))) / len(all))
        elif os.path.exists(new):
            faults.append("repair fails and leaves a file")
        else:
            saved.append(0)
        # What writes comes last, and may do nothing worse than refuse.
        for arguments in (("mark", "read", ""), ("import", more)):
            faults.append(nashra.run(*arguments, store=store).unless(0, 1))
        figures.add("store", *["%s: %s" % (how, fault) for fault in faults if fault])

    def foreign(name, content):
        remove(store)
        with open(store, "wb") as file:
            file.write(content)
        before = digest(store)
        faults = tried(nashra, store, number) + [nashra.run("import", more, store=store).unless(1)]
        if digest(store) != before:
            faults.append("was changed")
        figures.add("foreign", *["%s: %s" % (name, fault) for fault in faults if fault])

    other = sqlite3.connect(nashra.path("other.sqlite"))
    other.execute("CREATE TABLE notes(text)")
    other.commit()
    other.close()
    with open(base, "rb") as file:
        own = file.read()
    with open(nashra.path("other.sqlite"), "rb") as file:
        foreign("another program's database", file.read())
    foreign("text", "نص لا غير\n".encode() * 100)
    foreign("noise", dice.randbytes(5000))
    foreign("our header alone", own[:100])
    foreign("a later version", own[:60] + (9999).to_bytes(4, "big") + own[64:])
    remove(store)
    os.mkfifo(store)
    figures.add("foreign", nashra.run("list", store=store, timeout=10).unless(1))
    saved.sort()
    print("# repair saves %.1f %% of the articles in the middle, %.1f %% at least; all of them in %d of %d" % (
        saved[len(saved) // 2] * 100, saved[0] * 100, sum(share == 1 for share in saved), len(saved)))
figures.end()
