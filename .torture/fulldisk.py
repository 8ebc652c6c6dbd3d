#!/usr/bin/env python3
"""A full disk: fulldisk.py BINARY [SIZES 8]

Imports and marks where there is no room, at many sizes: on a small tmpfs as root, else under `ulimit -f`. The program
ends with a message, never by a signal; the store is whole, is read on the full disk, and completes once there is room.
"""
import resource
from torture import *

sizes = parameter(2, 8)


def mount(disk, kilobytes, *options):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(("size=%dk" % kilobytes,) + options), "none", disk],
                          stderr=subprocess.DEVNULL).returncode == 0


def fill(path):
    """Takes what room there is."""
    try:
        file = os.open(path, os.O_CREAT | os.O_WRONLY)
        try:
            while os.write(file, bytes(4096)):
                pass
        finally:
            os.close(file)
    except OSError:
        pass


with Nashra(sys.argv[1], "disk") as nashra:
    disk = nashra.path("disk")
    os.mkdir(disk)
    isRoot = os.geteuid() == 0 and mount(disk, 64)
    if isRoot:
        subprocess.run(["umount", disk], check=True)
    figures = Figures("full disk" if isRoot else "full disk (ulimit)")
    many, base = nashra.write("many.jsonl", lines(articles(400))), nashra.path("base.sqlite")
    nashra.must("import", many, store=base)
    full = os.path.getsize(base) // 1024
    store = os.path.join(disk, "s.sqlite")

    def case(kind, kilobytes, prepared, arguments):
        if isRoot and not mount(disk, kilobytes):
            sys.exit("torture: a tmpfs cannot be mounted")
        limit = None if isRoot else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes << 10, kilobytes << 10))
        try:
            if prepared:
                copy(base, store)
            before = titles(store)
            result = nashra.run(*arguments, store=store, before=limit)
            faults = [result.unless(0, 1)]
            if result.status == 1 and not result.err.strip():
                faults.append("no message")
            if any(title not in titles(store) for title in before):
                faults.append("articles are gone")
            if prepared:
                # With the last block taken it is still read.
                if isRoot:
                    fill(os.path.join(disk, "filler"))
                faults.append(nashra.run("list", "--limit", "3", store=store, before=limit).unless(0))
                faults.append(nashra.run("search", "نهر", store=store, before=limit).unless(0))
            if isRoot:
                subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
            faults.append(nashra.run(*arguments, store=store).unless(0))
            if titles(store) != titles(base):
                faults.append("with room it does not complete")
            faults += damage(nashra, store)
            figures.add(kind, *["%d KB: %s" % (kilobytes, fault) for fault in faults if fault])
        finally:
            if isRoot:
                subprocess.run(["umount", "-l", disk], check=True)
            else:
                for name in os.listdir(disk):
                    os.remove(os.path.join(disk, name))

    for number in range(sizes):
        case("import", 40 + full * 2 * number // sizes, False, ("import", many))
    for number in range(sizes):
        case("mark", full + 8 + 400 * number * number // (sizes * sizes), True, ("mark", "read", ""))
    if os.path.exists("/dev/full"):
        for arguments in (("list",), ("search", "نهر"), ("tags",)):
            with open("/dev/full", "wb") as sink:
                child = subprocess.run([nashra.binary, *arguments, "--store", base], stdout=sink, stderr=subprocess.PIPE,
                                       env=nashra.environment)
            figures.add("output", child.returncode != 1 and "%s > /dev/full: status %d" % (arguments[0], child.returncode))
figures.end()
