#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "descriptors.h"

/* Handlers of our own instead of dispatch's signal sources: these run on any
   thread while the main actor is busy, and the default action of the signal
   doesn't come in between. */

static const int heard[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGQUIT};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct sigaction previous[NSIG];
static int ends[2] = {-1, -1};
static bool is_catching;
static atomic_bool ending;  /* SIGINT or SIGTERM that nobody has read yet */
static atomic_long hung_up; /* when a SIGHUP came that nobody has read yet, in seconds; or 0 */

/* Handlers run on any thread, also on two at once, which volatile says nothing
   about; and no lock may be taken in one. */
_Static_assert(ATOMIC_BOOL_LOCK_FREE == 2 && ATOMIC_LONG_LOCK_FREE == 2, "a handler needs flags without locks");

static bool ends_program(int number) { return number == SIGINT || number == SIGTERM || number == SIGHUP; }

static void die_in_handler(int number)
{
	struct sigaction normal = {.sa_handler = SIG_DFL};

	terminal_restore_in_handler();
	sigaction(number, &normal, NULL);
	raise(number);
}

/* Asked a second time before the first was read: the main actor hangs. A
   hang-up is told by the shell to its jobs and by the kernel to the foreground,
   and beside SIGTERM where a session ends: that is no impatience, unless it
   comes again long after. (clock_gettime may be called in a handler: POSIX,
   2.4.3.) */
static bool is_impatient(int number)
{
	enum { same_hang_up = 10 };
	struct timespec now = {0};
	long first = 0;

	if (number != SIGHUP)
		return ends_program(number) && atomic_exchange(&ending, true);
	clock_gettime(CLOCK_MONOTONIC, &now);
	return !atomic_compare_exchange_strong(&hung_up, &first, (long)now.tv_sec + 1)
	    && now.tv_sec + 1 - first > same_hang_up;
}

static void hear(int number)
{
	int error = errno;
	unsigned char byte = (unsigned char)number;

	if (is_impatient(number)) {
		die_in_handler(number);
		return;
	}
	(void)!write(ends[1], &byte, 1);
	errno = error;
}

/* A fault comes again by itself when its handler returns to the instruction.
   SIGTRAP need not: x86 returns behind it. */
static bool comes_again(int number, const siginfo_t *info)
{
	bool is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;

	/* Sent by a process, even these do not. */
	return is_fault && info && info->si_code > 0;
}

/* Puts the terminal back, then lets whoever handled the signal before us
   (Swift prints its backtrace there) have it: a fault with its true address by
   itself, any other by us. The code alone does not tell them apart: that of
   Ctrl-\ is positive on Linux, for the kernel sends it. */
static void crash(int number, siginfo_t *info, void *context)
{
	(void)context;
	terminal_restore_in_handler();
	sigaction(number, &previous[number], NULL);
	if (!comes_again(number, info))
		raise(number);
}

static void catch_stops(void)
{
	struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART};
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	sigfillset(&action.sa_mask);
	/* Ignoring discards one that is pending. */
	sigaction(SIGCONT, &ignore, NULL);
	sigaction(SIGCONT, &action, NULL);
	sigaction(SIGTSTP, &action, NULL);
}

void terminal_remember_signals(void)
{
	for (size_t i = 0; i < COUNT(heard); i++)
		sigaction(heard[i], NULL, &previous[heard[i]]);
	for (size_t i = 0; i < COUNT(crashes); i++)
		sigaction(crashes[i], NULL, &previous[crashes[i]]);
}

int32_t terminal_catch_signals(void)
{
	struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART};
	struct sigaction fatal = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};

	if (is_catching)
		return ends[0];
	if (ends[0] < 0) {
		if (descriptors_pipe(ends) != 0)
			return -1;
		for (int i = 0; i < 2; i++)
			fcntl(ends[i], F_SETFL, O_NONBLOCK);
	}
	is_catching = true;
	atomic_store(&ending, false);
	atomic_store(&hung_up, 0);
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < COUNT(heard); i++)
		if (previous[heard[i]].sa_handler != SIG_IGN || heard[i] == SIGWINCH)
			sigaction(heard[i], &action, NULL);
	sigemptyset(&fatal.sa_mask);
	for (size_t i = 0; i < COUNT(crashes); i++)
		sigaction(crashes[i], &fatal, NULL);
	return ends[0];
}

void terminal_lend_signals(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	sigaction(SIGINT, &ignore, NULL);
	sigaction(SIGQUIT, &ignore, NULL);
	sigaction(SIGTSTP, &ignore, NULL);
}

void terminal_take_signals(void)
{
	struct sigaction fatal = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
	struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART};

	if (!is_catching)
		return;
	sigfillset(&action.sa_mask);
	sigemptyset(&fatal.sa_mask);
	sigaction(SIGQUIT, &fatal, NULL);
	for (int i = 0; i < 2; i++) {
		int number = i == 0 ? SIGINT : SIGTSTP;

		if (previous[number].sa_handler != SIG_IGN)
			sigaction(number, &action, NULL);
	}
}

void terminal_release_signals(void)
{
	if (!is_catching)
		return;
	is_catching = false;
	for (size_t i = 0; i < COUNT(heard); i++)
		sigaction(heard[i], &previous[heard[i]], NULL);
	for (size_t i = 0; i < COUNT(crashes); i++)
		sigaction(crashes[i], &previous[crashes[i]], NULL);
}

int32_t terminal_next_signal(void)
{
	unsigned char byte;
	ssize_t n;

	do
		n = read(ends[0], &byte, 1);
	while (n < 0 && errno == EINTR);
	if (n != 1)
		return 0;
	if (byte == SIGHUP)
		atomic_store(&hung_up, 0);
	else if (ends_program(byte))
		atomic_store(&ending, false);
	return byte;
}

bool terminal_in_foreground(void)
{
	pid_t owner = tcgetpgrp(STDIN_FILENO);

	return owner < 0 || owner == getpgrp();
}

void terminal_stop(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, normal = {.sa_handler = SIG_DFL};
	sigset_t stop, before;

	/* `make run` must stop with us, or the shell never gets its terminal back.
	   Our own stop goes to this very thread: a signal to the process could be
	   taken by another one and let us run on for a moment. */
	sigaction(SIGTSTP, &ignore, NULL);
	kill(0, SIGTSTP);
	/* While another thread is in a handler the signal was kept, not ignored, and
	   would stop us a second time; ignoring again discards it. */
	sigaction(SIGTSTP, &ignore, NULL);
	sigaction(SIGTSTP, &normal, NULL);
	sigaction(SIGCONT, &normal, NULL);
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	pthread_sigmask(SIG_UNBLOCK, &stop, &before);
	/* Continued by `bg`, we may not touch the terminal: stop again. An orphaned
	   group isn't stopped at all, so a background one doesn't wait for ever. */
	int tries = 0;
	do
		pthread_kill(pthread_self(), SIGTSTP);
	while (!terminal_in_foreground() && ++tries < 1000);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	catch_stops();
}

_Noreturn void terminal_die(int32_t number)
{
	struct sigaction normal = {.sa_handler = SIG_DFL};
	sigset_t mask;

	sigaction(number, &normal, NULL);
	sigemptyset(&mask);
	sigaddset(&mask, number);
	pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
	pthread_kill(pthread_self(), number);
	_exit(128 + number);
}
