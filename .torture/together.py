#!/usr/bin/env python3
"""Several processes at once: together.py BINARY [SECONDS 30] [SEED]

First starts at the same moment, then imports, marks, refreshes and readers on one store. None fails, nothing that was
told as stored is missing, and the store passes its check.
"""
from torture import *

seconds = parameter(2, 30)
seed, dice = seeded(sys.argv[3] if len(sys.argv) > 3 else None)
figures = Figures("together", seed)

with Nashra(sys.argv[1], "together") as nashra:
    store = nashra.path("s.sqlite")
    for _ in range(6):
        remove(store)
        for child in [nashra.start("list", store=store) for _ in range(5)]:
            _, error = child.communicate(timeout=60)
            figures.add("first starts", child.returncode != 0 and "status %s %s" % (child.returncode, error.decode(errors="replace")[-160:]))

    remove(store)
    nashra.must("import", nashra.write("a.jsonl", lines(articles(200))), store=store)
    server = Server(lambda path: feed(path[1:], articles(10, seed=time.time_ns() % 1000)).encode())
    for number in range(6):
        nashra.must("feeds", "add", "--unchecked", server.address(number), store=store)
    end, imported, lock = time.monotonic() + seconds, [], threading.Lock()

    def imports(number):
        batch = articles(15, seed=1000 + number)
        for article in batch:
            article["title"] += " دفعة %d" % number
        result = nashra.run("import", nashra.write("b%d.jsonl" % number, lines(batch)), store=store)
        if result.status == 0:
            imported.extend(article["title"] for article in batch)
        return result

    jobs = {
        "imports": imports,
        "marks": lambda _: nashra.run("mark", dice.choice(("read", "unread", "starred", "unstarred")), "--filter", dice.choice(WORDS + [""]), store=store),
        "refreshes": lambda _: nashra.run("refresh", "--force", store=store),
        "readers": lambda _: nashra.run(*dice.choice((("list",), ("search", dice.choice(WORDS)), ("tags",), ("store", "stats"))), store=store)}

    def work(kind):
        number = 0
        while time.monotonic() < end:
            result = jobs[kind](number)
            number += 1
            with lock:
                figures.add(kind, result.unless(0))

    threads = [threading.Thread(target=work, args=(kind,)) for kind in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.close()
    missing = set(imported) - set(titles(store))
    figures.add("store", missing and "%d imported articles are missing" % len(missing), *damage(nashra, store))
figures.end()
