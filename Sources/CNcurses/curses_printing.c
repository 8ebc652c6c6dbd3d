#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_printing.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct termios saved;

bool printing_begin_question(int file)
{
	struct termios modes;
	int waiting = 0;

	/* A job in the background would be stopped for changing the modes. */
	if (tcgetpgrp(file) != getpgrp() || (fcntl(file, F_GETFL) & O_ACCMODE) != O_RDWR || tcgetattr(file, &saved) != 0)
		return false;
	modes = saved;
	/* Without ISIG too: a signal in between would leave the terminal so. */
	modes.c_lflag &= (tcflag_t)~(ICANON | ECHO | ISIG | IEXTEN);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	if (tcsetattr(file, TCSANOW, &modes) != 0)
		return false;
	if (ioctl(file, FIONREAD, &waiting) == 0 && waiting == 0)
		return true;
	tcsetattr(file, TCSANOW, &saved);
	return false;
}

void printing_end_question(int file, const uint8_t *typed, int32_t count)
{
	static const struct { int key, signal; } keys[] = {{VINTR, SIGINT}, {VQUIT, SIGQUIT}, {VSUSP, SIGTSTP}};

	tcsetattr(file, TCSANOW, &saved);
	for (int32_t i = 0; i < count; i++) {
		int signal = 0;

		for (size_t k = 0; (saved.c_lflag & ISIG) && k < COUNT(keys); k++)
			if (typed[i] == saved.c_cc[keys[k].key])
				signal = keys[k].signal;
		if (signal)
			raise(signal);
#ifdef TIOCSTI
		else
			ioctl(file, TIOCSTI, (const char *)&typed[i]);
#endif
	}
}

int32_t printing_read(int file, uint8_t *bytes, int32_t capacity, int32_t milliseconds)
{
	struct pollfd waiting = {.fd = file, .events = POLLIN};
	ssize_t n;

	if (poll(&waiting, 1, milliseconds) <= 0)
		return 0;
	n = read(file, bytes, (size_t)capacity);
	return n > 0 ? (int32_t)n : n < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

bool printing_write(int file, const char *bytes, int64_t count)
{
	while (count > 0) {
		ssize_t n = write(file, bytes, (size_t)count);

		if (n < 0 && errno == EAGAIN) {
			struct pollfd waiting = {.fd = file, .events = POLLOUT};

			if (poll(&waiting, 1, 1000) <= 0)
				return false;
		} else if (n < 0 && errno != EINTR) {
			return false;
		} else if (n > 0) {
			bytes += n;
			count -= n;
		}
	}
	return true;
}

static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
static struct sigaction previous[COUNT(ends)];
static char start_text[64], exit_text[64];
static atomic_bool is_printing;

static void give_back(int number)
{
	struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
	int error = errno;
	sigset_t set;

	if (atomic_load(&is_printing))
		(void)!write(STDOUT_FILENO, exit_text, strlen(exit_text));
	sigaction(number, &standard, &ours);
	sigemptyset(&set);
	sigaddset(&set, number);
	raise(number);
	/* Here a stop happens, and only after a stop does this go on. */
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
	sigaction(number, &ours, NULL);
	if (atomic_load(&is_printing))
		(void)!write(STDOUT_FILENO, start_text, strlen(start_text));
	errno = error;
}

void printing_begin(const char *start, const char *exit)
{
	struct sigaction action = {.sa_handler = give_back, .sa_flags = SA_RESTART};

	if (atomic_load(&is_printing) || strlen(start) >= sizeof start_text || strlen(exit) >= sizeof exit_text)
		return;
	strcpy(start_text, start);
	strcpy(exit_text, exit);
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < COUNT(ends); i++)
		sigaction(ends[i], NULL, &previous[i]);
	atomic_store(&is_printing, true);
	for (size_t i = 0; i < COUNT(ends); i++)
		if (previous[i].sa_handler != SIG_IGN)
			sigaction(ends[i], &action, NULL);
	printing_write(STDOUT_FILENO, start_text, (int64_t)strlen(start_text));
}

void printing_end(void)
{
	if (!atomic_exchange(&is_printing, false))
		return;
	printing_write(STDOUT_FILENO, exit_text, (int64_t)strlen(exit_text));
	for (size_t i = 0; i < COUNT(ends); i++)
		sigaction(ends[i], &previous[i], NULL);
}
