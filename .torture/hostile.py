#!/usr/bin/env python3
"""Hostile text: hostile.py BINARY

Each control, alone and in the sequences that terminals obey, in each field of pages, JSONL and feeds. What the commands
write and what the reader draws is taken byte for byte: no control of the text may be in it. Then sizes and nesting that
no article has; the program ends them with a message or reads them, within a minute each.
"""
import base64, fcntl, pty, re, select, struct, termios
from torture import *

CONTROLS = [chr(c) for c in (*range(1, 32), *range(127, 160))]
MOVERS = [chr(c) for c in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
SEQUENCES = ["\x1b[31m", "\x1b]0;OBEYED\x07", "\x1b]52;c;T0JFWUVE\x07", "\x1b[6n", "\x1bPqOBEYED\x1b\\", "\x1bc", "\x1b[5i", "\x9b31m",
             "\x9d0;OBEYED\x9c", "\x1b]8;;http://OBEYED\x1b\\", "\x1b_OBEYED\x1b\\", "\x1b#8", "\x1b(0", "\x1b[2J", "\x1b[?1049l", "\x1bZ"]
# Whatever stands in a text stands between two letters that nothing else brings.
SALT = "".join("Ѯ%sѰ" % c for c in CONTROLS + MOVERS + SEQUENCES)
figures = Figures("hostile text")


def in_output(what, result):
    """Faults of what a command wrote into a pipe."""
    faults = [result.unless(0, 1, 2)]
    for name, raw in (("output", result.out), ("errors", result.err)):
        words = raw.decode(errors="replace")
        # JSON is for programs, and has the text as it is but for what JSON itself must escape.
        movers = [] if words.startswith("{") else MOVERS[3:]
        found = {"U+%04X" % ord(c) for c in words if c in CONTROLS and c not in "\n\t" or c in movers}
        if found:
            faults.append("%s of %s has %s" % (name, what, " ".join(sorted(found)[:8])))
    return faults


SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")


def on_terminal(what, raw):
    """Faults of what the reader wrote: the text of the feed within a sequence, or a control outside of all."""
    faults = []
    sequences = SEQUENCE.findall(raw)
    for sequence in sequences:
        if sequence.startswith(b"\x1b]52;"):
            # What was copied is text of the article, whole and without what terminals obey.
            copied = base64.b64decode(sequence[7:].rstrip(b"\x07\x1b\\") + b"==", validate=False).decode(errors="replace")
            if any(c in CONTROLS and c not in "\n\t" for c in copied):
                faults.append("%s copies controls" % what)
        elif b"OBEYED" in sequence or "Ѯ".encode() in sequence:
            faults.append("%s has text within %r" % (what, sequence[:40]))
    if forbidden := set(sequences) & {s.encode() for s in ("\x1b[6n", "\x1bc", "\x1b[5i", "\x1b#8", "\x1bZ")}:
        faults.append("%s has %r" % (what, sorted(forbidden)))
    rest = SEQUENCE.sub(b"", raw).decode(errors="replace")
    # Backspace, tab, newline and return are how ncurses moves; behind our letter they would be the text's.
    bad = {"U+%04X" % ord(c) for c in rest if c in CONTROLS and c not in "\b\t\n\r\x0e\x0f" or c in MOVERS[3:]}
    bad |= {"U+%04X after a letter" % ord(m) for m in re.findall("Ѯ([\b\t\x0e\x0f])Ѱ", rest)}
    if bad:
        faults.append("%s has %s" % (what, " ".join(sorted(bad)[:8])))
    return faults


def reader(nashra, store, keys, size=(30, 100)):
    """What the reader writes while keys are pressed, and its status."""
    child, terminal = pty.fork()
    if child == 0:
        try:
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)
            os.execve(nashra.binary, [nashra.binary, "--store", store], nashra.environment)
        finally:
            os._exit(127)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    raw = b""

    def read(quiet, longest):
        nonlocal raw
        end, last = time.monotonic() + longest, time.monotonic()
        while time.monotonic() < end and time.monotonic() - last < quiet:
            if select.select([terminal], [], [], 0.02)[0]:
                try:
                    more = os.read(terminal, 65536)
                except OSError:
                    return
                if b"\x1b[c" in more:
                    os.write(terminal, b"\x1b[?64;1;2c")
                raw += more
                last = time.monotonic()

    status = None
    try:
        read(0.5, 4)
        for key in (*keys, b"\x1b", b"\x1b", b"q", b"q", b"q"):
            try:
                os.write(terminal, key)
            except OSError:
                break
            read(0.06, 1)
        for _ in range(100):
            ended, code = os.waitpid(child, os.WNOHANG)
            if ended:
                status = os.waitstatus_to_exitcode(code)
                break
            read(0.05, 0.1)
            # Of a terminal that was given up nothing is read, and the program still closes its store.
            time.sleep(0.05)
    finally:
        if status is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        os.close(terminal)
    return raw, status


def rss(salt, references):
    """A feed with the salt in every field, as references or as it is; XML has no NUL and no other way for C0."""
    s = "".join("&#%d;" % ord(c) for c in salt) if references else "<![CDATA[%s]]>" % salt
    return ("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>%s</title><item><title>خبر %s</title>"
            "<link>http://a.example/%s</link><category>%s</category><dc:creator>%s</dc:creator><description>%s</description></item>"
            "</channel></rss>" % ((s,) * 6))


with Nashra(sys.argv[1], "hostile") as nashra:
    store = nashra.path("s.sqlite")
    os.mkdir(nashra.path("in"))
    article = {"title": "خبر " + SALT, "text": "نص " + SALT, "source": SALT, "author": SALT, "category": SALT, "abstract": SALT,
               "url": "http://a.example/" + SALT, "tags": ["وسم " + SALT], "id": SALT}
    nashra.write("in/a.jsonl", lines([article] + [
        {"title": "خبر Ѯ%sѰ" % c, "text": "Ѯ%sѰ" % c, "source": c, "tags": [c]} for c in CONTROLS + MOVERS + SEQUENCES]))
    nashra.write("in/p.txt", page({"title": "عنوان " + SALT, "text": "نص " + SALT, "source": SALT, "tags": [SALT]}, [SALT]))
    nashra.write("in/f.xml", rss(SALT, False))
    nashra.write("in/g.xml", rss(SALT, True))
    nashra.write("in/h.json", json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": SALT, "items": [{
            "id": SALT, "url": "http://a.example/" + SALT, "title": SALT, "content_html": "<p>نص %s <a href='x%s'>رابط</a> &#27;[31m" % (SALT, SALT),
            "tags": [SALT]}]}))
    named = nashra.write("\x1b]0;OBEYED\x07Ѯ\x9bѰ.jsonl", '{"title": "Ѯ\x1bѰ"}\n{]\n')
    figures.add("import", *in_output("import", nashra.run("import", nashra.path("in"), named, nashra.path("no\x1b[31m"), store=store)))
    for name in ("f.xml", "g.xml"):
        nashra.run("feeds", "add", "--unchecked", "file:" + nashra.path("in", name), "--title", "خلاصة " + SALT[:200], store=store)
    figures.add("feeds", *in_output("refresh", nashra.run("refresh", "--force", store=store)))
    numbers = [str(number) for number in column(store, "SELECT id FROM article")]
    for words in (("list",), ("list", "--format", "json"), ("search", "نص"), ("search", "نص", "--format", "json"), ("tags",), ("tags", "--format", "json"),
                  ("feeds", "list"), ("feeds", "list", "--format", "json"), ("feeds", "export"), ("store", "check"),
                  ("feeds", "parse", nashra.path("in/f.xml")), ("list", "is:\x1b[31m"), ("list", "after:\x1b[31m"), ("list", "--theme", "\x1b[31m"),
                  ("themes", "check", "\x1b]0;OBEYED\x07"), ("list", "--config", "/no\x1b[31m"), ("\x1b[31m",), ("list", "--\x1b[31m"), ("show", "\x1b[31m"),
                  ("list", "--store", nashra.path("no\x1b[31m/s.sqlite"))):
        own = None if "--store" in words or words[0] in ("themes", "\x1b[31m") or words[:2] == ("feeds", "parse") else store
        figures.add("commands", *in_output(repr(words), nashra.run(*words, store=own)))
    for number in numbers[:12] + numbers[-12:]:
        for words in (("show", number), ("show", number, "--format", "json"), ("show", number, "--visual", "--width", "30")):
            figures.add("commands", *in_output(repr(words), nashra.run(*words, store=store)))
    tour = [b"j", b"\r", b" ", b"y", b"\x1b", b"j", b"\r", b" ", b"\x1b", b"t", b"j", b"\r", b"\x1b", b"c", b"\x1b", b"/", "Ѯ".encode(), b"\r", b"\x1b", b"G", b"\r", b"y", b" ", b"q"]
    for size in ((30, 100), (12, 30)):
        raw, status = reader(nashra, store, tour + [b"k", b"\r", b" ", b"q"] * 12, size)
        figures.add("terminal", status != 0 and "the reader ends with status %s" % status, *on_terminal("the reader", raw))

    deep = 100_000
    for name, content in (
        ("line.txt", "عنوان\n\n" + "كلمة " * 400_000), ("word.txt", "عنوان\n\n" + "ب" * 2_000_000), ("lines.txt", "عنوان\n" + "س\n" * 300_000),
        ("marks.txt", "عنوان\n\nب" + "َ" * 500_000), ("moved.txt", "عنوان\n\n" + "\u2067ب" * 200_000),
        ("tags.jsonl", lines([{"title": "خبر", "text": "نص", "tags": ["وسم%d" % n for n in range(50_000)]}])),
        ("deep.jsonl", '{"title": "خبر", "text": %s1%s}\n' % ("[" * deep, "]" * deep)), ("number.jsonl", '{"title": "خبر", "date": %s}\n' % ("9" * 1_000_000)),
        ("html.xml", feed("أ", [{"title": "خبر", "text": "&lt;div&gt;" * deep + "نص"}])), ("xml.xml", "<rss>" + "<a>" * deep),
        ("table.xml", feed("أ", [{"title": "خبر", "text": "&lt;table&gt;&lt;tr&gt;" + "&lt;td colspan=9999&gt;س" * 5_000}])),
        ("list.xml", feed("أ", [{"title": "خبر", "text": "&lt;ol start=9223372036854775807&gt;&lt;li&gt;أ&lt;li&gt;ب"}])),
        ("entities.xml", "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>%s]><rss version='2.0'><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>"
         % "".join("<!ENTITY %s '%s'>" % (b, "&%s;" % a * 10) for a, b in zip("abcdefghi", "bcdefghij"))),
        ("attributes.xml", "<rss version='2.0' %s><channel><item><title>خ</title></item></channel></rss>" % " ".join("a%d='x'" % n for n in range(50_000))),
        ("opml.opml", "<opml version='2.0'><body>%s</body></opml>" % ("<outline text='a'>" * 20_000))):
        place = nashra.path("big.sqlite")
        remove(place)
        path = nashra.write(name, content)
        result = nashra.run(*(("feeds",) if name.endswith("opml") else ()), "import", path, store=place, timeout=60)
        faults = [result.unless(0, 1)]
        for number in column(place, "SELECT id FROM article LIMIT 2"):
            faults.append(nashra.run("show", str(number), "--visual", store=place).unless(0, 1))
        figures.add("sizes", *["%s: %s" % (name, fault) for fault in faults if fault])
figures.end()
