#pragma once
#include <stdint.h>

/* Runs a short program with no signal blocked and standard input and error
   nowhere, and reads what it prints. Returns the count of bytes, or -1 if it
   can't be run, fails, prints more than fits, or isn't done in time; then it
   is killed. `arguments` ends with NULL; its first is looked up in PATH. */
int32_t terminal_command(const char *const *arguments, uint8_t *output, int32_t capacity, int32_t milliseconds);
