#pragma once
#include <stdbool.h>
#include <stdint.h>

/* The whole of ncurses that the program uses. Nothing else in the package
   includes <ncurses.h>, so its macros, globals and short names stay here.
   One terminal per process; every call from one thread at a time. */

enum terminal_open_result {
	TERMINAL_OPENED,
	TERMINAL_NOT_A_TTY,
	TERMINAL_UNKNOWN,
};

/* Opens standard input and output: alternate screen, no echo, signals on. */
enum terminal_open_result terminal_open(void);

/* Gives the terminal back; terminal_enter takes it again with a blank screen
   that the next flush paints whole. Both can be repeated. */
void terminal_leave(void);
void terminal_enter(void);

/* Bytes written after the terminal is taken and before it is given back, also
   in a crash; each at most 1023 bytes long, longer ones are refused. */
bool terminal_set_extras(const char *start, const char *exit);

/* Bytes written after the first flush on the alternate screen, and before that
   is given back; each at most 31 bytes long. */
bool terminal_set_keyboard(const char *start, const char *exit);

/* Past ncurses, for what is between two flushes: a question to the terminal, or
   a text for its clipboard. Writing is true where the terminal is ours and has
   taken all. Reading waits at most so long and gives the count, 0 when nothing
   came, -1 at the end. */
bool terminal_write(const char *bytes, int64_t count);
int32_t terminal_read(uint8_t *bytes, int32_t capacity, int32_t milliseconds);

int32_t terminal_columns(void);
int32_t terminal_rows(void);

/* Asks the kernel for the window's size and tells ncurses. */
void terminal_fit(void);

enum terminal_attribute {
	TERMINAL_BOLD = 1,
	TERMINAL_DIM = 2,
	TERMINAL_ITALIC = 4,
	TERMINAL_UNDERLINE = 8,
	TERMINAL_REVERSED = 16,
};

/* The same as ncurses has them. */
uint32_t terminal_native(uint32_t attributes);

/* Puts one cluster into `width` (1 or 2) columns. The first code point is the
   base, the others its marks; ncurses keeps four of these. What can't be shown
   in that width becomes a question mark, so that no later column is moved. */
void terminal_put(int32_t row, int32_t column, const uint32_t *scalars,
                  int32_t count, int32_t width, uint32_t attributes, int32_t pair);

/* Turns a blank cell into the other kind of blank, space or no-break space,
   so that a terminal which only draws what changes draws it. */
void terminal_renew_blank(int32_t row, int32_t column);

/* Makes the next flush write the row, or everything, again. */
void terminal_touch_row(int32_t row);
void terminal_touch_all(void);
/* Whether the next flush may have the terminal move whole rows. */
void terminal_let_scroll(bool may);
/* It can, within a part of its rows. */
bool terminal_can_scroll(void);

/* Writes what has changed; a negative row hides the cursor. */
void terminal_flush(int32_t cursor_row, int32_t cursor_column);

/* 0 without colour, 8, 16, 88, 256, or 1 << 24 for direct colour. */
int32_t terminal_colors(void);
int32_t terminal_pairs(void);
/* -1 is the terminal's own foreground or background. */
bool terminal_set_pair(int32_t pair, int32_t foreground, int32_t background);

/* A string of the terminal database, NULL where it has none. */
const char *terminal_capability(const char *name);

/* True when nobody will type here any more (the window is gone). */
bool terminal_hung_up(void);
