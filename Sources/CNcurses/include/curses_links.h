#pragma once
#include <stdint.h>

/* Cells that lead somewhere (OSC 8), which ncurses knows nothing of: what it has
   written is written once more over itself, between two flushes, with its own
   attributes; the cursor and the attributes are then as ncurses left them. */

void terminal_links_begin(void);

/* `text` is printable ASCII, and what stands there already; `address` is such,
   too, or NULL for cells that lead nowhere. Links of one number are one. */
void terminal_link(int32_t row, int32_t column, const char *text, uint32_t attributes, int32_t pair,
                   const char *address, int32_t number);

void terminal_links_end(void);
