#pragma once
#include <stdbool.h>
#include <stdint.h>

/* For a program that prints to a terminal and leaves it as it is: no ncurses. */

/* Makes ready to ask the terminal that `file` is: no echo, each byte at once.
   False, with nothing changed, where it is none, belongs to another job, cannot
   be read, or something has been typed already, which an answer could not be
   told from. */
bool printing_begin_question(int file);

/* Gives the modes back. What was typed meanwhile is typed again where the
   system allows it; a key that ends or stops a program does so. */
void printing_end_question(int file, const uint8_t *typed, int32_t count);

/* Reads what the terminal says; waits at most so long. The count, 0 when
   nothing came, -1 at the end. */
int32_t printing_read(int file, uint8_t *bytes, int32_t capacity, int32_t milliseconds);

/* All of the bytes; false where they cannot be written. */
bool printing_write(int file, const char *bytes, int64_t count);

/* Writes `start` to standard output now, and `exit` when a signal ends or stops
   the program; each at most 63 bytes long, else nothing is done. */
void printing_begin(const char *start, const char *exit);

/* Writes `exit`, and lets the signals be as they were. */
void printing_end(void);
