#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Other programs, of which no shell ever hears. */

/* Starts one with no signal blocked or ignored and none of our descriptors but
   these three, each nowhere where it is negative. In a session of its own it
   has no terminal, and its process group can be ended as one. Returns its
   process, or the negative of an error number. `arguments` ends with NULL; its
   first is looked up in PATH. */
int32_t program_start(const char *const *arguments, int32_t input, int32_t output, int32_t errors,
                      bool has_own_session);

enum program_state {
	PROGRAM_RUNS,
	PROGRAM_EXITED,   /* value: its status */
	PROGRAM_KILLED,   /* value: the signal */
	PROGRAM_STOPPED,  /* value: the signal */
	PROGRAM_UNKNOWN,  /* somebody else has asked already */
};

/* What has become of a process: at once, or when something has. Whether it has
   been stopped is told to those alone who ask. After PROGRAM_EXITED and
   PROGRAM_KILLED its number is another's. */
enum program_state program_state(int32_t process, bool waits, bool tells_stops, int32_t *value);

/* Ends a program of an own session, with all that it has started in it. */
void program_kill(int32_t process);

/* A pipe; our end never blocks. */
bool program_open_input(int32_t *theirs, int32_t *ours);
bool program_open_output(int32_t *theirs, int32_t *ours);
void program_close(int32_t file);

/* The count; 0 where there is no room, -1 where nobody will read it. */
int64_t program_write(int32_t file, const uint8_t *bytes, int64_t count);

/* The count; 0 where nothing has come yet, -1 at the end. */
int64_t program_read(int32_t file, uint8_t *bytes, int64_t capacity);

/* Waits until one of them has room or something to be read, or so long; those
   below 0 are passed over. */
void program_poll(int32_t input, int32_t output, int32_t errors, int32_t milliseconds);
