#pragma once
#include <stdbool.h>
#include <stdint.h>

/* What is known of the terminal besides what it answers itself. */

/* The terminal database says how to ask for italic letters; of the terminal
   that is open. */
bool terminal_has_italic(void);

/* False for a terminal whose cursor can't be moved, such as TERM=dumb; true
   for one that the database doesn't know. */
bool terminal_can_move(void);

/* The locale of the environment is UTF-8. Asked before or after terminal_open,
   which works in UTF-8 in any case. */
bool terminal_locale_is_utf8(void);

/* When the file was last changed in any way, its mode as well, in nanoseconds;
   0 where there is none. */
int64_t terminal_file_change(const char *path);
