#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "curses_terminal.h"
#include "curses_signals.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <ncurses.h>
#include <term.h>

/* macOS ships an ncurses without extended pairs; there 256 pairs must do. */
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20170401
#define HAS_EXTENDED_PAIRS 1
#else
#define HAS_EXTENDED_PAIRS 0
#endif

#define EXTRA_SIZE 1024

static bool is_open;                     /* newterm has succeeded once */
static atomic_bool is_taken;             /* the screen is ours now; handlers ask it */
static struct termios saved;             /* the modes before us */
static char start_extra[EXTRA_SIZE], exit_extra[EXTRA_SIZE];
static char keyboard_start[32], keyboard_exit[32];
static bool keyboard_is_set;

/* What a crash writes. A handler may do so on another thread while we make a
   new one, so that is made beside the one that is in use. */
struct restore { size_t length; char bytes[EXTRA_SIZE]; };
static struct restore restores[2];
static struct restore *_Atomic restore = &restores[0];

static const char clear_all[] = "\033[H\033[2J";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

/* ncurses draws letters through the C locale's codeset. Under LANG=C the
   terminal is in all likelihood still UTF-8, as is our text. */
static void choose_locale(void)
{
	static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};

	setlocale(LC_CTYPE, "");
	for (size_t i = 0; strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && i < sizeof names / sizeof *names; i++)
		setlocale(LC_CTYPE, names[i]);
}

/* Whoever shares the terminal with us may have made it non-blocking; then it
   takes a long text in pieces, and each wait for room is at most so long
   (-1: without end). False where not all of it was taken. */
static bool write_patiently(const char *bytes, size_t count, int milliseconds)
{
	while (count > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes, count);

		if (n > 0) {
			bytes += n;
			count -= (size_t)n;
		} else if (n < 0 && errno == EAGAIN) {
			struct pollfd descriptor = {.fd = STDOUT_FILENO, .events = POLLOUT};

			if (poll(&descriptor, 1, milliseconds) == 0)
				return false;
		} else if (n == 0 || errno != EINTR) {
			return false;
		}
	}
	return true;
}

/* A sequence that ends in its middle would swallow what comes after it. */
static bool write_all(const char *bytes, size_t count) { return write_patiently(bytes, count, -1); }

/* Waiting for what is still to be written, it may be interrupted. */
static void give_modes_back(int when)
{
	while (tcsetattr(STDIN_FILENO, when, &saved) != 0 && errno == EINTR)
		;
}

/* Appends a terminfo string without its $<padding>. */
static void append(char *to, size_t *length, const char *string)
{
	if (!string || string == (char *)-1)
		return;
	for (const char *c = string; *c && *length + 1 < EXTRA_SIZE; c++) {
		if (c[0] == '$' && c[1] == '<' && strchr(c, '>'))
			c = strchr(c, '>');
		else
			to[(*length)++] = *c;
	}
}

static void prepare_restore_string(void)
{
	struct restore *next = atomic_load(&restore) == &restores[0] ? &restores[1] : &restores[0];

	next->length = 0;
	append(next->bytes, &next->length, exit_extra);
	append(next->bytes, &next->length, keyboard_exit);
	append(next->bytes, &next->length, paste_off);
	append(next->bytes, &next->length, exit_attribute_mode);
	append(next->bytes, &next->length, orig_pair);
	append(next->bytes, &next->length, keypad_local);
	append(next->bytes, &next->length, exit_ca_mode);
	append(next->bytes, &next->length, cursor_normal);
	append(next->bytes, &next->length, "\r");
	atomic_store(&restore, next);
}

/* Ctrl-C stays a signal, so that it works even while we are busy. Ctrl-Z is a
   key: as a signal it would stop our parent (make, a script) before we have
   given the terminal back, and the shell and we would write at the same time.
   Ctrl-S and Ctrl-Q are keys too, they must not freeze the screen. */
static void set_modes(void)
{
	struct termios modes;

	cbreak();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &modes) == 0) {
		modes.c_iflag &= (tcflag_t)~(IXON | IXOFF | ICRNL | INLCR);
		modes.c_cc[VSUSP] = _POSIX_VDISABLE;
#ifdef VDSUSP
		modes.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
		while (tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) != 0 && errno == EINTR)
			;
	}
	def_prog_mode();
}

enum terminal_open_result terminal_open(void)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return TERMINAL_NOT_A_TTY;
	if (!is_open) {
		choose_locale();
		tcgetattr(STDIN_FILENO, &saved);
		terminal_remember_signals();
		if (!newterm(NULL, stdout, stdin))
			return TERMINAL_UNKNOWN;
		is_open = true;
		/* Keys are read past ncurses, as bytes; this only makes the keys
		   send what the terminal database says. */
		keypad(stdscr, TRUE);
		/* Nor is a screen left half drawn for keys that wait. */
		typeahead(-1);
		if (has_colors()) {
			start_color();
			use_default_colors();
		}
		atexit(terminal_leave);
	} else {
		tcgetattr(STDIN_FILENO, &saved);
		terminal_remember_signals();
	}
	set_modes();
	is_taken = false;
	terminal_enter();
	return TERMINAL_OPENED;
}

void terminal_enter(void)
{
	if (!is_open || is_taken)
		return;
	prepare_restore_string();
	is_taken = true;
	reset_prog_mode();
	terminal_fit();
	curs_set(0);
	write_all(paste_on, sizeof paste_on - 1);
	write_all(start_extra, strlen(start_extra));
	/* The first flush after endwin paints everything; so does this one. */
	clearok(curscr, TRUE);
}

void terminal_leave(void)
{
	if (!is_taken)
		return;
	is_taken = false;
	write_all(exit_extra, strlen(exit_extra));
	if (keyboard_is_set)
		write_all(keyboard_exit, strlen(keyboard_exit));
	keyboard_is_set = false;
	write_all(paste_off, sizeof paste_off - 1);
	/* tmux pushes rows of a screen that has grown into the one it gives back;
	   curses itself knows nothing of this and paints all when it returns. */
	write_all(clear_all, sizeof clear_all - 1);
	endwin();
	/* endwin gives back what newterm had seen; a shell may have changed it
	   while we were stopped. */
	give_modes_back(TCSADRAIN);
}

void terminal_restore_in_handler(void)
{
	const struct restore *now = atomic_load(&restore);

	/* Threads may crash together; one of them gives it back. */
	if (!atomic_exchange(&is_taken, false))
		return;
	write_patiently(now->bytes, now->length, 1000);
	give_modes_back(TCSANOW);
}

bool terminal_set_extras(const char *start, const char *exit)
{
	if (strlen(start) >= EXTRA_SIZE || strlen(exit) >= EXTRA_SIZE / 2)
		return false;
	if (is_taken)
		write_all(exit_extra, strlen(exit_extra));
	strcpy(start_extra, start);
	strcpy(exit_extra, exit);
	prepare_restore_string();
	if (is_taken)
		write_all(start_extra, strlen(start_extra));
	return true;
}

bool terminal_set_keyboard(const char *start, const char *exit)
{
	if (strlen(start) >= sizeof keyboard_start || strlen(exit) >= sizeof keyboard_exit)
		return false;
	if (keyboard_is_set)
		write_all(keyboard_exit, strlen(keyboard_exit));
	keyboard_is_set = false;
	strcpy(keyboard_start, start);
	strcpy(keyboard_exit, exit);
	prepare_restore_string();
	return true;
}

bool terminal_write(const char *bytes, int64_t count)
{
	return is_taken && write_all(bytes, (size_t)count);
}

int32_t terminal_read(uint8_t *bytes, int32_t capacity, int32_t milliseconds)
{
	struct pollfd descriptor = {.fd = STDIN_FILENO, .events = POLLIN};
	int ready = poll(&descriptor, 1, milliseconds);
	ssize_t n;

	if (ready <= 0)
		return ready < 0 && errno != EINTR ? -1 : 0;
	n = read(STDIN_FILENO, bytes, (size_t)capacity);
	return n > 0 ? (int32_t)n : n < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

int32_t terminal_columns(void) { return is_open ? COLS : 0; }
int32_t terminal_rows(void) { return is_open ? LINES : 0; }

void terminal_fit(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col
	    && (size.ws_row != LINES || size.ws_col != COLS)) {
		resizeterm(size.ws_row, size.ws_col);
		clearok(curscr, TRUE);
	}
}

static attr_t native(uint32_t attributes)
{
	return (attributes & TERMINAL_BOLD ? WA_BOLD : 0)
	     | (attributes & TERMINAL_DIM ? WA_DIM : 0)
#ifdef WA_ITALIC
	     | (attributes & TERMINAL_ITALIC ? WA_ITALIC : 0)
#endif
	     | (attributes & TERMINAL_UNDERLINE ? WA_UNDERLINE : 0)
	     | (attributes & TERMINAL_REVERSED ? WA_REVERSE : 0);
}

/* setcchar drops what has a width behind the first letter, such as the spacing
   marks of Devanagari, which kitty wants with their letter. */
static void complete(cchar_t *cell, const wchar_t *text)
{
#ifdef NCURSES_VERSION
	for (size_t i = 1; i < CCHARW_MAX && text[0] && text[i]; i++)
		cell->chars[i] = text[i];
#endif
}

uint32_t terminal_native(uint32_t attributes) { return (uint32_t)native(attributes); }

static void put(int32_t row, int32_t column, const wchar_t *text, attr_t attributes, int32_t pair)
{
	cchar_t cell;
#if HAS_EXTENDED_PAIRS
	void *extended = &pair;
#else
	void *extended = NULL;
#endif

	/* At the bottom right add_wch stores the cell and then reports that it
	   can't move on, so its result says nothing. */
	if (setcchar(&cell, text, attributes, (short)pair, extended) == OK) {
		complete(&cell, text);
		mvadd_wch(row, column, &cell);
	}
}

void terminal_put(int32_t row, int32_t column, const uint32_t *scalars,
                  int32_t count, int32_t width, uint32_t attributes, int32_t pair)
{
	wchar_t text[CCHARW_MAX + 1] = {0};
	int n = count < CCHARW_MAX ? count : CCHARW_MAX;
	int wants = n > 0 ? wcwidth((wchar_t)scalars[0]) : 0;

	for (int i = 0; i < n; i++)
		text[i] = (wchar_t)scalars[i];
	if (wants < 1 || wants > width) {
		text[0] = L'?';
		text[1] = L'\0';
		wants = 1;
	}
	if (wants < width)
		put(row, column + 1, L" ", native(attributes), pair);
	put(row, column, text, native(attributes), pair);
}

void terminal_renew_blank(int32_t row, int32_t column)
{
	cchar_t cell;
	wchar_t text[CCHARW_MAX + 1] = {0};
	attr_t attributes;
	short pair;
#if HAS_EXTENDED_PAIRS
	int extended = 0;
	void *wide = &extended;
#else
	void *wide = NULL;
#endif

	if (mvin_wch(row, column, &cell) != OK || getcchar(&cell, text, &attributes, &pair, wide) != OK)
		return;
#if HAS_EXTENDED_PAIRS
	int32_t number = extended;
#else
	int32_t number = pair;
#endif
	text[0] = text[0] == L' ' ? L'\u00A0' : L' ';
	text[1] = L'\0';
	put(row, column, text, attributes & ~(attr_t)A_COLOR, number);
}

void terminal_touch_row(int32_t row) { wredrawln(stdscr, row, 1); }

/* ncurses looks for rows that have moved where it may, in what it has been told
   to write next and what it has written. */
void terminal_let_scroll(bool may) { idlok(stdscr, may); }

static bool has(const char *capability) { return capability && capability != (const char *)-1; }

bool terminal_can_scroll(void)
{
	return has(change_scroll_region) && (has(parm_index) || has(scroll_forward)) &&
	       (has(parm_rindex) || has(scroll_reverse));
}

void terminal_touch_all(void) { clearok(curscr, TRUE); }

void terminal_flush(int32_t cursor_row, int32_t cursor_column)
{
	if (!is_taken)
		return;
	if (cursor_row >= 0)
		move(cursor_row, cursor_column);
	curs_set(cursor_row >= 0 ? 1 : 0);
	refresh();
	/* The alternate screen, which has a keyboard mode of its own, is there
	   for sure after the first flush only. */
	if (!keyboard_is_set && *keyboard_start)
		keyboard_is_set = write_all(keyboard_start, strlen(keyboard_start));
}

int32_t terminal_colors(void)
{
	if (!has_colors())
		return 0;
	if (tigetflag("RGB") > 0 || tigetnum("RGB") > 0
	    || (tigetstr("RGB") && tigetstr("RGB") != (char *)-1))
		return 1 << 24;
	return COLORS;
}

int32_t terminal_pairs(void) { return COLOR_PAIRS; }

bool terminal_set_pair(int32_t pair, int32_t foreground, int32_t background)
{
#if HAS_EXTENDED_PAIRS
	return init_extended_pair(pair, foreground, background) == OK;
#else
	return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

const char *terminal_capability(const char *name)
{
	const char *value = is_open ? tigetstr((char *)name) : NULL;

	return value == (char *)-1 ? NULL : value;
}

bool terminal_hung_up(void)
{
	struct pollfd descriptor = {.fd = STDIN_FILENO, .events = POLLIN};

	return poll(&descriptor, 1, 0) > 0 && (descriptor.revents & (POLLHUP | POLLERR | POLLNVAL));
}
