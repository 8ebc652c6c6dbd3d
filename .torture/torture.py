"""What the torture scripts share: the program in folders of its own, looks at its store from outside, and the figures."""
import hashlib, http.server, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time

ENDINGS = ("", "-wal", "-shm", "-journal")
WORDS = ("نهر جسر قطار حديقة سوق مدينة وزير بلدية مطر شتاء ميناء سفينة كتاب مكتبة جامعة طبيب ملعب فريق لاعب حقل قمح "
         "ضوء نافذة شارع رصيف مقهى صحيفة خبر مساء صباح").split()


class Nashra:
    """The program with a home of its own, which goes at the end unless TORTURE_KEEP is set."""

    def __init__(self, binary, name):
        self.binary = os.path.abspath(binary)
        self.root = tempfile.mkdtemp(prefix="torture-%s-" % name)
        self.children = []
        for folder in ("data", "config", "home"):
            os.mkdir(self.path(folder))
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": self.path("home"), "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "XDG_DATA_HOME": self.path("data"), "XDG_CONFIG_HOME": self.path("config"),
            # A crash is to be a signal at once, not half a minute of a tool that explains it.
            "SWIFT_BACKTRACE": "enable=no"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in self.children:
            if child.poll() is None:
                child.kill()
                child.wait()
        if os.environ.get("TORTURE_KEEP"):
            print("# kept: " + self.root)
        else:
            shutil.rmtree(self.root, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def write(self, name, content):
        """A file of text or bytes; its path."""
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def start(self, *arguments, store=None, before=None):
        words = [self.binary, *arguments] + (["--store", store] if store else [])
        child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 env=self.environment, cwd=self.path("home"), preexec_fn=before)
        self.children.append(child)
        return child

    def run(self, *arguments, store=None, before=None, timeout=60):
        """Runs to the end; the status is negative for a signal and None for what did not end in time."""
        child = self.start(*arguments, store=store, before=before)
        try:
            out, err = child.communicate(timeout=timeout)
            status = child.returncode
        except subprocess.TimeoutExpired:
            child.kill()
            out, err = child.communicate()
            status = None
        self.children.remove(child)
        return Result(arguments, status, out, err)

    def must(self, *arguments, store=None):
        result = self.run(*arguments, store=store)
        if result.status != 0:
            sys.exit("torture: the groundwork fails: %s" % result.told)
        return result


class Result:
    def __init__(self, arguments, status, out, err):
        self.arguments, self.status, self.out, self.err = arguments, status, out, err

    @property
    def told(self):
        words = (self.out if self.status == 0 else self.err or self.out).decode(errors="replace").strip()
        return "%s: status %s %s" % (" ".join(self.arguments)[:60], self.status, words[-160:])

    def unless(self, *statuses):
        """A fault where the status is none of these."""
        return None if self.status in statuses else self.told


class Figures:
    """How many of each kind were tried and held; `end` prints one line of them and gives the exit status."""

    def __init__(self, what, seed=None):
        self.what, self.seed, self.kinds, self.faults = what, seed, {}, 0

    def add(self, kind, *faults):
        faults = [fault for fault in faults if fault]
        tried, held = self.kinds.get(kind, (0, 0))
        self.kinds[kind] = (tried + 1, held + (not faults))
        for fault in faults:
            self.faults += 1
            print("FAULT %s: %s" % (kind, fault), flush=True)

    def end(self):
        print("%s: %s%s" % (self.what, "; ".join("%s %d of %d" % (k, h, t) for k, (t, h) in self.kinds.items()),
                            "" if self.seed is None else " (seed %d)" % self.seed), flush=True)
        sys.exit(1 if self.faults else 0)


def seeded(argument):
    """A generator for the seed that was given, or for one of its own, which `Figures` prints."""
    seed = int(argument) if argument else random.SystemRandom().randrange(1_000_000)
    return seed, random.Random(seed)


def parameter(place, standard):
    return int(sys.argv[place]) if len(sys.argv) > place else standard


# Texts

def text(dice, words):
    return " ".join(dice.choice(WORDS) for _ in range(words))


def articles(count, seed=7):
    """Articles in plenty, no two with the same headline."""
    dice = random.Random(seed)
    return [{"title": "%s %d" % (text(dice, 6), number), "text": "\n".join(text(dice, 40) for _ in range(4)),
             "source": "صحيفة " + dice.choice(WORDS), "tags": [dice.choice(WORDS), dice.choice(WORDS)],
             "date": "2025-%02d-%02d" % (1 + number % 12, 1 + number % 28)} for number in range(count)]


def lines(articles):
    return "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)


def page(article, related=()):
    return "%s\n\nالمصدر: %s\n\n%s\n\nكلمات دلالية\n\n%s\n%s" % (
        article["title"], article["source"], article["text"].replace("\n", "\n\n"), "، ".join(article["tags"]),
        "\nمقالات مشابهة\n\n" + "".join("  • %s\n" % title for title in related) if related else "")


def feed(name, articles):
    items = "".join("<item><title>%s</title><guid>%s-%d</guid><link>http://a.example/%s/%d</link><description>%s</description></item>"
                    % (a["title"], name, n, name, n, a["text"]) for n, a in enumerate(articles))
    return '<rss version="2.0"><channel><title>خلاصة %s</title>%s</channel></rss>' % (name, items)


class Server:
    """Feeds on this computer: `answer` gives the bytes for a path, or None for 404."""

    def __init__(self, answer):
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_): pass
            def do_GET(self):
                body = answer(self.path)
                try:
                    self.send_response(404 if body is None else 200)
                    self.send_header("Content-Type", "application/rss+xml")
                    self.send_header("Content-Length", str(len(body or b"")))
                    self.end_headers()
                    self.wfile.write(body or b"")
                except OSError:
                    pass  # The program was killed meanwhile.
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, path):
        return "http://127.0.0.1:%d/%s" % (self.server.server_address[1], path)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


# Stores

def remove(store):
    for ending in ENDINGS:
        if os.path.lexists(store + ending):
            os.remove(store + ending)


def copy(old, new):
    remove(new)
    for ending in ("", "-wal"):
        if os.path.exists(old + ending):
            shutil.copyfile(old + ending, new + ending)


def column(store, sql):
    """The first column, read only; nothing where no store is there yet."""
    try:
        database = sqlite3.connect("file:%s?mode=ro" % store, uri=True, timeout=5)
        try:
            return [row[0] for row in database.execute(sql)]
        finally:
            database.close()
    except sqlite3.Error:
        return []


def titles(store):
    return sorted(column(store, "SELECT title FROM article"))


def count(store, table="article"):
    return (column(store, "SELECT count(*) FROM " + table) or [0])[0]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def damage(nashra, store):
    """What is wrong with a store, as the program and as SQLite see it; SQLite looks at a copy."""
    if not os.path.exists(store):
        return []
    checked = nashra.run("store", "check", store=store)
    faults = [checked.told] if checked.status != 0 else []
    look = store + ".look"
    copy(store, look)
    try:
        database = sqlite3.connect(look)
        faults += ["SQLite: " + row[0] for row in database.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
        faults += ["SQLite: a foreign key of " + row[0] for row in database.execute("PRAGMA foreign_key_check").fetchmany(3)]
        database.close()
    except sqlite3.Error as error:
        faults.append("SQLite: %s" % error)
    remove(look)
    return faults
