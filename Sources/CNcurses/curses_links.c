#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "curses_links.h"
#include "curses_terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ncurses.h>
#include <term.h>

static char *bytes;
static size_t count, capacity;

static int put(int byte)
{
	if (count == capacity) {
		size_t more = capacity ? capacity * 2 : 4096;
		char *larger = realloc(bytes, more);

		/* What is left out here would be half a sequence; all of it is, then. */
		if (!larger)
			return EOF;
		bytes = larger;
		capacity = more;
	}
	bytes[count++] = (char)byte;
	return byte;
}

static bool is_whole;

static void add(const char *string)
{
	for (; *string; string++)
		if (put(*string) == EOF)
			is_whole = false;
}

/* By ncurses itself, so that it knows which attributes are on. */
static void set(uint32_t attributes, int32_t pair)
{
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20170401
	vid_puts(terminal_native(attributes), (short)pair, &pair, put);
#else
	vid_puts(terminal_native(attributes), (short)pair, NULL, put);
#endif
}

void terminal_links_begin(void)
{
	count = 0;
	is_whole = true;
	set(0, 0);
	add("\0337");
}

void terminal_link(int32_t row, int32_t column, const char *text, uint32_t attributes, int32_t pair,
                   const char *address, int32_t number)
{
	char place[64];

	snprintf(place, sizeof place, "\033[%d;%dH", row + 1, column + 1);
	add(place);
	set(attributes, pair);
	if (address) {
		snprintf(place, sizeof place, "\033]8;id=n%d;", number);
		add(place);
		add(address);
		add("\033\\");
	}
	add(text);
	if (address)
		add("\033]8;;\033\\");
}

void terminal_links_end(void)
{
	set(0, 0);
	add("\0338");
	if (is_whole)
		terminal_write(bytes, (int64_t)count);
}
