#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Signals become bytes in a pipe: each read byte is a signal's number. */

/* Notes the dispositions before ncurses, which has handlers of its own, changes
   them; terminal_open calls it. */
void terminal_remember_signals(void);

/* Installs the handlers for SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM and
   SIGHUP (the last four unless they are ignored, as under nohup) and the crash
   guard. Returns the pipe's reading end, non-blocking, or -1. */
int32_t terminal_catch_signals(void);

/* Puts everything back as it was before terminal_open. */
void terminal_release_signals(void);

/* While another program has the terminal its keys are that program's: Ctrl-C,
   Ctrl-\ and Ctrl-Z do nothing here until they are taken back. */
void terminal_lend_signals(void);
void terminal_take_signals(void);

/* The next signal from the pipe, 0 when there is none. */
int32_t terminal_next_signal(void);

/* True when this process group owns the terminal. */
bool terminal_in_foreground(void);

/* Stops the whole process group as Ctrl-Z would, and returns once it is
   continued in the foreground. Give the terminal back first. */
void terminal_stop(void);

/* Ends this process by `number`, so that its parent sees the true reason. */
_Noreturn void terminal_die(int32_t number);

/* The tail of terminal_leave that may run inside a signal handler. */
void terminal_restore_in_handler(void);
