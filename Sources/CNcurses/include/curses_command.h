#pragma once
#include <stdint.h>

/* Runs a short program with no signal blocked or ignored, none of our
   descriptors and its standard error nowhere, and reads what it prints. Its
   standard input is `input`, or nowhere if that is NULL. Returns the count of
   bytes, or -1 if it can't be run, fails, doesn't take the whole input, prints
   more than fits, or isn't done in time; then it is killed. `arguments` ends
   with NULL; its first is looked up in PATH. */
int32_t terminal_command(const char *const *arguments, const uint8_t *input, int64_t input_count, uint8_t *output,
                         int32_t capacity, int32_t milliseconds);
