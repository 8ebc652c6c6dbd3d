#!/usr/bin/env python3
"""Kills: kills.py BINARY [ROUNDS 6] [SEED]

kill -9 at random moments of a first start, an import, a mark, a refresh and a repair. Afterwards the store passes its
check and SQLite's, nothing is gone that was seen, and the same again completes with what an undisturbed run leaves.
"""
from torture import *

rounds = parameter(2, 6)
seed, dice = seeded(sys.argv[3] if len(sys.argv) > 3 else None)
figures = Figures("kills", seed)


def killed(nashra, moment, *arguments, store):
    """Runs so many seconds; how many articles were there just before the end."""
    child = nashra.start(*arguments, store=store)
    end, seen = time.monotonic() + moment, 0
    while time.monotonic() < end and child.poll() is None:
        seen = count(store) or seen
        time.sleep(min(0.01, max(0, end - time.monotonic())))
    child.kill()
    child.communicate()
    nashra.children.remove(child)
    return seen


def tortured(nashra, kind, start, arguments, same, times=1):
    """`start` makes the store as it was before, `same` gives what must be there in the end."""
    store = nashra.path("s.sqlite")
    start(store)
    began = time.monotonic()
    nashra.must(*arguments, store=store)
    whole, wanted = time.monotonic() - began, same(store)
    for _ in range(rounds * times):
        start(store)
        # The first moments and the last ones are where files come and go.
        moment = dice.choice((dice.uniform(0, whole), dice.uniform(0, whole / 8), dice.uniform(whole * 0.8, whole * 1.1)))
        at = "killed at %.0f of %.0f ms: " % (moment * 1000, whole * 1000)
        seen = killed(nashra, moment, *arguments, store=store)
        faults = damage(nashra, store)
        if count(store) < seen:
            faults.append("%d articles were seen, %d are there" % (seen, count(store)))
        faults.append(nashra.run(*arguments, store=store).unless(0))
        if same(store) != wanted:
            faults.append("the same again does not complete")
        faults += damage(nashra, store)
        figures.add(kind, *[at + fault for fault in faults if fault])


def repairs(nashra, base):
    new, before = nashra.path("new.sqlite"), digest(base)
    began = time.monotonic()
    nashra.must("store", "repair", new, store=base)
    whole, wanted = time.monotonic() - began, titles(base)
    for _ in range(rounds):
        remove(new)
        moment = dice.uniform(0, whole * 1.1)
        child = nashra.start("store", "repair", new, store=base)
        time.sleep(moment)
        child.kill()
        child.communicate()
        nashra.children.remove(child)
        faults = [] if digest(base) == before else ["the old store has changed"]
        if os.path.exists(new):
            if titles(new) != wanted:
                faults.append("half a store is left, %d of %d articles" % (count(new), len(wanted)))
            remove(new)
        faults.append(nashra.run("store", "repair", new, store=base).unless(0))
        if titles(new) != wanted:
            faults.append("a second repair gives %d of %d articles" % (count(new), len(wanted)))
        faults += damage(nashra, new)
        figures.add("repair", *["killed at %.0f of %.0f ms: %s" % (moment * 1000, whole * 1000, f) for f in faults if f])


with Nashra(sys.argv[1], "kills") as nashra:
    many = nashra.write("many.jsonl", lines(articles(1200)))
    base, subscribed = nashra.path("base.sqlite"), nashra.path("subscribed.sqlite")
    nashra.must("import", many, store=base)
    server = Server(lambda path: feed(path[1:], articles(20, seed=int(path[1:]))).encode())
    try:
        for number in range(12):
            nashra.must("feeds", "add", "--unchecked", server.address(number), store=subscribed)
        tortured(nashra, "first start", remove, ("list",), lambda store: titles(store) == [], times=3)
        tortured(nashra, "import", remove, ("import", many), titles)
        tortured(nashra, "mark", lambda store: copy(base, store), ("mark", "read", ""), lambda store: count(store, "unread"))
        tortured(nashra, "refresh", lambda store: copy(subscribed, store), ("refresh", "--force"), titles)
    finally:
        server.close()
    repairs(nashra, base)
figures.end()
