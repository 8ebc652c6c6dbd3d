#define _DARWIN_C_SOURCE
#define _GNU_SOURCE
#include "curses_command.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static pid_t start(const char *const *arguments, int output)
{
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t actions;
	sigset_t none;
	pid_t child = -1;

	sigemptyset(&none);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	if (posix_spawnp(&child, arguments[0], &actions, &attributes, (char *const *)arguments, environ) != 0)
		child = -1;
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return child;
}

int32_t terminal_command(const char *const *arguments, uint8_t *output, int32_t capacity, int32_t milliseconds)
{
	int ends[2], status = 0;
	int32_t count = 0;
	ssize_t n = -1;
	int64_t end = now() + milliseconds;

	if (pipe(ends) != 0)
		return -1;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	pid_t child = start(arguments, ends[1]);
	close(ends[1]);
	while (child > 0 && count < capacity && now() < end) {
		struct pollfd descriptor = {.fd = ends[0], .events = POLLIN};

		if (poll(&descriptor, 1, (int)(end - now())) <= 0)
			continue;
		n = read(ends[0], output + count, (size_t)(capacity - count));
		if (n <= 0)
			break;
		count += (int32_t)n;
	}
	close(ends[0]);
	if (child <= 0)
		return -1;
	if (n != 0)
		kill(child, SIGKILL);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return n == 0 && status == 0 ? count : -1;
}
